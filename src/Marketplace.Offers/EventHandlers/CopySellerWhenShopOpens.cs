using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.EventHandlers;

[HandlerName("offers.copy-seller")]
internal sealed class CopySellerWhenShopOpens(OffersDbContext db) : IHandle<ShopOpened>
{
    public async Task Handle(ShopOpened happened, CancellationToken cancel)
    {
        if (await db.Sellers.AnyAsync(s => s.SellerId == happened.SellerId, cancel)) return;
        db.Sellers.Add(new SellerCopy
        {
            SellerId = happened.SellerId,
            Shop = happened.Shop,
            Name = happened.Name,
            Country = happened.Country,
            Currency = happened.Currency,
        });
    }
}
