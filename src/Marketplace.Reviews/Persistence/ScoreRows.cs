using Marketplace.Reviews.Domain;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.Persistence;

/// <summary>Keeps the summary rows: opened first, under their key, then only ever changed by differences.</summary>
internal static class ScoreRows
{
    private const int Tries = 5;

    extension(ReviewsDbContext db)
    {
        /// <summary>Makes the rows that a new review will count in, where they are missing. Whoever loses the race finds them.</summary>
        public async Task OpenScores(ReviewableOrder order, DateTime publishedAt)
        {
            var day = Score.DayOf(publishedAt);
            for (var again = Tries; ; again--)
            {
                var there = await db.ScoresOf(order, day).AsNoTracking().ToListAsync();
                bool IsMissing(ScoreOf kind, int of) => !there.Exists(s => s.Kind == kind && s.Day == of);
                var missing = new List<object>();
                if (IsMissing(ScoreOf.Seller, Score.AllTime)) missing.Add(new Score(ScoreOf.Seller, order.SellerId, Score.AllTime));
                if (IsMissing(ScoreOf.Seller, day)) missing.Add(new Score(ScoreOf.Seller, order.SellerId, day));
                if (IsMissing(ScoreOf.Offer, Score.AllTime))
                {
                    missing.Add(new Score(ScoreOf.Offer, order.OfferId, Score.AllTime));
                    missing.Add(new ReviewedOffer(order.OfferId, order.SellerId, order.Title));
                }
                if (IsMissing(ScoreOf.Buyer, Score.AllTime)) missing.Add(new Score(ScoreOf.Buyer, order.BuyerId, Score.AllTime));
                if (missing.Count == 0) return;
                db.AddRange(missing);
                try
                {
                    await db.SaveChangesAsync();
                    return;
                }
                catch (DbUpdateException) when (again > 0)
                {
                    missing.ForEach(row => db.Entry(row).State = EntityState.Detached);
                }
            }
        }

        /// <summary>With the next save, lets the scores follow from what a review counted to what it counts now.</summary>
        public void Recount(Review review, Tally before)
        {
            var by = review.Counted - before;
            if (by == Tally.None) return;
            var (order, day) = (review.Order, Score.DayOf(review.PublishedAt));
            db.Alongside(cancel => db.ScoresOf(order, day).Add(by, cancel));
        }

        public IQueryable<Score> ScoresOf(ReviewableOrder order, int day)
        {
            var (seller, offer, buyer) = (order.SellerId, order.OfferId, order.BuyerId);
            return db.Scores.Where(s =>
                (s.Kind == ScoreOf.Seller && s.SubjectId == seller && (s.Day == Score.AllTime || s.Day == day))
                || (s.Kind == ScoreOf.Offer && s.SubjectId == offer && s.Day == Score.AllTime)
                || (s.Kind == ScoreOf.Buyer && s.SubjectId == buyer && s.Day == Score.AllTime));
        }
    }

    public static Task<int> Add(this IQueryable<Score> scores, Tally by, CancellationToken cancel) => scores.ExecuteUpdateAsync(set => set
        .SetProperty(s => s.Changes, s => s.Changes + 1)
        .SetProperty(s => s.Tally.Count, s => s.Tally.Count + by.Count)
        .SetProperty(s => s.Tally.Fulfillment, s => s.Tally.Fulfillment + by.Fulfillment)
        .SetProperty(s => s.Tally.StartTime, s => s.Tally.StartTime + by.StartTime)
        .SetProperty(s => s.Tally.Communication, s => s.Tally.Communication + by.Communication)
        .SetProperty(s => s.Tally.Stars1, s => s.Tally.Stars1 + by.Stars1)
        .SetProperty(s => s.Tally.Stars2, s => s.Tally.Stars2 + by.Stars2)
        .SetProperty(s => s.Tally.Stars3, s => s.Tally.Stars3 + by.Stars3)
        .SetProperty(s => s.Tally.Stars4, s => s.Tally.Stars4 + by.Stars4)
        .SetProperty(s => s.Tally.Stars5, s => s.Tally.Stars5 + by.Stars5)
        .SetProperty(s => s.Tally.Positive, s => s.Tally.Positive + by.Positive)
        .SetProperty(s => s.Tally.Neutral, s => s.Tally.Neutral + by.Neutral)
        .SetProperty(s => s.Tally.Negative, s => s.Tally.Negative + by.Negative)
        .SetProperty(s => s.Tally.WithComment, s => s.Tally.WithComment + by.WithComment), cancel);
}
