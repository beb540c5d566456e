using System.Globalization;
using System.Net;
using Marketplace.Contracts.Moderation;
using Marketplace.IntegrationTests.Reviews;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Moderation;

public sealed class CaseTests(Market market) : IClassFixture<Market>
{
    [Fact, Trait("Rule", "MOD-6")]
    public async Task The_case_page_holds_all_that_matters()
    {
        var before = await (await Dispute.Begin(market)).File();
        await before.Decide(market.Support());
        var filed = await (await Dispute.Begin(market)).File(files: [("Files", Evidences.Png("chat.png"))]);
        var page = await filed.Open(market.Support());
        foreach (var shown in new[]
        {
            Dispute.Why, Dispute.Comment, Dispute.Demand, Dispute.Refusal, "chat.png", "Blackmail or extortion", "1 sent, 0 granted",
            "Similar past cases", "Review deleted", filed.Dispute.Deal.Number.Shown, "approved this order",
        })
        {
            page.Text.ShouldContain(shown);
        }
        page.Document.QuerySelectorAll(".message .badge-mark").ShouldHaveSingleItem().TextContent.ShouldBe("Evidence");
        page.Has("Send decision").ShouldBeFalse();
        page = await page.Submit("Take case");
        page.Text.ShouldContain("yours until ");
        page.Has("Send decision").ShouldBeTrue();
    }

    [Fact, Trait("Rule", "MOD-6")]
    public async Task Similar_cases_are_decided_ones_of_the_same_reason_about_other_reviews()
    {
        using var own = new Market();
        var dispute = await Dispute.Begin(own);
        var earlier = await dispute.File();
        await earlier.Decide(own.Support(), "Keep", "NotProven");
        var granted = await (await Dispute.Begin(own)).File();
        await granted.Decide(own.Support());
        own.Clock.Advance(TimeSpan.FromMinutes(1));
        var rejected = await (await Dispute.Begin(own)).File();
        await rejected.Decide(own.Support(), "Keep", "NotProven");
        var (open, unlike) = (await (await Dispute.Begin(own)).File(), await (await Dispute.Begin(own)).File("CompetitorAttack"));
        await unlike.Decide(own.Support(), "Keep", "NotProven");
        var filed = await dispute.File(files: [("Files", Evidences.Png("new.png"))]);

        var page = await filed.Open(own.Support());
        Cases("Similar past cases").ShouldBe([rejected.Path, granted.Path], "the latest first");
        Cases("Other requests about this review").ShouldBe([earlier.Path]);
        (await open.Stored()).State.ShouldBe(RequestState.Open);

        IEnumerable<string?> Cases(string heading) => page.Document.QuerySelectorAll("section.panel")
            .Single(panel => panel.QuerySelector("h2")?.TextContent == heading).QuerySelectorAll("a").Select(a => a.GetAttribute("href"));
    }

    [Fact, Trait("Rule", "MOD-7")]
    public async Task A_letter_tells_times_in_the_zone_of_its_reader()
    {
        var filed = await (await Dispute.Begin(market)).File();
        await filed.Decide(market.Support());
        var until = (await filed.Stored()).AppealUntil!.Value;
        using var request = new HttpRequestMessage(HttpMethod.Get, filed.PartyPath) { Headers = { { "Cookie", "zone=Asia%2FTokyo" } } };
        var page = await market.SignInAs(filed.Dispute.Buyer).Send(request);
        page.Text.ShouldContain($"You can appeal until {until.AddHours(9).ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture)} UTC+9. Someone else");
    }

    [Theory, Trait("Rule", "MOD-7")]
    [InlineData("Keep", "HonestOpinion", "", "The review stays as it is.", "Your review stays as it is.", true, true)]
    [InlineData("TakeOutOfScore", "Blackmail", "", "The review no longer counts in your score.", "no longer counts in the seller's score", true, false)]
    [InlineData("TakeOutPassage", "InsultsOrUnrelated", "You thieves!", "Support removed a passage from the review.", "Support removed a passage from your review.", true, true)]
    [InlineData("Delete", "Blackmail", "", "Support deleted the review.", "Support deleted your review.", false, false)]
    public async Task A_decision_is_previewed_made_read_by_both_sides_and_obeyed(
        string ruling, string rule, string passage, string forSeller, string forBuyer, bool shown, bool counts)
    {
        var seller = await market.Seller();
        await Dispute.Begin(market, seller, stars: 5, comment: "Lovely.");
        var dispute = await Dispute.Begin(market, seller);
        (await dispute.Mean()).ShouldBe(3);
        var filed = await dispute.File();
        var support = market.Support();
        var preview = await filed.Decide(support, ruling, rule, Dispute.Reasons, passage, "Preview letters");
        preview.Status.ShouldBe(HttpStatusCode.OK);
        preview.Text.ShouldContain(forSeller);
        preview.Text.ShouldContain(forBuyer);
        preview.ValueOf("Statement").ShouldBe(Dispute.Reasons);
        (await filed.Stored()).State.ShouldBe(RequestState.Open);

        var decided = await preview.Submit("Send decision");
        decided.Errors.ShouldBeEmpty();
        decided.Text.ShouldContain("Decision sent.");
        var (asSeller, asBuyer) = (await dispute.Open(seller, filed.PartyPath), await dispute.Open(dispute.Buyer, filed.PartyPath));
        asSeller.Text.ShouldContain(forSeller);
        asBuyer.Text.ShouldContain(forBuyer);
        foreach (var page in new[] { asSeller, asBuyer })
        {
            page.Text.ShouldContain(Dispute.Reasons);
            var gotAll = ruling == (page == asSeller ? "Delete" : "Keep");
            page.Text.Contains("You can appeal until 2 Sep", StringComparison.Ordinal).ShouldBe(!gotAll);
            page.Text.ShouldNotContain(support.Name);
        }
        var shop = await market.Visitor().Open(dispute.SellerPath);
        shop.Text.Contains("The bowl is nice.", StringComparison.Ordinal).ShouldBe(shown);
        shop.Text.Contains("You thieves!", StringComparison.Ordinal).ShouldBe(shown && passage.Length == 0);
        shop.Text.ShouldNotContain("under review");
        if (!shown) shop.Text.ShouldContain("Deleted by support");
        (await dispute.Mean()).ShouldBe(counts ? 3 : 5);
        (await market.WrongScores()).ShouldBe(0);
    }

    [Fact, Trait("Rule", "MOD-7")]
    public async Task Both_sides_hear_of_the_decision_on_the_site_and_by_e_mail()
    {
        var filed = await (await Dispute.Begin(market)).File();
        await filed.Decide(market.Support());
        foreach (var person in new[] { filed.Dispute.Seller, filed.Dispute.Buyer })
        {
            var notices = await market.SignInAs(person).Open("/notices");
            notices.Document.QuerySelectorAll($"a[href='{filed.PartyPath}']").Length.ShouldBeGreaterThanOrEqualTo(2);
            Directory.GetFiles(Path.Combine(market.Folder, "mail")).Select(File.ReadAllText)
                .Count(mail => mail.Contains($"To: {person.Email}", StringComparison.Ordinal) && mail.Contains(filed.PartyPath, StringComparison.Ordinal))
                .ShouldBeGreaterThanOrEqualTo(2);
        }
    }

    [Theory, Trait("Rule", "MOD-7")]
    [InlineData("", "Blackmail", Dispute.Reasons, "", "Ruling")]
    [InlineData("Delete", "", Dispute.Reasons, "", "Rule")]
    [InlineData("Delete", "HonestOpinion", Dispute.Reasons, "", "Rule")]
    [InlineData("Keep", "Blackmail", Dispute.Reasons, "", "Rule")]
    [InlineData("Delete", "Blackmail", "So be it.", "", "Statement")]
    [InlineData("TakeOutPassage", "InsultsOrUnrelated", Dispute.Reasons, "", "Passage")]
    [InlineData("TakeOutPassage", "InsultsOrUnrelated", Dispute.Reasons, "not in the comment", "Passage")]
    public async Task A_decision_that_does_not_hold_together_comes_back_with_a_sentence_at_its_field(
        string ruling, string rule, string statement, string passage, string field)
    {
        var filed = await (await Dispute.Begin(market)).File();
        foreach (var button in new[] { "Preview letters", "Send decision" })
        {
            var page = await filed.Decide(market.Support() with { Id = 77 }, ruling, rule, statement, passage, button);
            page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            page.ErrorAt(field).ShouldNotBeEmpty();
            page.ValueOf("Statement").ShouldBe(statement);
            page.ValueOf("Passage").ShouldBe(passage);
        }
        (await filed.Stored()).State.ShouldBe(RequestState.Open);
    }

    [Fact, Trait("Rule", "MOD-6")]
    public async Task Two_moderators_who_take_a_case_at_once_do_not_both_get_it()
    {
        var filed = await (await Dispute.Begin(market)).File();
        var browsers = new[] { market.SignInAs(market.Support()), market.SignInAs(market.Support()) };
        var requests = new List<HttpRequestMessage>();
        foreach (var browser in browsers) requests.Add((await browser.Open(filed.Path)).Fill("Take case"));
        var pages = await Task.WhenAll(browsers.Select((b, i) => b.Send(requests[i])));
        pages.Count(p => p.Status == HttpStatusCode.OK).ShouldBe(1);
        var loser = pages.Single(p => p.Status == HttpStatusCode.Conflict);
        loser.Errors.ShouldNotBeEmpty();
    }

    [Fact, Trait("Rule", "MOD-6"), Trait("Rule", "MOD-7")]
    public async Task A_second_decision_meets_409_and_loses_nothing_that_was_typed()
    {
        var filed = await (await Dispute.Begin(market)).File();
        var (ruth, victor) = (market.Support(), market.Support());
        var mine = await filed.Claim(ruth);
        market.Clock.Advance(TimeSpan.FromMinutes(31));
        await filed.Decide(victor, "Keep", "HonestOpinion");
        var late = await mine.Submit("Send decision", new { Ruling = "Delete", Rule = "Blackmail", Statement = Dispute.Reasons });
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain($"{victor.Name} decided this case on");
        (await filed.Stored()).Decisions.ShouldHaveSingleItem().Ruling.ShouldBe(Ruling.Keep);
    }

    [Fact, Trait("Rule", "MOD-6")]
    public async Task A_lease_that_ran_out_lets_another_take_the_case_and_the_first_is_told()
    {
        var filed = await (await Dispute.Begin(market)).File();
        var (ruth, victor) = (market.Support(), market.Support());
        var mine = await filed.Claim(ruth);
        (await filed.Open(victor)).Has("Take case").ShouldBeFalse();
        (await Posts.With(market.SignInAs(victor), $"{filed.Path}/claim")).Status.ShouldBe(HttpStatusCode.Conflict);
        market.Clock.Advance(TimeSpan.FromMinutes(30));
        (await filed.Claim(victor)).Has("Send decision").ShouldBeTrue();
        var late = await mine.Submit("Send decision", new { Ruling = "Delete", Rule = "Blackmail", Statement = Dispute.Reasons });
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Errors.ShouldContain($"{victor.Name} has taken this case until");
        late.ValueOf("Statement").ShouldBe(Dispute.Reasons);
    }

    [Fact, Trait("Rule", "MOD-7")]
    public async Task Of_two_decisions_at_the_same_moment_one_is_made()
    {
        var filed = await (await Dispute.Begin(market)).File();
        var support = market.Support();
        var form = await filed.Claim(support);
        var requests = new[] { "Delete", "TakeOutOfScore" }
            .Select(ruling => form.Fill("Send decision", new { Ruling = ruling, Rule = "Blackmail", Statement = Dispute.Reasons })).ToList();
        var pages = await Task.WhenAll(requests.Select(form.Browser.Send));
        pages.Count(p => p.Status == HttpStatusCode.OK).ShouldBe(1);
        pages.Count(p => p.Status == HttpStatusCode.Conflict).ShouldBe(1);
        (await filed.Stored()).Decisions.Count.ShouldBe(1);
        (await market.WrongScores()).ShouldBe(0);
    }

    [Fact, Trait("Rule", "MOD-7")]
    public async Task Of_thirty_decisions_at_the_same_moment_one_is_made_and_the_others_are_told_so()
    {
        var filed = await (await Dispute.Begin(market)).File();
        var form = await filed.Claim(market.Support());
        var requests = Enumerable.Range(0, 30)
            .Select(_ => form.Fill("Send decision", new { Ruling = "Keep", Rule = "HonestOpinion", Statement = Dispute.Reasons })).ToList();
        var pages = await Task.WhenAll(requests.Select(form.Browser.Send));
        pages.Count(p => p.Status == HttpStatusCode.OK).ShouldBe(1);
        var late = pages.Where(p => p.Status == HttpStatusCode.Conflict).ToList();
        late.Count.ShouldBe(29);
        late.ShouldAllBe(p => p.Errors.Length > 0);
        (await filed.Stored()).Decisions.ShouldHaveSingleItem();
        (await market.In((ModerationDbContext db) => db.Standings.AsNoTracking().Include(s => s.Rejections).SingleAsync(s => s.Id == filed.Dispute.Seller.Id)))
            .Rejections.ShouldHaveSingleItem();
    }

    [Fact, Trait("Rule", "MOD-6")]
    public async Task Whoever_works_on_a_case_keeps_it()
    {
        var filed = await (await Dispute.Begin(market)).File();
        var support = market.Support();
        var page = await filed.Claim(support);
        for (var i = 0; i < 3; i++)
        {
            market.Clock.Advance(TimeSpan.FromMinutes(20));
            page = await page.Submit("Preview letters", new { Ruling = "Delete", Rule = "Blackmail", Statement = Dispute.Reasons });
            page.Status.ShouldBe(HttpStatusCode.OK);
        }
        (await filed.Open(market.Support())).Has("Take case").ShouldBeFalse();
        (await page.Submit("Send decision")).Errors.ShouldBeEmpty();
    }

    [Fact, Trait("Rule", "MOD-6")]
    public async Task An_edit_of_the_review_sends_the_decider_back_to_it()
    {
        var filed = await (await Dispute.Begin(market)).File();
        var page = await filed.Claim(market.Support());
        await (await filed.Dispute.Deal.AsBuyer("/review/edit"))
            .Submit("Edit review", new { Fulfillment = 4, StartTime = 4, Communication = 4, Comment = "A new bowl came. All is well." });
        var late = await page.Submit("Send decision", new { Ruling = "Delete", Rule = "Blackmail", Statement = Dispute.Reasons });
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("A new bowl came.");
        late.Text.ShouldContain("while this case was open");
        late.ValueOf("Statement").ShouldBe(Dispute.Reasons);
        (await late.Submit("Send decision")).Errors.ShouldBeEmpty();
    }

    [Fact, Trait("Rule", "MOD-6")]
    public async Task Nobody_decides_a_case_of_their_own()
    {
        var filed = await (await Dispute.Begin(market)).File(files: [("Files", Evidences.Png("chat.png"))]);
        foreach (var party in new[] { filed.Dispute.Seller, filed.Dispute.Buyer })
        {
            var staff = party with { Role = Contracts.Accounts.Staff.Administrator };
            (await filed.Open(staff)).Status.ShouldBe(HttpStatusCode.NotFound);
            (await market.SignInAs(staff).Open($"{filed.Path}/files/2")).Status.ShouldBe(HttpStatusCode.NotFound);
            foreach (var noun in new[] { "claim", "release", "decision", "decision/preview" })
            {
                var answer = await Posts.With(market.SignInAs(staff), $"{filed.Path}/{noun}",
                    ("Form.Ruling", "Delete"), ("Form.Rule", "Blackmail"), ("Form.Statement", Dispute.Reasons), ("Form.Version", "1"));
                answer.Status.ShouldBe(HttpStatusCode.NotFound);
            }
            var queue = await market.SignInAs(staff).Open("/admin/cases?show=free");
            queue.Document.QuerySelector($"a[href='{filed.Path}']").ShouldBeNull();
            queue.Text.ShouldContain("involves you: a colleague decides");
        }
        (await filed.Stored()).State.ShouldBe(RequestState.Open);
    }

    [Fact, Trait("Rule", "MOD-6")]
    public async Task The_staffs_pages_are_for_staff()
    {
        var filed = await (await Dispute.Begin(market)).File(files: [("Files", Evidences.Png("chat.png"))]);
        foreach (var person in new[] { filed.Dispute.Seller, filed.Dispute.Buyer, await market.Buyer() })
        {
            foreach (var path in new[] { "/admin/cases", filed.Path, $"{filed.Path}/files/2", "/admin/suspensions", "/admin/log" })
            {
                (await market.SignInAs(person).Open(path)).Status.ShouldBe(HttpStatusCode.NotFound, $"{path} as {person.Name}");
            }
        }
        foreach (var path in new[] { "/admin/suspensions", "/admin/log" })
        {
            (await market.SignInAs(market.Support()).Open(path)).Status.ShouldBe(HttpStatusCode.NotFound);
            (await market.SignInAs(market.Administrator()).Open(path)).Status.ShouldBe(HttpStatusCode.OK);
        }
        (await market.SignInAs(market.Support()).Open($"{filed.Path}/files/1")).Status.ShouldBe(HttpStatusCode.NotFound, "a message is no file");
        (await market.SignInAs(market.Support()).Open($"{filed.Path}/files/2")).Status.ShouldBe(HttpStatusCode.OK);
    }
}
