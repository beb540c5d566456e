using System.Text;
using Marketplace.Contracts;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Persistence;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Moderation.Uploads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation.Demo;

/// <summary>Some sellers of the demo market find reviews unfair: open, overdue, decided and appealed requests, and one that is repeated.</summary>
internal sealed class ModerationDemo(
    ModerationDbContext db, IReadConversations conversations, IReadReviews reviews, EvidenceUploads uploads, IdGenerator ids,
    IOptions<ModerationOptions> options) : IMakeDemoData
{
    private const string MainShop = "tomas-keramik";
    private const int MostMessages = 200;
    private static readonly StaffMember Decider = new(1, "ruth");
    private readonly Dictionary<long, SellerStanding> standings = [];

    public int Order => 50;

    public async Task Make(DateTime now, Func<Task> settle, CancellationToken cancel)
    {
        if (await db.Requests.AnyAsync(cancel)) return;
        var names = await db.Sellers.AsNoTracking().ToDictionaryAsync(s => s.SellerId, s => s, cancel);
        var all = await db.Reviews.AsNoTracking().Where(r => !r.IsWithdrawn).OrderByDescending(r => r.ReviewId).ToListAsync(cancel);
        var main = await Worst(all.Where(r => r.Shop == MainShop), cancel);
        var others = await Worst(all.Where(r => r.Shop != MainShop), cancel);
        foreach (var (cases, candidates) in new[] { (DemoCase.OfMainSeller, main), (DemoCase.OfOthers, others) })
        {
            (ReviewCopy Review, DeletionRequest Request)? before = null;
            foreach (var one in cases)
            {
                var filed = now.AddHours(-one.HoursAgo);
                var review = one.Again ? before?.Review : candidates.FirstOrDefault(r => r.PublishedAt < filed);
                if (review is null) continue;
                candidates.Remove(review);
                before = (review, await Play(one, review, names[review.SellerId].Name, one.Again ? before?.Request : null, filed, cancel));
            }
        }
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        await settle();
    }

    /// <summary>The reviews with the fewest stars, those whose orders were talked about first.</summary>
    private async Task<List<ReviewCopy>> Worst(IEnumerable<ReviewCopy> of, CancellationToken cancel)
    {
        var found = new List<(ReviewCopy Review, int Stars, bool Talked)>();
        foreach (var review in of)
        {
            if (await reviews.Find(review.ReviewId, cancel) is not { Comment.Length: > 0, Ratings: var stars }) continue;
            var talked = (await conversations.Newest(review.OrderId, MostMessages, cancel)).Any(m => m.From == Party.Buyer);
            found.Add((review, stars.Fulfillment + stars.StartTime + stars.Communication, talked));
        }
        return [.. found.OrderByDescending(f => f.Talked).ThenBy(f => f.Stars).Select(f => f.Review)];
    }

    private async Task<DeletionRequest> Play(DemoCase one, ReviewCopy review, string shop, DeletionRequest? latest, DateTime filed, CancellationToken cancel)
    {
        var standing = standings.TryGetValue(review.SellerId, out var known) ? known : standings[review.SellerId] = await db.StandingOf(review.SellerId);
        var note = await uploads.Keep(review, "what-happened.txt", new KnownContent(KnownContent.PlainText, Encoding.UTF8.GetBytes(one.Explanation)), cancel);
        var messages = (await conversations.Newest(review.OrderId, MostMessages, cancel)).Where(m => m.SentAt < filed).TakeLast(2);
        var evidence = messages.Select(Evidence.Of).Append(Evidence.Of(note)).ToList();
        // What the reason needs beyond that is there in a demo whose messages fit; where they do not, the note has to do.
        var reason = evidence.Any(e => e is { Kind: EvidenceKind.Message, From: Party.Buyer }) || one.Reason is not (DeletionReason.AgreementNotKept or DeletionReason.AskedOutside)
            ? one.Reason
            : DeletionReason.MeantForAnother;
        var filing = new Filing(reason, one.Explanation, null, evidence, latest?.Evidence.Select(e => e.Fingerprint).ToHashSet());
        if (Needs.Of(filing).Any(n => !n.IsMet)) filing = filing with { Reason = DeletionReason.InsultsOrUnrelated };
        var request = DeletionRequest.File(
            ids.At(filed), review, shop, latest, standing, filing, options.Value.DeletableDays, options.Value.Deadlines, filed);
        db.Requests.Add(request);
        note.BelongTo(request);
        if (one.Ruling is { } ruling) await Decide(one, request, ruling, standing, filed.AddHours(20), cancel);
        return request;
    }

    private async Task Decide(DemoCase one, DeletionRequest request, Ruling ruling, SellerStanding standing, DateTime at, CancellationToken cancel)
    {
        var comment = (await reviews.Find(request.ReviewId, cancel))!.Comment;
        var passage = comment[..(comment.IndexOf('.', StringComparison.Ordinal) + 1)];
        request.Claim(Decider, options.Value.Lease, at);
        request.Decide(
            Decider, new Verdict(ruling, one.Rule, one.Statement, ruling == Ruling.TakeOutPassage ? passage : ""), comment, standing,
            options.Value.Deadlines.Appeal, options.Value.FilingSuspendedDays, at);
        if (one.Appeal is { } words) request.AppealAs(Party.Seller, words, ids.At(at.AddHours(6)), options.Value.Deadlines.Usual, at.AddHours(6));
    }
}
