using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Billing.EventHandlers;

[HandlerName("billing.open-identity")]
internal sealed class OpenIdentityWhenShopOpens(BillingDbContext db) : IHandle<ShopOpened>
{
    public async Task Handle(ShopOpened happened, CancellationToken cancel)
    {
        if (await db.Identities.AnyAsync(i => i.Id == happened.SellerId, cancel)) return;
        db.Identities.Add(SellerIdentity.Open(happened.SellerId, happened.IsProfessional, happened.OccurredAt));
    }
}
