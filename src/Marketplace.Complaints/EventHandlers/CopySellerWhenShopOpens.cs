using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Events;

namespace Marketplace.Complaints.EventHandlers;

/// <summary>Copies the seller's country, which decides whether buyers can withdraw from a contract.</summary>
[HandlerName("complaints.copy-seller")]
internal sealed class CopySellerWhenShopOpens(ComplaintsDbContext db) : IHandle<ShopOpened>
{
    public async Task Handle(ShopOpened happened, CancellationToken cancel)
    {
        if (await db.Sellers.FindAsync([happened.SellerId], cancel) is null) db.Sellers.Add(new SellerCopy(happened.SellerId, happened.Country));
    }
}
