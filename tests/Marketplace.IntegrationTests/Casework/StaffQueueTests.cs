using System.Net;
using Marketplace.IntegrationTests.Complaints;
using Marketplace.IntegrationTests.Moderation;

namespace Marketplace.IntegrationTests.Casework;

/// <summary>One queue for every kind of case.</summary>
[Trait("Rule", "MOD-6"), Trait("Rule", "MOD-12")]
public sealed class StaffQueueTests : IDisposable
{
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task Cases_of_all_kinds_stand_in_one_order_page_by_page()
    {
        market.Settings["Casework:PageSize"] = "2";
        var (requests, claims) = (new List<string>(), new List<string>());
        for (var round = 0; round < 2; round++)
        {
            requests.Add((await File("CompetitorAttack")).Path);
            // Three days later. A claim is due five days after it was escalated, a request three days after it was filed.
            claims.Add((await (await Claimed.Open(market)).Escalate()).StaffPath);
        }
        var urgent = (await File("Blackmail")).Path;
        List<string> expected = [urgent, .. requests, .. claims];
        (await Walk("/admin/cases")).ShouldBe(expected, "the urgent one, then by when they are due, whatever kind they are");
        (await Walk("/admin/cases?kind=claims")).ShouldBe(claims);
        (await Walk("/admin/cases?kind=requests")).ShouldBe([urgent, .. requests]);
        (await Walk("/admin/cases?kind=claims&reason=Blackmail")).ShouldBeEmpty("a claim has no such reason");
        (await Walk("/admin/cases?kind=claims&reason=Defect")).Count.ShouldBe(2);
        (await Walk("/admin/cases?kind=nonsense")).ShouldBe(expected);
    }

    [Fact]
    public async Task Each_tab_counts_what_waits_and_decided_cases_of_all_kinds_come_from_the_latest_on()
    {
        var support = market.Support();
        var (request, claim) = (await File("Blackmail"), await (await Claimed.Open(market)).Escalate());
        await File("CompetitorAttack");
        (await Tabs(support)).ShouldBe(["All 3", "Claims 1", "Deletion requests 2"]);
        await request.Decide(support, "Keep", "NotProven");
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        foreach (var page in new[] { await claim.Take(support), await request.Open(support) })
        {
            page.Document.Title!.ShouldMatch("^(Claim|Deletion request): .+ · Marketplace$");
            page.Document.QuerySelector(".side a[href='/admin/cases']").ShouldNotBeNull("a case has the staff's navigation");
        }
        await claim.Decide(support, "ForSeller");
        (await Tabs(support)).ShouldBe(["All 1", "Deletion requests 1"]);
        (await Walk("/admin/cases?show=decided")).ShouldBe([claim.StaffPath, request.Path]);
        (await Tabs(support, "?show=decided")).ShouldBe(["All 2", "Claims 1", "Deletion requests 1"]);
        await request.Appeal(request.Dispute.Seller);
        (await Tabs(support)).ShouldBe(["All 2", "Deletion requests 1", "Appeals 1"]);
        (await Walk("/admin/cases?show=decided")).ShouldBe([claim.StaffPath]);
    }

    [Fact, Trait("Rule", "CMP-9")]
    public async Task A_disputed_customer_report_stands_among_the_cases_until_it_is_decided()
    {
        var support = market.Support();
        var reported = await Reported.File(market);
        (await Tabs(support)).ShouldNotContain(tab => tab.StartsWith("Customer reports", StringComparison.Ordinal), "nobody disputes it");
        await reported.Dispute();
        (await Tabs(support)).ShouldContain("Customer reports 1");
        foreach (var path in new[] { "/admin/cases", "/admin/cases?kind=customer-reports", "/admin/cases?kind=customer-reports&reason=RefusedDelivery", "/admin/cases?show=free" })
        {
            (await Walk(path)).ShouldBe([reported.StaffPath], path);
        }
        (await Walk("/admin/cases?kind=customer-reports&reason=Fraud")).ShouldBeEmpty();
        await reported.Decide(support, "Keep");
        (await Walk("/admin/cases")).ShouldBeEmpty();
        (await Walk("/admin/cases?kind=customer-reports&show=decided")).ShouldBe([reported.StaffPath]);
        (await market.SignInAs(support).Open("/admin/customer-reports")).Url.PathAndQuery.ShouldBe("/admin/cases?kind=customer-reports");
    }

    [Fact]
    public async Task What_only_administrators_decide_is_in_their_queue_alone()
    {
        (await Tabs(market.Administrator(), "?kind=suspensions")).ShouldContain("Suspension decisions 0", "the kind that is shown has its tab, however empty");
        (await Tabs(market.Support(), "?kind=suspensions")).ShouldNotContain(tab => tab.StartsWith("Suspension", StringComparison.Ordinal));
        (await market.SignInAs(market.Administrator()).Open("/admin/suspensions")).Url.PathAndQuery.ShouldBe("/admin/cases?kind=suspensions");
        (await market.SignInAs(market.Support()).Open("/admin/suspensions")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("Rule", "MOD-11")]
    public async Task Nobody_reads_in_the_log_about_a_claim_of_their_own()
    {
        var claim = await (await Claimed.Open(market)).Escalate();
        await claim.Take(market.Support());
        (await market.SignInAs(market.Administrator()).Open("/admin/log")).Text.ShouldContain(claim.StaffPath);
        foreach (var side in new[] { claim.Deal.Buyer, claim.Deal.Seller })
        {
            var log = await market.SignInAs(side with { Role = Contracts.Accounts.Staff.Administrator }).Open("/admin/log");
            log.Status.ShouldBe(HttpStatusCode.OK);
            log.Text.ShouldNotContain(claim.StaffPath);
        }
    }

    private async Task<Moderation.Case> File(string reason) => await (await Dispute.Begin(market)).File(reason);

    [Fact]
    public async Task The_tabs_count_what_their_lists_show_whatever_is_filtered()
    {
        var (support, other) = (market.Support(), market.Support());
        var (blackmail, attack) = (await File("Blackmail"), await File("CompetitorAttack"));
        var (mine, overdue) = (await (await Claimed.Open(market)).Escalate(), await (await Claimed.Open(market, "Damaged")).Escalate());
        await blackmail.Claim(other);
        await mine.Take(support);
        (await Shown("")).ShouldBe("All 4, Claims 2, Deletion requests 2");
        (await Shown("?show=free")).ShouldBe("All 2, Claims 1, Deletion requests 1");
        (await Shown("?show=mine")).ShouldBe("All 1, Claims 1");
        (await Shown("?show=overdue")).ShouldBe("All 0");
        (await Shown("?kind=requests&reason=Blackmail")).ShouldBe("All 4, Claims 2, Deletion requests 1", "the tab that is shown counts what it shows");
        (await Shown("?reason=Blackmail")).ShouldBe("All 4, Claims 2, Deletion requests 2", "reasons belong to a kind");
        (await Walk("/admin/cases?show=free")).ShouldBe([attack.Path, overdue.StaffPath], ignoreOrder: true);
        market.Clock.Advance(TimeSpan.FromDays(30));
        (await Shown("?show=overdue")).ShouldBe("All 4, Claims 2, Deletion requests 2");

        async Task<string> Shown(string query) => string.Join(", ", (await Tabs(support, query)).Where(t => t.StartsWith("All", StringComparison.Ordinal) || t.StartsWith("Claims", StringComparison.Ordinal) || t.StartsWith("Deletion", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_overdue_stands_before_what_is_urgent_page_by_page()
    {
        market.Settings["Casework:PageSize"] = "2";
        var (attack, other) = (await File("CompetitorAttack"), await File("MeantForAnother"));
        var claim = await (await Claimed.Open(market)).Escalate();
        market.Clock.Advance(TimeSpan.FromHours(73));
        var (usual, urgent) = (await File("CompetitorAttack"), await File("Blackmail"));
        (await Walk("/admin/cases")).ShouldBe([attack.Path, other.Path, urgent.Path, claim.StaffPath, usual.Path]);
        (await Walk("/admin/cases?show=free")).Count.ShouldBe(5);
        (await Walk("/admin/cases?show=overdue")).ShouldBe([attack.Path, other.Path]);
    }

    [Fact]
    public async Task A_case_is_taken_in_its_row_without_a_script_unless_somebody_has_it_or_is_part_of_it()
    {
        var (support, filed) = (market.Support(), await File("Blackmail"));
        var taken = await (await market.SignInAs(support).Open("/admin/cases")).Submit("Take");
        taken.Path.ShouldBe(filed.Path);
        taken.Text.ShouldContain("You've taken this case.");
        foreach (var person in new[] { support, market.Support(), filed.Dispute.Seller with { Role = Contracts.Accounts.Staff.Support } })
        {
            (await market.SignInAs(person).Open("/admin/cases")).Document.QuerySelectorAll(".list-rows form").ShouldBeEmpty();
        }
        market.Clock.Advance(TimeSpan.FromMinutes(31));
        (await market.SignInAs(support).Open("/admin/cases")).Document.QuerySelectorAll($".list-rows form[action='{filed.Path}/claim']").ShouldHaveSingleItem("the lease is over");
    }

    [Fact]
    public async Task The_next_case_is_the_next_in_the_queue_that_nobody_has_and_that_is_not_ones_own()
    {
        var (support, other) = (market.Support(), market.Support());
        var cases = new[] { await File("Blackmail"), await File("Blackmail"), await File("CompetitorAttack"), await File("CompetitorAttack") };
        var own = cases[1].Dispute.Seller with { Role = Contracts.Accounts.Staff.Support };
        (await market.SignInAs(support).Open("/admin/cases/next")).Path.ShouldBe(cases[0].Path);
        var page = await cases[0].Claim(support);
        (await Next(page)).Path.ShouldBe(cases[1].Path);
        await cases[1].Claim(other);
        (await Next(page)).Path.ShouldBe(cases[2].Path);
        (await Next(await cases[3].Open(support))).Path.ShouldBe(cases[2].Path, "after the last one the queue begins anew");
        market.Clock.Advance(TimeSpan.FromMinutes(31));
        (await Next(await market.SignInAs(own).Open(cases[0].Path))).Path.ShouldBe(cases[2].Path, "a case of one's own is passed over");
        foreach (var each in cases) await each.Claim(support);
        var none = await market.SignInAs(support).Open("/admin/cases/next");
        (none.Path, none.Text.Contains("There is no open case that you can take.", StringComparison.Ordinal)).ShouldBe(("/admin/cases", true));

        static Task<Page> Next(Page page) => page.Browser.Open(page.Document.QuerySelector("a[data-key='n']")!.GetAttribute("href")!);
    }

    [Fact]
    public async Task The_queue_is_narrowed_to_urgent_cases_to_a_number_and_to_a_person_but_not_to_who_asked_about_oneself()
    {
        var (urgent, usual) = (await File("Blackmail"), await File("CompetitorAttack"));
        var claim = await (await Claimed.Open(market)).Escalate();
        (await Walk("/admin/cases?urgent=true")).ShouldBe([urgent.Path]);
        (await Tabs(market.Support(), "?urgent=true")).ShouldBe(["All 1", "Deletion requests 1"]);
        (await Walk($"/admin/cases?search={usual.Number.Shown}")).ShouldBe([usual.Path]);
        foreach (var person in new[] { usual.Dispute.Buyer.Name, usual.Dispute.Seller.Name.ToUpperInvariant(), usual.Dispute.Seller.Shop! }) (await Walk($"/admin/cases?search={person}")).ShouldBe([usual.Path], person);
        (await Walk($"/admin/cases?search={claim.Deal.Buyer.Name}&show=free")).ShouldBe([claim.StaffPath]);
        (await Walk($"/admin/cases?search={claim.Deal.Buyer.Name}&urgent=true")).ShouldBeEmpty();
        (await Walk("/admin/cases?search=nobody-at-all")).ShouldBeEmpty();
        var reporter = await market.Buyer("bilby");
        await usual.Dispute.Report(reporter);
        var queue = await market.SignInAs(usual.Dispute.Buyer with { Role = Contracts.Accounts.Staff.Support }).Open($"/admin/cases?search={reporter.Name}");
        queue.Document.QuerySelectorAll(".list-rows > li").ShouldBeEmpty("that a case involves both would say who reported");
    }

    private async Task<List<string>> Tabs(Person staff, string query = "") =>
        [.. (await market.SignInAs(staff).Open("/admin/cases" + query)).Document.QuerySelectorAll(".tabs a")
            .Select(a => string.Join(' ', a.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    /// <summary>All pages of a list.</summary>
    private async Task<List<string>> Walk(string path)
    {
        var (browser, found) = (market.SignInAs(market.Support()), new List<string>());
        for (string? next = path; next is not null;)
        {
            var page = await browser.Open(next);
            found.AddRange(page.Document.QuerySelectorAll(".list-rows > li .grow > a").Select(a => a.GetAttribute("href")!));
            next = page.Document.QuerySelector(".pager a")?.GetAttribute("href");
        }
        return found;
    }
}
