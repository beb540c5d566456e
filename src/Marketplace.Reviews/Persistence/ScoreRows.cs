using Marketplace.Kernel.Persistence;
using Marketplace.Reviews.Domain;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.Persistence;

/// <summary>Keeps the summary rows: opened first, under their key, then only ever changed by differences.</summary>
internal static class ScoreRows
{
    private const int Tries = 5;

    private static readonly Func<ReviewsDbContext, long, long, long, int, IAsyncEnumerable<Score>> There = EF.CompileAsyncQuery(
        (ReviewsDbContext db, long seller, long offer, long buyer, int day) => db.Scores.AsNoTracking().Where(s =>
            (s.Kind == ScoreOf.Seller && s.SubjectId == seller && (s.Day == Score.AllTime || s.Day == day))
            || (s.Kind == ScoreOf.Offer && s.SubjectId == offer && s.Day == Score.AllTime)
            || (s.Kind == ScoreOf.Buyer && s.SubjectId == buyer && s.Day == Score.AllTime)));

    extension(ReviewsDbContext db)
    {
        /// <summary>Makes the rows that a new review will count in, where they are missing. Whoever loses the race finds them.</summary>
        public async Task OpenScores(ReviewableOrder order, DateTime publishedAt)
        {
            var day = Score.DayOf(publishedAt);
            for (var again = Tries; ; again--)
            {
                var there = await There(db, order.SellerId, order.OfferId, order.BuyerId, day).ToListAsync();
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
                catch (Exception failure) when (again > 0 && Database.IsLostRace(failure))
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
            db.AddTo(ScoreOf.Seller, order.SellerId, Score.AllTime, by);
            db.AddTo(ScoreOf.Seller, order.SellerId, day, by);
            db.AddTo(ScoreOf.Offer, order.OfferId, Score.AllTime, by);
            db.AddTo(ScoreOf.Buyer, order.BuyerId, Score.AllTime, by);
        }

        /// <summary>With the next save, adds to one score.</summary>
        public void AddTo(ScoreOf kind, long subject, int day, Tally by) => db.Count<Score>(
            [kind, subject, day], (nameof(Score.Changes), 1), ("Tally.Count", by.Count), ("Tally.Fulfillment", by.Fulfillment),
            ("Tally.StartTime", by.StartTime), ("Tally.Communication", by.Communication), ("Tally.Stars1", by.Stars1), ("Tally.Stars2", by.Stars2),
            ("Tally.Stars3", by.Stars3), ("Tally.Stars4", by.Stars4), ("Tally.Stars5", by.Stars5), ("Tally.Positive", by.Positive),
            ("Tally.Neutral", by.Neutral), ("Tally.Negative", by.Negative), ("Tally.WithComment", by.WithComment));
    }
}
