using System.Net;
using Marketplace.Contracts;
using Marketplace.IntegrationTests.Complaints;
using Marketplace.IntegrationTests.Moderation;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Moderation.SumDays;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.IntegrationTests.Casework;

[Trait("Rule", "MOD-13")]
public sealed class OverviewTests : IDisposable
{
    private readonly Market market = new();

    // Only the tests add up.
    public OverviewTests() => market.Settings["Jobs:Look"] = "1.00:00:00";

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task Staff_see_what_waits_by_kind_what_is_overdue_and_what_they_took()
    {
        var (support, other) = (market.Support(), market.Support());
        await File("Blackmail");
        market.Clock.Advance(TimeSpan.FromHours(25));
        await File("CompetitorAttack");
        await (await (await Claimed.Open(market)).Escalate()).Take(support);
        await (await (await Claimed.Open(market)).Escalate()).Take(other);
        var page = await market.SignInAs(support).Open("/admin");
        Tiles(page).ShouldBe(["4 Open", "1 Overdue", "1 Assigned to me", "– Median time to decide"]);
        Rows(page).ShouldBe(["Claims 2 0 1", "Customer reports 0 0 0", "Deletion requests 2 1 0", "Reports 0 0 0", "Messages 0 0 0", "Messages to support 0 0 0", "Refused reviews 0 0 0", "Order amounts 0 0 0", "Refused refunds 0 0 0", "Holds 0 0 0", "Seller identities 0 0 0", "Appeals 0 0 0"]);
        foreach (var (link, most) in new[] { ("/admin/cases", 4), ("/admin/cases?show=overdue", 1), ("/admin/cases?show=mine", 1), ("/admin/cases?kind=requests&show=overdue", 1), ("/admin/cases?kind=claims&show=mine", 1) })
        {
            page.Document.QuerySelector($"main a[href='{link}']").ShouldNotBeNull(link);
            (await market.SignInAs(support).Open(link)).Document.QuerySelectorAll(".list-rows > li").Length.ShouldBe(most, link);
        }
        Rows(await market.SignInAs(market.Administrator()).Open("/admin")).ShouldContain("Suspension decisions 0 0 0");
    }

    [Fact]
    public async Task Decisions_of_the_last_30_days_are_shown_by_outcome_and_reason_with_the_median_time()
    {
        var support = market.Support();
        foreach (var (reason, ruling, rule, hours) in new[] { ("Blackmail", "Delete", "Blackmail", 2), ("Blackmail", "Keep", "NotProven", 5), ("CompetitorAttack", "Keep", "NotProven", 20) })
        {
            var filed = await File(reason);
            market.Clock.Advance(TimeSpan.FromHours(hours) + TimeSpan.FromMinutes(1));
            (await filed.Decide(support, ruling, rule)).Errors.ShouldBeEmpty();
        }
        await Sum();
        var page = await market.SignInAs(support).Open("/admin");
        Tiles(page)[3].ShouldBe("5 hours Median time to decide");
        var decided = page.Document.QuerySelector("#decided")!;
        Line(decided.QuerySelector("h3")!).ShouldBe("Deletion requests 3 Median time to decide: 5 hours");
        decided.QuerySelectorAll(".bars > li").Select(Line).ShouldBe(["Review kept 2", "Review deleted 1"]);
        decided.QuerySelectorAll("tr").Select(row => string.Join(' ', row.Children.Select(Line))).ShouldBe(["Reason Review kept Review deleted", "Blackmail or extortion 1 1", "Attack by a competitor 1 0"]);
        market.Clock.Advance(TimeSpan.FromDays(29));
        page = await market.SignInAs(support).Open("/admin");
        Line(page.Document.QuerySelector("#decided h3")!).ShouldStartWith("Deletion requests 1 ", customMessage: "the last decision was on the next day");
        market.Clock.Advance(TimeSpan.FromDays(1));
        page = await market.SignInAs(support).Open("/admin");
        page.Document.QuerySelector("#decided")!.TextContent.ShouldContain("None.");
    }

    [Fact]
    public async Task The_figures_are_kept_by_day_equal_the_counted_ones_and_are_made_anew_by_the_command()
    {
        var support = market.Support();
        var (kept, deleted) = (await File("Blackmail"), await File("CompetitorAttack"));
        market.Clock.Advance(TimeSpan.FromHours(5));
        await kept.Decide(support, "Keep", "NotProven");
        await Sum();
        market.Clock.Advance(TimeSpan.FromDays(8));
        await deleted.Decide(support, "Delete", "CompetitorAttack");
        await (await Claimed.Open(market)).Escalate();
        await Sum();
        var days = await Days();
        days.ShouldBe(
        [
            "claims 2026-03-10 Opened  1", "requests 2026-03-02 Hours 5 1", "requests 2026-03-02 Opened  2", "requests 2026-03-02 Outcome Blackmail or extortion/Review kept 1",
            "requests 2026-03-10 Hours 197 1", "requests 2026-03-10 Outcome Attack by a competitor/Review deleted 1",
        ]);
        (await Rebuild()).ShouldBe((0, "Moderation: 0 figures corrected."), "they equal what the cases say");

        await market.In((ModerationDbContext db) => db.Set<DayFigure>().Where(f => f.Kind == DayFigureKind.Opened || f.Detail == "197").ExecuteDeleteAsync());
        await market.In((ModerationDbContext db) => db.Set<DayFigure>().Where(f => f.Detail == "5").ExecuteUpdateAsync(set => set.SetProperty(f => f.Count, 0)));
        (await Rebuild()).ShouldBe((1, "Moderation: 4 figures corrected."));
        (await Days()).ShouldBe(days);
    }

    [Fact, Trait("Rule", "MOD-9")]
    public async Task The_command_keeps_a_decision_that_an_appeal_followed()
    {
        var filed = await File("Blackmail");
        await filed.Decide(market.Support(), "Keep", "NotProven");
        await Sum();
        var first = await Days();
        (await filed.Appeal(filed.Dispute.Seller)).Errors.ShouldBeEmpty();
        await Sum();
        (await Rebuild()).Result.ShouldBe(0);
        (await Days()).Where(day => day.StartsWith("requests ", StringComparison.Ordinal)).ShouldBe(first);
    }

    [Fact, Trait("Rule", "MOD-15")]
    public async Task The_further_reviews_of_a_wave_are_opened_when_they_are_sent_and_decided_with_the_first()
    {
        var seller = await market.Seller();
        var (first, further) = (await Dispute.Begin(market, seller), new[] { await Dispute.Begin(market, seller), await Dispute.Begin(market, seller) });
        await WaveTests.Send(first, further, "Blackmail");
        var lead = new Moderation.Case(first, new(await market.In((ModerationDbContext db) => db.Requests.Where(r => r.ReviewId == first.Review.Id).Select(r => r.Id).SingleAsync())));
        market.Clock.Advance(TimeSpan.FromHours(2));
        await Sum();
        (await Days()).ShouldBe(["requests 2026-03-02 Opened  3"]);
        (await (await lead.Claim(market.Support())).Submit("Send decision", new { Ruling = "Keep", Rule = "NotProven", Statement = Dispute.Reasons, All = true })).Errors.ShouldBeEmpty();
        await Sum();
        (await Days()).ShouldBe(["requests 2026-03-02 Hours 2 3", "requests 2026-03-02 Opened  3", "requests 2026-03-02 Outcome Extortion by several reviews/Review kept 3"]);
        (await Rebuild()).ShouldBe((0, "Moderation: 0 figures corrected."));
    }

    [Fact, Trait("Rule", "MOD-5")]
    public async Task A_suspension_that_is_taken_back_was_decided_once()
    {
        var filed = await File("Blackmail");
        await filed.Decide(market.Support(), "Keep", "NotProven");
        var page = await (await market.SignInAs(market.Administrator()).Open(await AccountSuspensionTests.Propose(market, filed))).Submit("Take case");
        (await page.Submit("Send decision", new { Outcome = "FilingSuspended", Days = "60", Statement = Dispute.Reasons })).Errors.ShouldBeEmpty();
        await Sum();
        string[] once = ["suspensions 2026-03-02 Hours 0 1", "suspensions 2026-03-02 Opened  1", "suspensions 2026-03-02 Outcome Repeated deletion requests/Requests suspended 1"];
        (await OfSuspensions()).ShouldBe(once);
        (await filed.Appeal(filed.Dispute.Seller)).Errors.ShouldBeEmpty();
        (await filed.Decide(market.Support(), "TakeOutOfScore")).Errors.ShouldBeEmpty();
        (await market.In((ModerationDbContext db) => db.Proposals.SingleAsync())).Outcome.ShouldBe(ProposalOutcome.TakenBack);
        await Sum();
        (await OfSuspensions()).ShouldBe(once);
        (await Rebuild()).Result.ShouldBe(0);

        async Task<IEnumerable<string>> OfSuspensions() => (await Days()).Where(day => day.StartsWith("suspensions ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_hosts_that_add_up_at_the_same_time_count_once()
    {
        await File("Blackmail");
        await Sum();
        await File("CompetitorAttack");
        await market.In(async (IServiceProvider late) =>
        {
            // The one has read until when all is counted, and saves after the other.
            await late.GetRequiredService<ModerationDbContext>().Set<DaysSummed>().SingleAsync();
            await Sum();
            await Should.ThrowAsync<DbUpdateConcurrencyException>(ActivatorUtilities.CreateInstance<SumDays>(late).Run(default));
            return true;
        });
        (await Days()).ShouldBe(["requests 2026-03-02 Opened  2"]);
    }

    [Fact]
    public async Task The_command_counts_no_outcome_again_because_its_words_were_edited_and_makes_up_for_a_lost_one()
    {
        await (await File("Blackmail")).Decide(market.Support(), "Keep", "NotProven");
        await Sum();
        await market.In(async (ModerationDbContext db) =>
        {
            var told = await db.Set<DayFigure>().SingleAsync(f => f.Kind == DayFigureKind.Outcome);
            var before = new DayFigure(told.Case, told.Day, told.Kind, "Pressure\nKept as it is");
            before.Add(told.Count);
            db.Remove(told);
            db.Add(before);
            return await db.SaveChangesAsync();
        });
        (await Rebuild()).Result.ShouldBe(0);
        (await Days()).ShouldContain("requests 2026-03-02 Outcome Pressure/Kept as it is 1");
        await market.In((ModerationDbContext db) => db.Set<DayFigure>().Where(f => f.Kind == DayFigureKind.Outcome).ExecuteDeleteAsync());
        (await Rebuild()).ShouldBe((1, "Moderation: 1 figure corrected."));
        (await Days()).ShouldContain("requests 2026-03-02 Outcome Blackmail or extortion/Review kept 1");
    }

    [Fact, Trait("Rule", "TXT-6")]
    public async Task What_was_decided_is_a_number_however_large()
    {
        await market.In(async (ModerationDbContext db) =>
        {
            foreach (var (kind, detail) in new[] { (DayFigureKind.Hours, "5"), (DayFigureKind.Outcome, "Blackmail or extortion\nReview kept") })
            {
                var figure = new DayFigure("requests", DayFigure.Of(market.Clock.Now), kind, detail);
                figure.Add(1234);
                db.Add(figure);
            }
            return await db.SaveChangesAsync();
        });
        Line((await market.SignInAs(market.Support()).Open("/admin")).Document.QuerySelector("#decided h3")!).ShouldStartWith("Deletion requests 1,234 Median");
    }

    [Fact, Trait("Rule", "MOD-6")]
    public async Task The_queue_shows_the_stars_and_the_first_line_of_the_review_with_one_query_for_the_page()
    {
        var dispute = await Dispute.Begin(market, stars: 2, comment: "Too late.\nAnd broken.");
        await dispute.File();
        await (await Claimed.Open(market)).Escalate();
        var queue = await market.SignInAs(market.Support()).Open("/admin/cases");
        var glimpse = queue.Document.QuerySelectorAll(".list-rows .glimpse").ShouldHaveSingleItem();
        Line(glimpse).ShouldBe("Too late.");
        glimpse.QuerySelector(".stars")!.GetAttribute("aria-label").ShouldBe("2 of 5 stars");
        var own = await market.SignInAs(dispute.Seller with { Role = Contracts.Accounts.Staff.Support }).Open("/admin/cases");
        own.Document.QuerySelector(".glimpse").ShouldBeNull("a case of one's own is not shown");
    }

    [Fact]
    public async Task The_overview_is_for_staff() =>
        (await market.SignInAs(await market.Buyer()).Open("/admin")).Status.ShouldBe(HttpStatusCode.NotFound);

    /// <summary>The job leaves out the last minutes.</summary>
    private async Task Sum()
    {
        market.Clock.Advance(TimeSpan.FromMinutes(6));
        await market.Work<SumDays>();
    }

    private async Task<List<string>> Days() => await market.In(async (ModerationDbContext db) => (await db.Set<DayFigure>().AsNoTracking().ToListAsync())
        .Select(f => $"{f.Case} {DateOnly.FromDayNumber(f.Day):yyyy-MM-dd} {f.Kind} {f.Detail.Replace('\n', '/')} {f.Count}").Order(StringComparer.Ordinal).ToList());

    private async Task<(int Result, string Said)> Rebuild()
    {
        await using var scope = market.Services.CreateAsyncScope();
        using var said = new StringWriter();
        var result = await scope.ServiceProvider.GetServices<IRunAsCommand>().OfType<RebuildFigures>().Single().Run(said, default);
        return (result, said.ToString().Trim());
    }

    private async Task<Moderation.Case> File(string reason) => await (await Dispute.Begin(market)).File(reason);

    private static List<string> Tiles(Page page) => [.. page.Document.QuerySelectorAll(".figures li").Select(Line)];

    private static List<string> Rows(Page page) => [.. page.Document.QuerySelectorAll("main section:first-of-type tbody tr").Select(Line)];

    private static string Line(AngleSharp.Dom.IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
