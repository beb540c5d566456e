using Marketplace.Billing.Domain;
using Marketplace.Billing.Payouts;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Billing.Persistence;

/// <summary>What a change of a seller's details means for support's check of them.</summary>
internal sealed class IdentityDesk(BillingDbContext db, IPayoutGateway gateway, IdGenerator ids, IOptions<BillingOptions> options)
{
    /// <summary>What the seller hasn't entered yet.</summary>
    public async Task<IdentityGaps> GapsOf(long sellerId, CancellationToken cancel = default)
    {
        var isStated = !await db.Identities.AnyAsync(i => i.Id == sellerId && i.IsProfessional && i.StatedAt == null, cancel);
        var hasTax = await db.TaxDetails.AnyAsync(t => t.SellerId == sellerId, cancel);
        var hasAccount = await db.PayoutAccounts.AnyAsync(a => a.SellerId == sellerId, cancel)
            || (gateway.PageOrigin is not null && await db.ConnectedAccounts.AnyAsync(a => a.SellerId == sellerId && a.IsReady, cancel));
        return (isStated ? 0 : IdentityGaps.Details) | (hasTax ? 0 : IdentityGaps.Tax) | (hasAccount ? 0 : IdentityGaps.Account);
    }

    /// <summary>With the next save: the seller enters these details.</summary>
    /// <param name="sellerId">The seller.</param>
    /// <param name="saved">Which.</param>
    /// <param name="changesWho">Whether name, address, tax number or date of birth change.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task Save(long sellerId, IdentityGaps saved, bool changesWho, DateTime now, CancellationToken cancel = default)
    {
        if (await db.IdentityChecks.SingleOrDefaultAsync(c => c.Id == sellerId, cancel) is not { } check) return;
        check.Save(changesWho, await GapsOf(sellerId, cancel) & ~saved, TimeSpan.FromHours(options.Value.Identity.DecisionHours), ids.At(now), now);
    }
}
