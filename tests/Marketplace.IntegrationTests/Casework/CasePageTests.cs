using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Marketplace.IntegrationTests.Complaints;
using Marketplace.IntegrationTests.Messages;
using Marketplace.IntegrationTests.Moderation;
using Marketplace.IntegrationTests.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Messages.Persistence;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Casework;

/// <summary>The page of one case, whatever its kind.</summary>
public sealed partial class CasePageTests(Market market) : IClassFixture<Market>
{
    public static TheoryData<string> Kinds => ["request", "appeal", "report", "claim", "customer report", "message", "suspension"];

    /// <summary>What a page tells its staff about themselves.</summary>
    private static readonly string[] ToStaff =
    [
        "You've taken this case.", "will read your reasons.", "You haven't sent this decision yet.", "only if you decide for the buyer",
        "What do you decide?", "If you remove the report,", "only if you act on the report",
    ];

    [Theory, Trait("Rule", "MOD-6"), MemberData(nameof(Kinds))]
    public async Task The_decision_stands_beside_the_case_with_who_has_it_and_until_when(string kind)
    {
        var (path, staff) = await Open(kind);
        var page = await market.SignInAs(staff).Open(path);
        var side = page.Document.QuerySelector(".case > aside#decision")!;
        side.TextContent.ShouldContain("Due by");
        side.TextContent.ShouldContain("not taken");
        page.Document.QuerySelector(".to-decision form")!.GetAttribute("action").ShouldBe($"{path}/claim", "on a phone it comes first");
        page.Document.QuerySelector(".to-decision a").ShouldBeNull("nothing can be decided yet");
        side.QuerySelector("textarea").ShouldBeNull();
        page = await page.Submit("Take case");
        side = page.Document.QuerySelector(".case > aside#decision")!;
        side.TextContent.ShouldContain("yours until");
        page.Document.QuerySelector(".to-decision a")!.GetAttribute("href").ShouldBe("#decision", "the way to it on a phone");
        side.QuerySelectorAll($"form[action='{path}/decision'] textarea").ShouldNotBeEmpty();
        side.QuerySelectorAll($"form[action='{path}/release']").ShouldHaveSingleItem();
        page.Document.QuerySelectorAll(".case > div section").ShouldNotBeEmpty();
    }

    [Theory, Trait("Rule", "MOD-6"), MemberData(nameof(Kinds))]
    public async Task A_case_never_speaks_to_staff_as_if_they_were_its_buyer_or_its_seller(string kind)
    {
        var (path, staff) = await Open(kind);
        var page = await (await market.SignInAs(staff).Open(path)).Submit("Take case");
        Spoken(page).ShouldBeEmpty();
        market.Clock.Advance(TimeSpan.FromDays(6));
        Spoken(await market.SignInAs(staff).Open(path)).ShouldBeEmpty("overdue");
    }

    [Theory, Trait("Rule", "MOD-6")]
    [InlineData("request", "case-review")]
    [InlineData("claim", "claim-conversation")]
    [InlineData("customer report", "report")]
    public async Task The_conversation_comes_before_the_order_and_its_history(string kind, string first)
    {
        var (path, staff) = await Open(kind);
        var sections = (await market.SignInAs(staff).Open(path)).Document.QuerySelectorAll(".case > div section[id]").Select(s => s.Id);
        sections.Where(id => id == first || id is "case-conversation" or "case-order").ShouldBe([first, "case-conversation", "case-order"]);
    }

    [Fact, Trait("Rule", "MOD-6")]
    public async Task Pictures_open_on_the_page_and_other_evidence_beside_it()
    {
        (string, Upload)[] files = [("Files", Evidences.Png("chat.png")), ("Files", Evidences.Text("note.txt"))];
        var filed = await (await Dispute.Begin(market)).File(files: files);
        var claim = await (await Claimed.Open(market, files: files)).Escalate();
        foreach (var path in new[] { filed.Path, claim.StaffPath })
        {
            var links = (await market.SignInAs(market.Support()).Open(path)).Document.QuerySelectorAll(".evidence a");
            links.Select(a => (a.HasAttribute("data-picture"), a.GetAttribute("target"))).ShouldBe([(true, null), (false, "_blank")]);
        }
    }

    [Theory, Trait("Rule", "MOD-6"), Trait("Rule", "MOD-7"), MemberData(nameof(Kinds)), InlineData("refusal")]
    public async Task Chosen_sentences_are_still_there_when_a_colleague_has_taken_the_case_meanwhile(string kind)
    {
        var (path, staff) = await Open(kind);
        var page = await (await market.SignInAs(staff).Open(path)).Submit("Take case");
        market.Clock.Advance(TimeSpan.FromMinutes(31));
        var colleague = staff.Role == Contracts.Accounts.Staff.Administrator ? market.Administrator() : market.Support();
        await (await market.SignInAs(colleague).Open(path)).Submit("Take case");
        (await page.Browser.Open(path)).Document.QuerySelector("#decision textarea").ShouldBeNull();
        var chosen = page.Document.QuerySelector("[name='Form.Parts']")!.GetAttribute("value");
        var late = await page.Submit("Send decision", new { Parts = chosen });
        late.Document.QuerySelectorAll("[name='Form.Parts'][checked]").Select(part => part.GetAttribute("value")).ShouldBe([chosen]);
    }

    [Fact, Trait("Rule", "MOD-7")]
    public async Task Only_the_removal_of_a_passage_needs_a_passage()
    {
        var (path, staff) = await Open("request");
        var page = await (await market.SignInAs(staff).Open(path)).Submit("Take case");
        var only = page.Document.QuerySelector("[name='Form.Passage']")!.Closest("[data-only]")!.GetAttribute("data-only");
        only.ShouldBe("TakeOutPassage");
        page.Document.QuerySelectorAll($"[name='Form.Ruling'][value='{only}']").ShouldHaveSingleItem();
    }

    [Theory, Trait("Rule", "MOD-7")]
    [InlineData(null, "Keep", "HonestOpinion", "To the seller, To the buyer", "The review stays as it is.")]
    [InlineData("PersonalData", "Keep", "NoGround", "To the person who reported", "Support kept the review of “Blue bowl” by {0} that you reported.")]
    [InlineData("PersonalData", "Delete", "PersonalData", "To the person who reported, To the seller, To the buyer", "Support deleted the review of “Blue bowl” by {0} that you reported.")]
    public async Task The_preview_shows_the_letters_that_will_be_sent_one_at_a_time_without_a_script(string? reported, string ruling, string rule, string addressees, string first)
    {
        var dispute = await Dispute.Begin(market);
        var reporter = await market.Buyer();
        var filed = reported is null ? await dispute.File() : await dispute.Report(reporter, reported);
        var preview = await filed.Decide(market.Support(), ruling, rule, button: "Preview letters");
        var letters = preview.Document.QuerySelectorAll("#decision #preview .letters > details");
        string.Join(", ", letters.Select(l => l.QuerySelector("summary")!.TextContent)).ShouldBe(addressees);
        letters.Select(l => l.GetAttribute("name")).Distinct().ShouldHaveSingleItem("one letter closes the other");
        letters.Count(l => l.HasAttribute("open")).ShouldBe(1);
        first = string.Format(System.Globalization.CultureInfo.InvariantCulture, first, dispute.Buyer.Name);
        letters[0].QuerySelector(".letter .lead")!.TextContent.ShouldBe(first);
        var sent = await preview.Submit("Send decision");
        sent.Document.QuerySelectorAll("#decision .letters > details .lead")[0].TextContent.ShouldBe(first, "the letters stay with the case");
        if (reported is not null) (await market.SignInAs(reporter).Open("/notices")).Text.ShouldContain(first);
    }

    private async Task<(string Path, Person Staff)> Open(string kind)
    {
        var support = market.Support();
        if (kind == "refusal") return (await Related.Contest(await Related.Place(market, await market.Buyer())), support);
        if (kind == "claim") return ((await (await Claimed.Open(market)).Escalate()).StaffPath, support);
        if (kind == "customer report")
        {
            var reported = await Reported.File(market);
            await reported.Dispute();
            return (reported.StaffPath, support);
        }
        if (kind == "message")
        {
            var talk = await Talk.Begin(market);
            await (await talk.Say(talk.Buyer, "Let's do this outside: write to me at anna.miller@example.com and I'll pay you directly.")).Submit("That's not what I meant");
            var id = await market.In((MessagesDbContext db) => db.Cases.OrderByDescending(c => c.Id).Select(c => c.Id).FirstAsync());
            return ($"/admin/messages/{new Number(id)}", support);
        }
        var dispute = await Dispute.Begin(market);
        if (kind == "report") return ((await dispute.Report()).Path, support);
        var filed = await dispute.File();
        if (kind == "request") return (filed.Path, support);
        await filed.Decide(market.Support(), "Keep", "NotProven");
        if (kind == "appeal")
        {
            await filed.Appeal(dispute.Seller);
            return (filed.Path, support);
        }
        var (request, proposal) = (await filed.Stored(), market.Get<IdGenerator>().Next());
        await market.In(async (ModerationDbContext db) =>
        {
            db.Proposals.Add(new SuspensionProposal(proposal, request, 4, TimeSpan.FromHours(72), market.Clock.Now));
            return await db.SaveChangesAsync();
        });
        return ($"/admin/suspensions/{new Number(proposal)}", market.Administrator());
    }

    /// <summary>The texts with "you", without what people wrote and the letters that are quoted.</summary>
    private static List<string> Spoken(Page page) =>
    [
        .. page.Document.QuerySelector("main")!.Descendants<IText>()
            .Where(text => text.ParentElement is { } parent && parent.Closest(".letter, blockquote, .message-text, .plain, .review-text") is null && You().IsMatch(text.Data))
            .Select(text => text.Data.Trim()).Where(text => !ToStaff.Any(allowed => text.Contains(allowed, StringComparison.Ordinal))),
    ];

    [GeneratedRegex(@"\b[Yy]our?\b")]
    private static partial Regex You();
}
