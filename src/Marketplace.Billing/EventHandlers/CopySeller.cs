using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Events;

namespace Marketplace.Billing.EventHandlers;

/// <summary>Copies the shop's name and currency, and begins the history of the seller's plans.</summary>
[HandlerName("billing.copy-seller")]
internal sealed class CopySeller(BillingDbContext db) : IHandle<ShopOpened>, IHandle<ShopEdited>
{
    public async Task Handle(ShopOpened happened, CancellationToken cancel)
    {
        var seller = await Find(happened.SellerId, cancel);
        if (seller.OpenedAt is not null) return;
        seller.Open(happened.Shop, happened.Name, happened.Country, happened.Currency, happened.OccurredAt);
        db.SellerPlans.Add(new SellerPlan(happened.SellerId, happened.OccurredAt, happened.TariffPlan, happened.OccurredAt));
    }

    public async Task Handle(ShopEdited happened, CancellationToken cancel) => (await Find(happened.SellerId, cancel)).Rename(happened.Name, happened.Version);

    private async Task<Seller> Find(long id, CancellationToken cancel)
    {
        if (await db.Sellers.FindAsync([id], cancel) is { } known) return known;
        var seller = new Seller(id);
        db.Sellers.Add(seller);
        return seller;
    }
}
