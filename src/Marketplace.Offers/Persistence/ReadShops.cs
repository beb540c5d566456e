using Marketplace.Contracts.Offers;
using Marketplace.Offers.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.Persistence;

internal sealed class ReadShops(OffersDbContext db) : IReadShops
{
    public async Task<AskedShop?> Find(string shop, long? offerId, CancellationToken cancel)
    {
        if (await db.Sellers.AsNoTracking().SingleOrDefaultAsync(s => s.Shop == shop, cancel) is not { } seller) return null;
        if (offerId is null) return new(seller.SellerId, seller.Shop, seller.Name, null, null, seller.Currency);
        var title = await db.Mine(seller.SellerId, offerId).Select(o => o.Title).SingleOrDefaultAsync(cancel);
        return title is null ? null : new(seller.SellerId, seller.Shop, seller.Name, offerId, title, seller.Currency);
    }

    public async Task<IReadOnlySet<long>> Available(IReadOnlyCollection<long> offers, DateTime now, CancellationToken cancel) => offers.Count == 0
        ? new HashSet<long>()
        : await db.Offers.OnSale(now).Where(o => offers.Contains(o.Id) && (o.Stock == null || o.Stock > 0)).Select(o => o.Id).ToHashSetAsync(cancel);

    public async Task<ShopBar> Between(long sellerId, long customerId, CancellationToken cancel)
    {
        if (await db.IsBlocked(sellerId, customerId)) return ShopBar.Blocked;
        return await db.Sellers.AnyAsync(s => s.SellerId == sellerId && !s.IsHeld, cancel) ? ShopBar.None : ShopBar.Closed;
    }
}
