using System.Net;
using Marketplace.Casework;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Moderation;
using Marketplace.IntegrationTests.Complaints;
using Marketplace.Kernel.Persistence;
using Marketplace.Moderation;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Moderation;

/// <summary>The staff page with everything about one review.</summary>
[Trait("Rule", "MOD-14")]
public sealed class ReviewPictureTests(Market market) : IClassFixture<Market>
{
    private const string Link = "Full history of this review";

    [Fact]
    public async Task One_page_gathers_the_review_its_order_requests_reports_appeals_decisions_claims_and_reported_messages()
    {
        var dispute = await Dispute.Begin(market);
        await (await Message(dispute)).Submit("Report to support", new { Words = "He wants money for stars." });
        var claim = await Claimed.Open(dispute.Deal);
        var (first, second) = (market.Support(), market.Support());
        var rejected = await dispute.File();
        await rejected.Decide(first, "Keep", "NotProven");
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        var report = await dispute.Report();
        await report.Decide(second, "TakeOutPassage", "PersonalData", passage: "You thieves!");
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        await (await dispute.Open(dispute.Seller, $"/reviews/{dispute.Review}/reply")).Submit("Reply", new { Text = "We sent it on the day." });
        var request = await dispute.File(files: [("Files", Evidences.Png("new.png"))]);
        await request.Claim(first);

        var page = await Picture(dispute);
        Section(page, "review-state").ShouldContain("Public. It counts in the score.");
        Section(page, "review-state").ShouldContain("Under review since");
        Section(page, "review-state").ShouldContain("Part removed. Reason: Personal data.");
        var open = Section(page, "open-cases");
        open.ShouldContain("Deletion request: Blackmail or extortion");
        open.ShouldContain($"Opened by Shop of {dispute.Seller.Name} on");
        open.ShouldContain("shown as “under review”");
        open.ShouldContain($"taken by {first.Name}");
        open.ShouldContain("Part removed: Personal data");
        open.ShouldContain($"Decided by {second.Name} on");
        open.ShouldContain("in force");
        Links(page, "open-cases").ShouldBe([request.Path, report.Path]);
        var ended = Section(page, "ended-cases");
        ended.ShouldContain("Decision: Review kept");
        ended.ShouldContain(Dispute.Reasons);
        Links(page, "ended-cases").ShouldBe([report.Path, rejected.Path], "the newest first");
        Section(page, "case-review").ShouldContain(Dispute.Comment);
        Section(page, "case-review").ShouldContain("We sent it on the day.");
        Section(page, "case-order").ShouldContain(dispute.Deal.Number.Shown);
        Section(page, "case-order").ShouldContain("Finished");
        Links(page, "review-claims").ShouldBe([claim.StaffPath]);
        Section(page, "review-claims").ShouldContain("Open");
        Section(page, "review-messages").ShouldContain("Message reported");
        Section(page, "review-messages").ShouldContain($"Shop of {dispute.Seller.Name} about a message by {dispute.Buyer.Name}");
        page.Text.ShouldContain(Dispute.Refusal);
        page.Document.QuerySelectorAll("section[id]").Select(s => s.Id).Where(id => id is "review-state" or "open-cases" or "ended-cases" or "case-review" or "review-claims" or "case-order" or "review-messages")
            .ShouldBe(["review-state", "open-cases", "ended-cases", "case-review", "review-claims", "case-order", "review-messages"]);
    }

    [Fact]
    public async Task What_was_taken_back_on_appeal_is_shown_as_such_and_what_holds_comes_first()
    {
        var dispute = await Dispute.Begin(market);
        var report = await dispute.Report();
        await report.Decide(market.Support(), "TakeOutOfScore", "IllegalContent");
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        var request = await dispute.File();
        await request.Decide(market.Support());
        await request.Appeal(dispute.Buyer);
        Marks(await Picture(dispute)).ShouldBe(["in force", "in force"], "the first decision holds while it is appealed");
        Section(await Picture(dispute), "open-cases").ShouldContain("appealed by the buyer on");
        Section(await Picture(dispute), "open-cases").ShouldContain("Under appeal");
        await request.Decide(market.Support(), "Keep", "NotProven");
        var page = await Picture(dispute);
        Marks(page).ShouldBe(["in force", "reversed on appeal"]);
        Links(page, "open-cases").ShouldBe([report.Path, request.Path]);
        Section(page, "ended-cases").ShouldContain("Decision on the appeal: Review kept");
        Section(page, "review-state").ShouldContain("It doesn't count in the score.");
    }

    [Fact]
    public async Task A_review_that_nobody_disputes_has_a_page_that_says_so()
    {
        var dispute = await Dispute.Begin(market);
        var page = await Picture(dispute);
        Section(page, "open-cases").ShouldContain("None.");
        Section(page, "open-cases").ShouldContain("Support hasn't removed anything from this review.");
        Section(page, "ended-cases").ShouldContain("None.");
        Section(page, "review-claims").ShouldContain("None.");
        page.Document.QuerySelector("#review-messages").ShouldBeNull();
        page.Document.QuerySelector("#review-customer-reports").ShouldBeNull();
        page.Document.QuerySelector($"#case-review a[href='{page.Path}']").ShouldBeNull("it would lead to itself");
    }

    [Fact, Trait("Rule", "MOD-6")]
    public async Task Nobody_of_the_staff_reads_it_about_an_order_of_their_own()
    {
        var dispute = await Dispute.Begin(market);
        foreach (var party in new[] { dispute.Buyer, dispute.Seller })
        {
            foreach (var role in new[] { Staff.Support, Staff.Administrator })
            {
                var own = party with { Role = role };
                (await dispute.Open(own, Path(dispute))).Status.ShouldBe(HttpStatusCode.NotFound);
                (await dispute.Open(own, $"/admin/reviews?order={dispute.Deal.Number}")).Text.ShouldContain("No review found");
            }
            (await dispute.Open(party, Path(dispute))).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await dispute.Open(await market.Buyer(), Path(dispute))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.Visitor().Open(Path(dispute))).Body.ShouldNotContain(Dispute.Comment);
        (await dispute.Open(market.Support(), $"/admin/reviews?order={dispute.Deal.Number}")).Path.ShouldBe(Path(dispute));
    }

    [Fact, Trait("Rule", "MOD-6")]
    public async Task Staff_who_reported_a_review_find_all_but_their_own_report_there()
    {
        var dispute = await Dispute.Begin(market);
        var staff = (await market.Buyer()) with { Role = Staff.Support };
        var (report, request) = (await dispute.Report(staff), await dispute.File());
        Links(await dispute.Open(staff, Path(dispute)), "open-cases").ShouldBe([request.Path]);
        Links(await Picture(dispute), "open-cases").ShouldBe([report.Path, request.Path]);
    }

    [Fact]
    public async Task Each_case_about_the_review_leads_to_it()
    {
        var dispute = await Dispute.Begin(market);
        var claim = await Claimed.Open(dispute.Deal);
        var (request, report) = (await dispute.File(), await dispute.Report());
        var customer = await Reported.File(dispute.Deal);
        foreach (var path in new[] { request.Path, report.Path, claim.StaffPath, customer.StaffPath }) await Leads(path);
        Links(await Picture(dispute), "review-customer-reports").ShouldBe([customer.StaffPath], "and back");
        Section(await Picture(dispute), "review-customer-reports").ShouldContain($"Refused delivery Shop of {dispute.Seller.Name} about {dispute.Buyer.Name}");
        await request.Decide(market.Support());
        await request.Appeal(dispute.Buyer);
        await Leads(request.Path);
        var unreviewed = await Claimed.Open(market);
        (await dispute.Open(market.Support(), unreviewed.StaffPath)).Text.ShouldNotContain(Link);

        async Task Leads(string path) => (await (await dispute.Open(market.Support(), path)).Follow(Link)).Path.ShouldBe(Path(dispute));
    }

    [Fact, Trait("Rule", "MOD-11")]
    public async Task Whoever_reads_it_stands_in_the_log_which_its_own_sides_do_not_see()
    {
        var dispute = await Dispute.Begin(market);
        var reader = market.Support();
        await dispute.Open(reader, Path(dispute));
        var entry = await market.In((ModerationDbContext db) => db.Log.AsNoTracking().SingleAsync(e => e.Path == $"GET {Path(dispute)}"));
        (entry.StaffId, entry.Kind).ShouldBe((reader.Id, AuditLogKind.Read));
        (await dispute.Open(market.Administrator(), "/admin/log?kind=Read")).Text.ShouldContain(Path(dispute));
        foreach (var party in new[] { dispute.Buyer, dispute.Seller })
        {
            (await dispute.Open(party with { Role = Staff.Administrator }, "/admin/log")).Text.ShouldNotContain(Path(dispute));
        }
    }

    [Fact]
    public async Task Of_very_many_ended_cases_the_newest_are_shown_and_open_ones_all_the_same()
    {
        var dispute = await Dispute.Begin(market);
        var open = await dispute.File();
        await market.In(async (ModerationDbContext db) =>
        {
            var review = await db.Reviews.SingleAsync(r => r.ReviewId == dispute.Review.Id);
            for (var i = 0; i < 51; i++)
            {
                var report = DeletionRequest.Report(
                    market.Get<IdGenerator>().Next(), review, "A shop", new StaffMember(1, "ann"), DeletionReason.PersonalData, "It tells where he lives.", new ModerationOptions().Deadlines,
                    market.Clock.Now);
                report.Close(market.Clock.Now);
                db.Requests.Add(report);
            }
            return await db.SaveChangesAsync();
        });
        var page = await Picture(dispute);
        Links(page, "open-cases").ShouldBe([open.Path]);
        Links(page, "ended-cases").Count().ShouldBe(50);
        Section(page, "ended-cases").ShouldContain("Older cases are not shown.");
    }

    private static string Path(Dispute dispute) => $"/admin/reviews/{dispute.Review}";

    private Task<Page> Picture(Dispute dispute) => dispute.Open(market.Support(), Path(dispute));

    private static async Task<Page> Message(Dispute dispute) => await dispute.Open(dispute.Seller, $"{dispute.Deal.Path}/messages/1/report");

    private static string Section(Page page, string id) =>
        string.Join(' ', page.Document.QuerySelector($"#{id}")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string?> Links(Page page, string id) => page.Document.QuerySelectorAll($"#{id} .list-rows a").Select(a => a.GetAttribute("href"));

    /// <summary>Whether each decision is in force, in the page's order.</summary>
    private static IEnumerable<string> Marks(Page page) => page.Document.QuerySelectorAll("#open-cases #rulings + ul .badge-mark").Select(m => m.TextContent);
}
