using System.Globalization;
using Marketplace.Benchmarks.Hosting;
using Marketplace.Casework;
using Marketplace.Complaints;
using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Marketplace.Moderation;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Benchmarks.Seeding;

/// <summary>Adds open cases to a market: four tenths are claims, the others reports of reviews, messages and disputed customer reports.</summary>
internal sealed class OpenCases(string data, int many)
{
    private const int Batch = 500;
    private const string Words = "We do not agree about what happened here. Please look at it.";

    /// <summary>Unless the market has them.</summary>
    public async Task RunOnce()
    {
        var mark = Path.Combine(data, "cases.txt");
        if (File.Exists(mark)) return;
        await Run();
        await File.WriteAllTextAsync(mark, string.Create(CultureInfo.InvariantCulture, $"{many}\n"));
    }

    public async Task Run()
    {
        await using var host = new HostInProcess(data);
        var (ids, now) = (host.Get<IdGenerator>(), DateTime.UtcNow);
        var claims = new List<(ClaimSummary Claim, DateTime OpenedAt)>();
        await host.In(async (ComplaintsDbContext db) =>
        {
            var rules = new ComplaintsOptions();
            var orders = await db.Orders.AsNoTracking().Where(o => o.Stage == OrderStage.Finished || o.Stage == OrderStage.Sent)
                .OrderByDescending(o => o.OrderId).Take(many / 2).ToListAsync();
            await Add(db, orders.Take(many * 4 / 10), order =>
            {
                var opened = (order.FinishedAt ?? order.SentAt!.Value).AddDays(1);
                var claim = OrderClaim.Open(ids.Next(), order, null, ClaimCause.Defect, "It leaks from a hairline crack at its foot.", rules.Terms, opened);
                claims.Add((claim.Summary, opened));
                claim.Escalate(new ClaimActor(Party.Buyer, order.BuyerName), Words, ids.Next(), rules.Terms, opened.AddDays(4));
                return claim;
            });
            // A seller has one report about each customer.
            await Add(db, orders.Skip(many * 4 / 10).DistinctBy(o => (o.SellerId, o.BuyerId)), order =>
            {
                var report = CustomerReport.File(
                    ids.Next(), order, [], null, CustomerReportType.RefusedDelivery, "The carrier was there twice, and nobody opened.", null, [], TimeSpan.FromDays(rules.ReportShownDays), now.AddDays(-3));
                report.BeDisputed(Words, ids.Next(), rules.DecidedWithin, now.AddDays(-2));
                return report;
            });
            return orders.Count;
        });
        await host.In(async (ModerationDbContext db) =>
        {
            var reviews = await db.Reviews.AsNoTracking().Where(r => !r.IsWithdrawn).OrderByDescending(r => r.ReviewId).Take(many * 3 / 10).ToListAsync();
            var (deadlines, reporter) = (new ModerationOptions().Deadlines, new StaffMember(1, "nora"));
            await Add(db, reviews, review => DeletionRequest.Report(ids.Next(), review, review.Shop, reporter, DeletionReason.IllegalContent, Words, deadlines, now.AddDays(-1)));
            return reviews.Count;
        });
        await host.In(async (MessagesDbContext db) =>
        {
            var talks = await db.Conversations.AsNoTracking().Include(c => c.Participants).Where(c => c.Count > 0).OrderByDescending(c => c.Id).Take(many * 2 / 10).ToListAsync();
            foreach (var some in talks.Chunk(Batch))
            {
                var talked = some.Select(c => c.Id).ToList();
                var first = await db.Messages.AsNoTracking().Where(m => talked.Contains(m.ConversationId) && m.Position == 1).ToDictionaryAsync(m => m.ConversationId);
                await Add(db, some, talk => MessageCase.Report(ids.Next(), talk, first[talk.Id], "It asks me to pay elsewhere.", null, TimeSpan.FromDays(3), now.AddDays(-1)));
            }
            await Add(db, claims, claim => new Conversation(claim.Claim, 0, claim.OpenedAt));
            return talks.Count;
        });
    }

    /// <summary>Their events aren't delivered, because what they trigger isn't measured.</summary>
    private static async Task Add<T, TCase>(ModuleDbContext db, IEnumerable<T> all, Func<T, TCase> make) where TCase : Aggregate
    {
        foreach (var some in all.Chunk(Batch))
        {
            var cases = some.Select(make).ToList();
            foreach (IRaiseEvents told in cases) told.Saved();
            db.AddRange(cases);
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }
}
