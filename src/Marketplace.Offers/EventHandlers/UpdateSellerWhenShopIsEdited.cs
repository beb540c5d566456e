using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.EventHandlers;

/// <summary>The search words stay: a new name has the same letters.</summary>
[HandlerName("offers.update-seller")]
internal sealed class UpdateSellerWhenShopIsEdited(OffersDbContext db) : IHandle<ShopEdited>
{
    public async Task Handle(ShopEdited happened, CancellationToken cancel)
    {
        var (seller, name) = (happened.SellerId, happened.Name);
        if (!(await db.Sellers.SingleAsync(s => s.SellerId == seller, cancel)).Apply(happened)) return;
        db.OnSave(c => db.Offers.Where(o => o.SellerId == seller).ExecuteUpdateAsync(set => set.SetProperty(o => o.ShopName, name), c));
    }
}
