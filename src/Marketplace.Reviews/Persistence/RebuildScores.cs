using Marketplace.Contracts;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Persistence;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Domain.Levels;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.Persistence;

/// <summary>
/// Recomputes all scores from the reviews and corrects wrong summary rows. Run it while nothing is being written.
/// </summary>
internal sealed class RebuildScores(ReviewsDbContext db) : IRunAsCommand
{
    public string Name => "rebuild-scores";

    public async Task<int> Run(TextWriter say, CancellationToken cancel)
    {
        var wrong = await Run(cancel);
        await say.WriteLineAsync(wrong switch
        {
            0 => "Review scores: no errors found.",
            1 => "Review scores: 1 row corrected.",
            _ => $"Review scores: {wrong} rows corrected.",
        });
        return wrong == 0 ? 0 : 1;
    }

    /// <returns>How many rows were wrong; 0 means that the scores are correct.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        var sums = await SumUp(cancel);
        var wrong = 0;
        foreach (var score in await db.Scores.AsNoTracking().ToListAsync(cancel))
        {
            sums.Remove((score.Kind, score.SubjectId, score.Day), out var sum);
            wrong += Correct(score.Kind, score.SubjectId, score.Day, (sum ?? Tally.None) - score.Tally);
        }
        foreach (var ((kind, subject, day), sum) in sums)
        {
            wrong += Correct(kind, subject, day, sum);
        }
        wrong += await CorrectOrders(cancel);
        await db.SaveChangesAsync(cancel);
        return wrong;
    }

    private async Task<int> CorrectOrders(CancellationToken cancel)
    {
        var sums = new Dictionary<(long Seller, int Day), (int Finished, int Responded, int InTime)>();
        await foreach (var order in db.Orders.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (order.Counted is not { Responded: > 0 } count) continue;
            foreach (var day in new[] { SellerOrders.AllTime, count.Day })
            {
                var sum = sums.GetValueOrDefault((order.SellerId, day));
                sums[(order.SellerId, day)] = (sum.Finished + count.Finished, sum.Responded + count.Responded, sum.InTime + count.InTime);
            }
        }
        foreach (var row in await db.SellerOrders.AsNoTracking().ToListAsync(cancel))
        {
            sums.Remove((row.SellerId, row.Day), out var sum);
            sums[(row.SellerId, row.Day)] = (sum.Finished - row.Finished, sum.Responded - row.Responded, sum.InTime - row.InTime);
        }
        var wrong = sums.Where(s => s.Value != default).ToList();
        foreach (var ((seller, day), by) in wrong) db.Count(OrderCount.Change(seller, day, by.Finished, by.Responded, by.InTime));
        return wrong.Count;
    }

    private async Task<Dictionary<(ScoreOf Kind, long Subject, int Day), Tally>> SumUp(CancellationToken cancel)
    {
        var sums = new Dictionary<(ScoreOf Kind, long Subject, int Day), Tally>();
        var counted = db.Reviews.AsNoTracking()
            .Where(r => r.WithdrawnAt == null && r.Ruled != Ruling.Delete && r.Ruled != Ruling.TakeOutOfScore)
            .Select(r => new
            {
                r.SellerId,
                r.OfferId,
                r.Order.BuyerId,
                r.PublishedAt,
                Ratings = new Ratings(r.Ratings.Fulfillment, r.Ratings.StartTime, r.Ratings.Communication),
                HasComment = r.Comment != "",
            });
        await foreach (var review in counted.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var tally = Tally.Of(review.Ratings, review.HasComment);
            Add((ScoreOf.Seller, review.SellerId, Score.AllTime));
            Add((ScoreOf.Seller, review.SellerId, Score.DayOf(review.PublishedAt)));
            Add((ScoreOf.Offer, review.OfferId, Score.AllTime));
            Add((ScoreOf.Buyer, review.BuyerId, Score.AllTime));

            void Add((ScoreOf Kind, long Subject, int Day) key) => sums[key] = sums.GetValueOrDefault(key, Tally.None) + tally;
        }
        return sums;
    }

    private int Correct(ScoreOf kind, long subject, int day, Tally by)
    {
        if (by == Tally.None) return 0;
        db.Count(by.AddTo(kind, subject, day));
        return 1;
    }
}
