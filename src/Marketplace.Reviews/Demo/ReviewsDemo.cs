using Marketplace.Contracts;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Persistence;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Reviews.Demo;

/// <summary>Creates demo reviews and replies. One seller gets many bad reviews.</summary>
internal sealed class ReviewsDemo(
    ReviewsDbContext db, IReadConversations conversations, IdGenerator ids, RebuildScores scores, IOptions<ReviewsOptions> options) : IMakeDemoData
{
    private const int Batch = 40;
    private const int Withdrawals = 3;
    private static readonly TimeSpan OldEnoughForACase = TimeSpan.FromDays(40);
    private static readonly TimeSpan Recently = TimeSpan.FromDays(30);
    private const int MostMessages = 20;
    private const string Quarrelled = "tomas-keramik";
    private readonly Random dice = new(20260302);
    private readonly DemoVoices voices = new(new Random(20260303));
    private int withdrawn;
    private bool insulted;

    public int Order => 40;

    public async Task Make(DateTime now, Func<Task> settle, CancellationToken cancel)
    {
        if (await db.Reviews.AnyAsync(cancel)) return;
        var orders = await db.Orders.AsNoTracking().OrderBy(o => o.EndedAt).ThenBy(o => o.OrderId).ToListAsync(cancel);
        if (orders.Count == 0) return;
        var careless = orders.GroupBy(o => o.SellerId).OrderByDescending(g => g.Count()).Take(3).Last().Key;
        var offers = new HashSet<long>();
        foreach (var some in orders.Select(o => o.OrderId).Chunk(Batch))
        {
            var tracked = await db.Orders.Where(o => some.Contains(o.OrderId)).ToDictionaryAsync(o => o.OrderId, cancel);
            foreach (var order in some.Select(id => tracked[id]))
            {
                var dispute = await DisputeIn(order, cancel);
                // Many haven't got round to it yet; some of them open a claim instead.
                var share = DemoThing.In(order.Title).IsSent && now - order.EndedAt < Recently ? 0.35 : 0.75;
                if (dispute is null && dice.NextDouble() > share) continue;
                if (Write(order, dispute, order.SellerId == careless, now) is not { } review) continue;
                db.Reviews.Add(review);
                if (offers.Add(order.OfferId)) db.Offers.Add(new ReviewedOffer(order.OfferId, order.SellerId, order.Title));
            }
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
        // Computes all scores at once instead of review by review.
        await scores.Run(cancel);
        db.ChangeTracker.Clear();
        await settle();
    }

    private async Task<DemoDispute?> DisputeIn(ReviewableOrder order, CancellationToken cancel)
    {
        if (order.Shop != Quarrelled) return null;
        var said = (await conversations.Newest(order.OrderId, MostMessages, cancel)).Where(m => m.From == Party.Buyer && !m.IsInquiry).ToList();
        return DemoDispute.All.FirstOrDefault(d => said.Exists(m => m.Text.Contains(d.Sign, StringComparison.Ordinal)));
    }

    private Review? Write(ReviewableOrder order, DemoDispute? dispute, bool careless, DateTime now)
    {
        var at = order.EndedAt + Between(2, 120);
        if (at >= now || order.Refusal(options.Value.TooSoonToReview) is not null || IsUnpaid(order)) return null;
        var ratings = dispute?.Stars ?? Rate(order, careless);
        var (thing, tone) = (DemoThing.In(order.Title), ratings.Tone);
        var isInsult = !insulted && dispute is null && tone == Tone.Negative && order.Stage == OrderStage.Finished && now - at > OldEnoughForACase;
        insulted |= isInsult;
        var speaks = dice.NextDouble() < 0.85;
        var words = isInsult ? DemoTexts.Insult : dispute is not null ? voices.Choose(order.SellerId, [dispute.Words]) : speaks ? voices.Choose(order.SellerId, DemoTexts.Of(order, thing, tone)) : null;
        var comment = words?.CommentOn(thing) ?? "";
        var review = Review.Publish(ids.At(at), order, ratings, comment, options.Value.TooSoonToReview, at);
        var replies = dice.NextDouble() < (tone == Tone.Positive ? 0.5 : 0.8);
        if (replies && words is not null && (at += Between(3, 72)) < now && voices.MayReply(words.Reply)) review.Answer(words.ReplyAbout(thing), at);
        if (dispute is not null || isInsult) return review;
        if (words is not null && tone != Tone.Positive && order.Stage == OrderStage.Finished && !careless && dice.NextDouble() < 0.25 && (at += Between(5, 96)) < now)
        {
            var better = new Ratings(Math.Min(5, ratings.Fulfillment + 1), ratings.StartTime, Math.Min(5, ratings.Communication + 2));
            review.Edit(better, $"{comment} {voices.Choose(order.SellerId, DemoTexts.PutRight)}".TrimEnd(), at);
        }
        else if (tone == Tone.Negative && withdrawn < Withdrawals && (at += Between(24, 200)) < now)
        {
            review.Withdraw(withdrawn++ % 2 == 0 ? WithdrawalReason.Solved : WithdrawalReason.OtherOrder, "", at);
        }
        return review;
    }

    /// <summary>Orders canceled because the buyer never paid; such buyers have nothing to tell.</summary>
    private static bool IsUnpaid(ReviewableOrder order) =>
        order is { Stage: OrderStage.Canceled, EndedBy: Party.Seller, Facts.StartedAt: not null };

    private Ratings Rate(ReviewableOrder order, bool careless)
    {
        var facts = order.Facts;
        var late = facts.StartedAt is null || facts.StartedAt > facts.PromisedStartAt;
        var chance = dice.NextDouble();
        var middle = (order.Stage, careless) switch
        {
            (OrderStage.Canceled, _) when order.EndedBy == Party.Seller => chance < 0.6 ? 1 : 2,
            (OrderStage.Finished, false) => chance < 0.72 ? 5 : chance < 0.95 ? 4 : chance < 0.985 ? 3 : 2,
            (OrderStage.Finished, true) => chance < 0.5 ? 5 : chance < 0.8 ? 4 : chance < 0.9 ? 3 : chance < 0.96 ? 2 : 1,
            _ => chance < 0.3 ? 4 : chance < 0.8 ? 3 : 2,
        };
        return new Ratings(Near(middle), Near(late ? middle - 1 : middle), Near(middle));
    }

    private int Near(int stars) => Math.Clamp(stars + (dice.Next(5) switch { 0 => -1, 4 => 1, _ => 0 }), 1, 5);

    private TimeSpan Between(int leastHours, int mostHours) => TimeSpan.FromMinutes(dice.Next(leastHours * 60, mostHours * 60));
}
