using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.TellFollowers;

/// <summary>Tells the followers of offers that are back or cheaper, a batch in each transaction, each offer in its turn; not those whom the seller has blocked.</summary>
internal sealed class TellFollowers(OffersDbContext db, TimeProvider clock) : IRecurringJob
{
    public const int Batch = 100;

    /// <summary>Other work goes on between two runs.</summary>
    private const int MostBatches = 200;

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task Run(CancellationToken cancel)
    {
        for (var batch = 0; batch < MostBatches; batch++)
        {
            db.ChangeTracker.Clear();
            var now = clock.GetUtcNow().UtcDateTime;
            if (await db.News.Where(n => n.DueAt <= now).OrderBy(n => n.DueAt).FirstOrDefaultAsync(cancel) is not { } news) return;
            var offer = await db.Offers.AsNoTracking().SingleAsync(o => o.Id == news.OfferId, cancel);
            var followers = !news.Holds(offer, now) ? [] : await db.Favourites
                .Where(f => f.SubjectId == offer.Id && f.Kind == FavouriteKind.Offer && f.Tells && f.Id > news.ToldTo
                    && !db.Blocks.Any(b => b.SellerId == offer.SellerId && b.CustomerId == f.AccountId && b.IsBlocked))
                .OrderBy(f => f.Id).Take(Batch).Select(f => new { f.Id, f.AccountId }).ToListAsync(cancel);
            if (followers.Count > 0) db.Raise(Event(news, offer, followers.ConvertAll(f => f.AccountId)));
            news.Told(followers.LastOrDefault()?.Id, followers.Count == Batch, now);
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (Exception failure) when (Database.IsLostRace(failure))
            {
                // The seller changed the offer again at the same time; the next run tells that.
                return;
            }
        }
    }

    private static Contracts.DomainEvent Event(OfferNews news, Offer offer, IReadOnlyList<long> accounts) => news.Kind == OfferNewsKind.Back
        ? new OfferBack(offer.Id, offer.Title, accounts, offer.SellerId)
        : new OfferCheaper(offer.Id, offer.Title, news.PriceBefore, offer.Price, offer.Currency, accounts, offer.SellerId);
}
