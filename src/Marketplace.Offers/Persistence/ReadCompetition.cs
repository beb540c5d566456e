using Marketplace.Contracts.Offers;
using Marketplace.Offers.Domain;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.Persistence;

internal sealed class ReadCompetition(OffersDbContext db) : IReadCompetition
{
    public async Task<Competition?> About(long offerId, long buyerId, CancellationToken cancel)
    {
        var found = await db.Offers.AsNoTracking().Where(o => o.Id == offerId).Select(o => new
        {
            o.Category,
            o.Price,
            o.Currency,
            BuyersShop = db.Offers.Where(b => b.SellerId == buyerId && b.Category == o.Category).Select(b => b.Shop).FirstOrDefault(),
            Offers = db.Offers.Count(s => s.SellerId == o.SellerId),
            IsCheapest = !db.Offers.Any(s => s.SellerId == o.SellerId && s.Price <= o.Price && s.Id != o.Id),
        }).SingleOrDefaultAsync(cancel);
        return found is null ? null : new Competition(
            Category.Find(found.Category)?.Name ?? found.Category, found.BuyersShop, found.Price, found.Currency, found.Offers, found.IsCheapest);
    }
}
