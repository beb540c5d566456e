using Marketplace.Billing.Domain;
using Marketplace.Contracts.Billing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Billing.Persistence;

/// <summary>Who sellers are, for pages and documents.</summary>
internal sealed class Traders(BillingDbContext db) : IReadTraders
{
    private static readonly Func<BillingDbContext, long, Task<SellerIdentity?>> IdentityOf = EF.CompileAsyncQuery((BillingDbContext db, long seller) =>
        db.Identities.AsNoTracking().SingleOrDefault(i => i.Id == seller));

    public Task<SellerIdentity?> Find(long sellerId) => IdentityOf(db, sellerId);

    public async Task<TraderDetails?> Of(long sellerId, CancellationToken cancel) => (await Find(sellerId))?.Trader;
}
