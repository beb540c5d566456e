using System.Text;
using Marketplace.Casework;
using Marketplace.Casework.Demo;
using Marketplace.Casework.Uploads;
using Marketplace.Contracts;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.Files;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Moderation.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation.Demo;

/// <summary>Demo requests: open, overdue, decided, appealed and repeated.</summary>
internal sealed class ModerationDemo(
    ModerationDbContext db, IReadConversations conversations, IReadReviews reviews, EvidenceUploads<ModerationDbContext> uploads, IdGenerator ids, DemoStaffWork work,
    IOptions<ModerationOptions> options, IOptions<CaseworkOptions> casework) : IMakeDemoData
{
    private const string MainShop = "tomas-keramik";
    private const int MostMessages = 200;
    private static readonly StaffMember Decider = new(1, "nora");
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
                var old = candidates.Where(c => c.Review.PublishedAt < filed && (c.HasComment || one.Ruling != Ruling.TakeOutPassage)).ToList();
                var free = old.FindAll(c => !cases.Any(other => other.Sign.Length > 0 && c.Shows(other.Sign)));
                var fits = one.Sign.Length > 0 ? old.Find(c => c.Shows(one.Sign)) ?? free.FirstOrDefault() : free.FirstOrDefault();
                var review = one.Again ? before?.Review : fits?.Review;
                if (review is null) continue;
                candidates.RemoveAll(c => c.Review == review);
                before = (review, await Play(one, review, names[review.SellerId].Name, one.Again ? before?.Request : null, filed, cancel));
            }
        }
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        await settle();
    }

    /// <summary>Reviews with comments first, then those with the fewest stars.</summary>
    private async Task<List<Candidate>> Worst(IEnumerable<ReviewCopy> of, CancellationToken cancel)
    {
        var found = new List<(Candidate Candidate, int Stars)>();
        foreach (var review in of)
        {
            if (await reviews.Find(review.ReviewId, cancel) is not { Ratings: var stars, Comment: var comment }) continue;
            var said = (await conversations.Newest(review.OrderId, MostMessages, cancel)).Where(m => m.From == Party.Buyer && !m.IsInquiry).Select(m => m.Text);
            found.Add((new Candidate(review, comment.Length > 0, string.Join(' ', said.Append(comment))), stars.Fulfillment + stars.StartTime + stars.Communication));
        }
        return [.. found.OrderByDescending(f => f.Candidate.HasComment).ThenBy(f => f.Stars).Select(f => f.Candidate)];
    }

    private async Task<DeletionRequest> Play(DemoCase one, ReviewCopy review, string shop, DeletionRequest? latest, DateTime filed, CancellationToken cancel)
    {
        var standing = standings.TryGetValue(review.SellerId, out var known) ? known : standings[review.SellerId] = await db.StandingOf(review.SellerId, review.ReviewId);
        var note = await uploads.Keep(review.ReviewId, review.SellerId, "what-happened.txt", new FileContent(FileKind.PlainText, Encoding.UTF8.GetBytes(one.Explanation)), filed.AddMinutes(-5), cancel);
        var said = (await conversations.Newest(review.OrderId, MostMessages, cancel)).Where(m => m.From == Party.Buyer && !m.IsInquiry).ToList();
        var picked = one.Sign.Length == 0 ? [] : said.Where(m => m.Text.Contains(one.Sign, StringComparison.Ordinal)).DefaultIfEmpty(said.LastOrDefault()).OfType<ConversationMessage>();
        var evidence = picked.Select(Evidence.Of).Append(Evidence.Of(note)).ToList();
        var filing = new Filing(one.Reason, one.Explanation, null, evidence, latest?.Evidence.Select(e => e.Fingerprint).ToHashSet());
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
        request.Claim(Decider, casework.Value.Lease, at);
        var decision = request.Decide(
            Decider, new Verdict(ruling, one.Rule, one.Statement, ruling == Ruling.TakeOutPassage ? passage : ""), comment, standing,
            options.Value.Deadlines.Appeal, options.Value.Ladder, at);
        work.Note(Decider, $"/admin/cases/{new Number(request.Id)}/decision", new() { ["Form.Ruling"] = $"{ruling}", ["Form.Rule"] = $"{one.Rule}", ["Form.Statement"] = one.Statement }, at);
        if (decision.Consequence == Consequence.SuspensionProposed)
        {
            db.Proposals.Add(new SuspensionProposal(ids.At(at), request, standing.RejectionsAbout(request.ReviewId), options.Value.Deadlines.Usual, at));
        }
        if (one.Appeal is { } words) request.AppealAs(Party.Seller, words, ids.At(at.AddHours(6)), options.Value.Deadlines.Usual, options.Value.AppealJoin, at.AddHours(6));
    }

    private sealed record Candidate(ReviewCopy Review, bool HasComment, string Words)
    {
        public bool Shows(string sign) => Words.Contains(sign, StringComparison.Ordinal);
    }
}
