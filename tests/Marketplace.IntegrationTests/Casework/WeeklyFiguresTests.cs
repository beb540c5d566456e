using System.Net;
using Marketplace.IntegrationTests.Complaints;
using Marketplace.IntegrationTests.Moderation;
using Marketplace.Moderation.SumDays;

namespace Marketplace.IntegrationTests.Casework;

[Trait("Rule", "MOD-13")]
public sealed class WeeklyFiguresTests : IDisposable
{
    private readonly Market market = new();

    // Only the test adds up.
    public WeeklyFiguresTests() => market.Settings["Jobs:Look"] = "1.00:00:00";

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task Staff_see_week_by_week_what_was_opened_and_decided_how_long_it_took_and_what_came_of_it()
    {
        var support = market.Support();
        // A Monday.
        var (kept, deleted) = (await File("Blackmail"), await File("CompetitorAttack"));
        await (await Claimed.Open(market)).Escalate();
        market.Clock.Advance(TimeSpan.FromHours(5));
        await kept.Decide(support, "Keep", "NotProven");
        await Sum();
        (await Page()).ShouldBe(["2 Mar 2026 3 1 5 hours"]);

        market.Clock.Advance(TimeSpan.FromDays(7));
        await deleted.Decide(support, "Delete", "CompetitorAttack");
        await File("Blackmail");
        await Sum();
        await Sum();
        (await Page()).ShouldBe(["2 Mar 2026 3 1 5 hours", "9 Mar 2026 1 1 7 days"], "each is counted once, in its own week");
        (await Page("?kind=requests")).ShouldBe(["2 Mar 2026 2 1 5 hours", "9 Mar 2026 1 1 7 days"]);
        (await Page("?kind=claims")).ShouldBe(["2 Mar 2026 1 0 –"]);
        var page = await market.SignInAs(support).Open("/admin/weeks?kind=requests");
        page.Document.QuerySelectorAll(".figures strong").Select(f => f.TextContent).ShouldBe(["3", "2", "5 hours"]);
        page.Document.QuerySelectorAll("#outcomes tbody tr").Select(Row).ShouldBe(["Attack by a competitor Review deleted 1", "Blackmail or extortion Review kept 1"]);
        page.Document.QuerySelectorAll("svg.trend").Length.ShouldBe(2);
    }

    [Fact, Trait("Rule", "MOD-9")]
    public async Task An_appeal_is_a_case_of_its_own_and_leaves_the_week_of_the_first_decision_as_it_was()
    {
        var filed = await File("Blackmail");
        market.Clock.Advance(TimeSpan.FromHours(3));
        await filed.Decide(market.Support(), "Keep", "NotProven");
        await Sum();
        market.Clock.Advance(TimeSpan.FromDays(7));
        (await filed.Appeal(filed.Dispute.Seller)).Errors.ShouldBeEmpty();
        await Sum();
        (await Page("?kind=requests")).ShouldBe(["2 Mar 2026 1 1 3 hours"]);
        (await Page("?kind=appeals")).ShouldBe(["9 Mar 2026 1 0 –"]);
    }

    [Fact]
    public async Task The_page_is_for_staff_and_shows_each_the_kinds_that_they_decide()
    {
        (await market.SignInAs(await market.Seller()).Open("/admin/weeks")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.SignInAs(market.Support()).Open("/admin/weeks?kind=suspensions")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.SignInAs(market.Administrator()).Open("/admin/weeks?kind=suspensions")).Status.ShouldBe(HttpStatusCode.OK);
        (await market.SignInAs(market.Support()).Open("/admin/weeks?kind=")).Document.QuerySelectorAll("#weeks tbody tr").Length.ShouldBe(12);
    }

    /// <summary>The job leaves out the last minutes.</summary>
    private async Task Sum()
    {
        market.Clock.Advance(TimeSpan.FromMinutes(6));
        await market.Work<SumDays>();
    }

    /// <summary>The weeks in which something happened.</summary>
    private async Task<List<string>> Page(string query = "") =>
        [.. (await market.SignInAs(market.Support()).Open("/admin/weeks" + query)).Document.QuerySelectorAll("#weeks tbody tr").Select(Row).Where(row => !row.EndsWith(" 0 0 –", StringComparison.Ordinal))];

    private async Task<Moderation.Case> File(string reason) => await (await Dispute.Begin(market)).File(reason);

    private static string Row(AngleSharp.Dom.IElement row) => string.Join(' ', row.Children.Select(Line));

    private static string Line(AngleSharp.Dom.IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
