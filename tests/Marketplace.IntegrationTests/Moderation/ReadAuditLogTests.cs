using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Marketplace.IntegrationTests.Complaints;
using Marketplace.IntegrationTests.Messages;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Moderation.VerifyAuditLog;

namespace Marketplace.IntegrationTests.Moderation;

/// <summary>The audit log as administrators read it.</summary>
[Trait("Rule", "MOD-11")]
public sealed class ReadAuditLogTests : IDisposable
{
    private readonly Market market = new();
    private readonly List<string> admins = [];

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task The_demo_s_staff_have_left_their_traces()
    {
        market.Settings["Demo"] = "true";
        var log = await Log();
        var told = Lines(log).Select(Sentence).ToList();
        told.Count(s => s.StartsWith("nora", StringComparison.Ordinal) && s.Contains("the review on order", StringComparison.Ordinal)).ShouldBeGreaterThan(5);
        told.ShouldContain(s => s.StartsWith("nora decided the claim about order", StringComparison.Ordinal));
        told.ShouldContain(s => s.StartsWith("clara marked payout batch", StringComparison.Ordinal) && s.EndsWith("as paid", StringComparison.Ordinal));
        told.ShouldContain(s => s.StartsWith("clara made payout batch", StringComparison.Ordinal) && s.Contains(": €", StringComparison.Ordinal));
        log.Document.QuerySelectorAll("#person option").Select(o => o.TextContent).ShouldBeUnique();
        var times = log.Document.QuerySelectorAll(".log time").Select(t => t.GetAttribute("datetime")).ToList();
        times.ShouldBe([.. times.OrderDescending(StringComparer.Ordinal)], "each at its own time");
        times.Distinct().Count().ShouldBeGreaterThan(5);
        var said = new StringWriter();
        (await market.In((ModerationDbContext db) => new VerifyAuditLog(db).Run(said, default))).ShouldBe(0, said.ToString());
    }

    [Theory]
    [InlineData("Keep", "HonestOpinion", "kept the review on order {0}")]
    [InlineData("TakeOutOfScore", "Blackmail", "excluded the review on order {0} from the score")]
    [InlineData("Delete", "Blackmail", "deleted the review on order {0}")]
    public async Task A_decision_reads_as_a_sentence_that_leads_to_the_case_with_the_raw_entry_beside_it(string ruling, string rule, string sentence)
    {
        var (filed, support) = (await (await Dispute.Begin(market)).File(), market.Support());
        await filed.Decide(support, ruling, rule);
        var page = await Log();
        var line = Lines(page)[0];
        Sentence(line).ShouldBe($"{support.Name} {string.Format(CultureInfo.InvariantCulture, sentence, filed.Dispute.Deal.Number.Shown)}");
        line.QuerySelector("a")!.GetAttribute("href").ShouldBe(filed.Path);
        (line.QuerySelector("time")!.TextContent, line.QuerySelector("time")!.GetAttribute("title")).ShouldBe(("09:00", "2 Mar 2026, 09:00 UTC"));
        page.Document.QuerySelector("h2.log-day")!.TextContent.ShouldBe("2 Mar");
        var raw = line.QuerySelector("details pre")!.TextContent;
        raw.ShouldContain($"POST {filed.Path}/decision");
        raw.ShouldContain(AuditLogEntry.HashOf(Dispute.Reasons));
        raw.ShouldContain("\"Hash\": \"");
        Lines(page).Select(Sentence).ShouldContain($"{support.Name} took the case about the review on order {filed.Dispute.Deal.Number.Shown}");
        Lines(page).ShouldAllBe(l => !Sentence(l).Contains(" viewed ", StringComparison.Ordinal), "views have a list of their own");
        Lines(await Log("?kind=Read")).Select(Sentence).ShouldContain($"{support.Name} viewed the case about the review on order {filed.Dispute.Deal.Number.Shown}");
    }

    [Fact]
    public async Task What_was_refused_is_told_as_tried()
    {
        var (filed, support) = (await (await Dispute.Begin(market)).File(), market.Support());
        await filed.Claim(support);
        await filed.Decide(support, statement: "Short.");
        var line = Lines(await Log())[0];
        Sentence(line).ShouldBe($"{support.Name} tried to decide the case about the review on order {filed.Dispute.Deal.Number.Shown}");
        line.QuerySelector(".stage")!.TextContent.ShouldBe("Refused");
    }

    [Fact]
    public async Task Claims_customer_reports_roles_and_lists_have_their_sentences()
    {
        var (claim, reported, support) = (await (await Claimed.Open(market)).Escalate(), await Reported.File(market), market.Support());
        await reported.Dispute();
        await claim.Decide(support, "ForSeller");
        await reported.Decide(support, "Remove");
        await market.SignInAs(support).Open("/admin/cases?show=mine");
        var told = Lines(await Log()).Select(Sentence).ToList();
        told.ShouldContain($"{support.Name} decided the claim about order {claim.Deal.Number.Shown}: For the seller: no refund");
        told.ShouldContain($"{support.Name} decided the customer report about order {reported.Deal.Number.Shown}: The report was removed.");
        Lines(await Log("?kind=Read")).Select(Sentence).First().ShouldBe($"{support.Name} viewed the list of cases");
    }

    [Fact]
    public async Task The_log_is_filtered_by_person_kind_and_day()
    {
        var (ruth, victor) = (market.Support(), market.Support());
        var filed = await (await Dispute.Begin(market)).File();
        await filed.Claim(ruth);
        await filed.Decide(ruth, statement: "Short.");
        market.Clock.Advance(TimeSpan.FromDays(1));
        await market.SignInAs(victor).Open("/admin/orders");
        (await Log($"?kind=all&person={new Number(victor.Id)}")).Document.QuerySelectorAll(".log > li").Select(Sentence).ShouldBe([$"{victor.Name} viewed the search for orders"]);
        Lines(await Log("?kind=Refused")).Select(Sentence).ShouldHaveSingleItem().ShouldStartWith($"{ruth.Name} tried to decide ");
        Lines(await Log("?kind=Done")).Select(Sentence).ShouldHaveSingleItem().ShouldStartWith($"{ruth.Name} took ");
        Lines(await Log("?day=2026-03-02")).Select(Sentence).ShouldAllBe(s => s.StartsWith(ruth.Name, StringComparison.Ordinal));
        Lines(await Log("?day=2026-03-02")).Count.ShouldBe(2, "taking and trying to decide");
        Lines(await Log("?day=2026-03-02&kind=Read")).ShouldHaveSingleItem("the case, viewed three times within a minute");
        Lines(await Log("?day=2026-03-02&kind=all")).Count.ShouldBe(3);
        Lines(await Log($"?day=2026-03-03&person={new Number(victor.Id)}&kind=Read")).ShouldHaveSingleItem();
        (await Log("?day=2026-03-01")).Text.ShouldContain("No entries");
        (await Log("?day=nonsense&kind=Nothing&person=!")).Text.ShouldContain(ruth.Name);
        var page = await Log("?day=2026-03-02");
        page.ValueOf("day").ShouldBe("2026-03-02");
        page.Document.QuerySelectorAll("#person option").Select(o => o.TextContent).ShouldBe(["Everyone", ruth.Name, victor.Name, .. admins], ignoreOrder: true);
    }

    [Fact]
    public async Task Every_line_is_found_page_by_page_once()
    {
        var browser = market.SignInAs(market.Support());
        for (var i = 0; i < 60; i++)
        {
            await browser.Open("/admin/reviews");
            market.Clock.Advance(TimeSpan.FromMinutes(2));
        }
        var found = 0;
        for (string? next = "?kind=Read&day=2026-03-02"; next is not null;)
        {
            var page = await Log(next);
            found += Lines(page).Select(Sentence).Count(s => s.EndsWith("viewed the search for reviews", StringComparison.Ordinal));
            next = page.Document.QuerySelector(".pager a")?.GetAttribute("href")!["/admin/log".Length..];
        }
        found.ShouldBe(60);
    }

    [Fact]
    public async Task What_one_person_viewed_again_within_a_minute_is_one_line_with_all_its_entries()
    {
        var (ruth, victor) = (market.Support(), market.Support());
        foreach (var (person, seconds) in new[] { (ruth, 10), (victor, 10), (ruth, 10), (ruth, 90), (ruth, 0) })
        {
            await market.SignInAs(person).Open("/admin/reviews");
            market.Clock.Advance(TimeSpan.FromSeconds(seconds));
        }
        var lines = Lines(await Log("?kind=Read"));
        lines.Select(l => (Sentence(l).Split(' ')[0], l.QuerySelector(".grow > .muted")?.TextContent, l.QuerySelectorAll("pre").Length))
            .ShouldBe([(ruth.Name, null, 1), (ruth.Name, "3 times", 3), (victor.Name, null, 1)]);
    }

    [Fact]
    public async Task What_staff_did_about_an_order_and_its_files_is_hidden_from_its_parties()
    {
        var (talk, support) = (await Talk.Begin(market), market.SignInAs(market.Support()));
        var sending = await Sending.Open(talk, talk.Buyer);
        var upload = await sending.Upload("plan.txt", "The plan of the bowl."u8.ToArray());
        await sending.Say("Here it is", upload);
        var order = $"/admin/orders/{talk.Deal.Number}";
        var file = upload.Replace("/uploads/", "/admin/files/", StringComparison.Ordinal);
        foreach (var path in new[] { order, file, $"/admin/reviews?order={talk.Deal.Number}" }) (await support.Open(path)).Status.ShouldBe(HttpStatusCode.OK, path);
        foreach (var path in new[] { order, file, $"?order={talk.Deal.Number}" }) (await Log("?kind=Read")).Body.ShouldContain(path);
        foreach (var party in new[] { talk.Buyer, talk.Seller })
        {
            var seen = await market.SignInAs(party with { Role = Contracts.Accounts.Staff.Administrator }).Open("/admin/log?kind=Read");
            foreach (var path in new[] { order, file, $"?order={talk.Deal.Number}" }) seen.Body.ShouldNotContain(path);
        }
    }

    /// <summary>The log as another administrator reads it, without the reading of administrators.</summary>
    private async Task<Page> Log(string query = "")
    {
        var admin = market.Administrator();
        admins.Add(admin.Name);
        var page = await market.SignInAs(admin).Open("/admin/log" + query);
        foreach (var own in page.Document.QuerySelectorAll(".log > li").Where(li => admins.Any(a => Sentence(li).StartsWith($"{a} ", StringComparison.Ordinal)))) own.Remove();
        return page;
    }

    private static List<IElement> Lines(Page page) => [.. page.Document.QuerySelectorAll(".log > li")];

    /// <summary>The sentence alone, without the time and the raw entry.</summary>
    private static string Sentence(IElement line)
    {
        var told = line.QuerySelector(".grow")!;
        var text = string.Concat(told.ChildNodes.TakeWhile(n => n is not IElement { ClassName: "muted" }).Select(n => n.TextContent));
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
