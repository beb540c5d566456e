using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Moderation;

[Trait("Rule", "MOD-6")]
public sealed class QueueTests : IDisposable
{
    private readonly Market market = new();

    public QueueTests() => market.Settings["Casework:PageSize"] = "2";

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task Urgent_cases_stand_first_then_the_oldest()
    {
        var usual = await File("CompetitorAttack");
        market.Clock.Advance(TimeSpan.FromHours(1));
        var later = await File("MeantForAnother");
        market.Clock.Advance(TimeSpan.FromHours(1));
        var urgent = await File("Blackmail");
        market.Clock.Advance(TimeSpan.FromHours(1));
        var urgentToo = await File("InsultsOrUnrelated");
        (await Walk("/admin/cases")).ShouldBe([urgent.Path, urgentToo.Path, usual.Path, later.Path]);
        (await Walk("/admin/cases?kind=requests&reason=MeantForAnother")).ShouldBe([later.Path]);
        (await Walk("/admin/cases?show=nonsense&after=x-y")).Count.ShouldBe(4);
    }

    [Fact]
    public async Task Of_equally_urgent_cases_the_one_that_is_due_first_comes_first_and_none_is_left_out_between_pages()
    {
        var cases = new List<Case>();
        for (var i = 0; i < 5; i++) cases.Add(await File("CompetitorAttack"));
        (await Walk("/admin/cases")).ShouldBe(cases.Select(c => c.Path), "all are due at the same time");
        var last = await cases[4].Stored();
        await market.In((ModerationDbContext db) => db.Write(c => db.Requests.Where(r => r.Id == last.Id).ExecuteUpdateAsync(s => s.SetProperty(r => r.DueAt, last.DueAt.AddMinutes(-1)), c)));
        (await Walk("/admin/cases")).ShouldBe([cases[4].Path, .. cases[..4].Select(c => c.Path)]);
    }

    [Fact]
    public async Task Headings_say_why_the_queue_is_in_this_order()
    {
        market.Settings["Casework:PageSize"] = "10";
        await File("Blackmail");
        await File("CompetitorAttack");
        market.Clock.Advance(TimeSpan.FromHours(50));
        var (urgent, usual) = (await File("Blackmail"), await File("MeantForAnother"));
        var page = await market.SignInAs(market.Support()).Open("/admin/cases");
        page.Document.QuerySelectorAll(".case-group").Select(h => h.TextContent).ShouldBe(["Overdue", "Urgent", "Others"]);
        page.Document.QuerySelectorAll("ul.cases")[1].QuerySelector("a")!.GetAttribute("href").ShouldBe(urgent.Path);
        page.Document.QuerySelectorAll("ul.cases")[2].QuerySelectorAll(".grow > a").Select(a => a.GetAttribute("href")).ShouldContain(usual.Path);
        page.Text.ShouldContain("1 day overdue", customMessage: "26 hours");
    }

    [Fact]
    public async Task The_queue_is_filtered_by_who_has_a_case_and_by_what_is_overdue()
    {
        var (mine, free, others) = (await File("Blackmail"), await File("CompetitorAttack"), await File("MeantForAnother"));
        var (ruth, victor) = (market.Support(), market.Support());
        await mine.Claim(ruth);
        await others.Claim(victor);
        (await Walk("/admin/cases?show=mine", ruth)).ShouldBe([mine.Path]);
        (await Walk("/admin/cases?show=free", ruth)).ShouldBe([free.Path]);
        (await Walk("/admin/cases?show=overdue", ruth)).ShouldBeEmpty();
        market.Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromMinutes(1));
        (await Walk("/admin/cases?show=overdue", ruth)).ShouldBe([mine.Path]);
        (await Walk("/admin/cases?show=free", ruth)).Count.ShouldBe(3);
        (await market.SignInAs(ruth).Open("/admin/cases?show=overdue")).Text.ShouldContain("1 minute overdue");
    }

    [Fact]
    public async Task Decided_cases_are_listed_from_the_latest_on_and_appeals_stand_apart()
    {
        var cases = new List<Case>();
        for (var i = 0; i < 3; i++)
        {
            cases.Add(await File("Blackmail"));
            await cases[i].Decide(market.Support(), "Keep", "NotProven");
            market.Clock.Advance(TimeSpan.FromMinutes(5));
        }
        (await Walk("/admin/cases?show=decided")).ShouldBe([cases[2].Path, cases[1].Path, cases[0].Path]);
        (await Walk("/admin/cases")).ShouldBeEmpty();
        await cases[1].Appeal(cases[1].Dispute.Seller);
        (await Walk("/admin/cases?kind=appeals")).ShouldBe([cases[1].Path]);
        (await Walk("/admin/cases?show=decided")).ShouldBe([cases[2].Path, cases[0].Path]);
    }

    [Fact, Trait("Rule", "MOD-9")]
    public async Task The_second_sides_appeal_leaves_the_case_its_place_and_its_due_time()
    {
        market.Settings["Moderation:AppealJoinHours"] = "48";
        var cases = new[] { await File("Blackmail"), await File("Blackmail") };
        foreach (var filed in cases)
        {
            await filed.Decide(market.Support(), "TakeOutOfScore");
            market.Clock.Advance(TimeSpan.FromHours(1));
            (await filed.Appeal(filed.Dispute.Seller)).Errors.ShouldBeEmpty();
        }
        var due = (await cases[0].Stored()).DueAt;
        market.Clock.Advance(TimeSpan.FromHours(1));
        (await cases[0].Appeal(cases[0].Dispute.Buyer)).Errors.ShouldBeEmpty();
        (await Walk("/admin/cases?kind=appeals")).ShouldBe([cases[0].Path, cases[1].Path]);
        (await cases[0].Stored()).DueAt.ShouldBe(due);
        market.Clock.Advance(due - market.Clock.Now + TimeSpan.FromMinutes(1));
        (await Walk("/admin/cases?show=overdue")).ShouldBe([cases[0].Path]);
    }

    [Fact]
    public async Task An_empty_queue_says_so()
    {
        var page = await market.SignInAs(market.Support()).Open("/admin/cases?show=mine&reason=Duplicate");
        page.Text.ShouldContain("No cases match.");
        page.Document.QuerySelector("a[href='/admin/cases']").ShouldNotBeNull();
    }

    private async Task<Case> File(string reason) => await (await Dispute.Begin(market)).File(reason);

    /// <summary>All pages of a list.</summary>
    private async Task<List<string>> Walk(string path, Person? staff = null)
    {
        var (browser, found) = (market.SignInAs(staff ?? market.Support()), new List<string>());
        for (string? next = path; next is not null;)
        {
            var page = await browser.Open(next);
            found.AddRange(page.Document.QuerySelectorAll(".list-rows > li .grow > a").Select(a => a.GetAttribute("href")!));
            next = page.Document.QuerySelector(".pager a")?.GetAttribute("href");
        }
        return found;
    }
}
