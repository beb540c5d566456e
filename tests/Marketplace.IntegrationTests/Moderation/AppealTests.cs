using System.Net;
using Marketplace.IntegrationTests.Notices;
using Marketplace.IntegrationTests.Reviews;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Moderation;

[Trait("Rule", "MOD-9")]
public sealed class AppealTests(Market market) : IClassFixture<Market>
{
    [Fact]
    public async Task An_appeal_goes_to_another_person_whose_decision_is_final_and_undoes_the_first()
    {
        var dispute = await Dispute.Begin(market);
        var filed = await dispute.File();
        var (ruth, victor) = (market.Support(), market.Support());
        await filed.Decide(ruth, "Delete");
        (await dispute.Mean()).ShouldBe(0);
        (await filed.Appeal(dispute.Buyer)).Text.ShouldContain("Appeal sent.");
        (await market.SignInAs(dispute.Seller).Open("/notices")).Text.ShouldContain("appealed");
        (await dispute.Open(dispute.Seller, filed.PartyPath)).Text.ShouldNotContain("word for word");

        var first = await filed.Open(ruth);
        first.Text.ShouldContain("someone else must decide the appeal");
        first.Has("Take case").ShouldBeFalse();
        (await Posts.With(market.SignInAs(ruth), $"{filed.Path}/claim")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        var page = await filed.Claim(victor);
        page.Text.ShouldContain("The message says it word for word.");
        (await filed.Decide(victor, "Keep", "HonestOpinion")).Errors.ShouldBeEmpty();
        (await dispute.Mean()).ShouldBe(1);
        (await market.WrongScores()).ShouldBe(0);
        var shop = await market.Visitor().Open(dispute.SellerPath);
        shop.Text.ShouldContain(Dispute.Comment);
        shop.Text.ShouldNotContain("Deleted by support");
        foreach (var party in new[] { dispute.Buyer, dispute.Seller })
        {
            var letter = await dispute.Open(party, filed.PartyPath);
            letter.Text.ShouldContain("This decision on the appeal is final.");
            letter.Document.QuerySelector($"a[href='{filed.PartyPath}/appeal']").ShouldBeNull();
            var again = await dispute.Open(party, $"{filed.PartyPath}/appeal");
            again.Has("Send appeal").ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData("Too short.")]
    [InlineData("")]
    public async Task An_appeal_says_why_and_loses_nothing_that_was_typed(string words)
    {
        var filed = await (await Dispute.Begin(market)).File();
        await filed.Decide(market.Support(), "Keep", "NotProven");
        var page = await filed.Appeal(filed.Dispute.Seller, words);
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("Words").ShouldContain("30 to 2,000 characters");
        page.ValueOf("Words").ShouldBe(words);
    }

    [Theory]
    [InlineData(184, true)]
    [InlineData(185, false)]
    public async Task The_time_to_appeal_ends_after_six_months(int days, bool possible)
    {
        using var own = new Market();
        var filed = await (await Dispute.Begin(own)).File();
        await filed.Decide(own.Support(), "Keep", "NotProven");
        own.Clock.Advance(TimeSpan.FromDays(days));
        (await own.SignInAs(filed.Dispute.Seller).Open($"{filed.PartyPath}/appeal")).Has("Send appeal").ShouldBe(possible);
        var letter = await own.SignInAs(filed.Dispute.Seller).Open(filed.PartyPath);
        letter.Document.QuerySelectorAll($".letter a[href='{filed.PartyPath}/appeal']").Length.ShouldBe(possible ? 1 : 0);
        letter.Text.Contains("You can appeal until 2 Sep", StringComparison.Ordinal).ShouldBe(possible);
        letter.Text.Contains("The time to appeal ended on 2 Sep", StringComparison.Ordinal).ShouldBe(!possible);
    }

    [Fact]
    public async Task The_button_stands_wherever_a_page_says_that_an_appeal_is_possible()
    {
        var filed = await (await Dispute.Begin(market)).File();
        var (dispute, deal) = (filed.Dispute, filed.Dispute.Deal);
        string[] ofSeller = [filed.PartyPath, "/shop/deletion-requests", deal.Path, dispute.FormPath], ofBuyer = [filed.PartyPath, deal.Path];
        foreach (var path in ofSeller) await Offers(dispute.Seller, path, false);
        await filed.Decide(market.Support(), "TakeOutOfScore");
        foreach (var path in ofSeller) await Offers(dispute.Seller, path, true);
        foreach (var path in ofBuyer) await Offers(dispute.Buyer, path, true);
        await filed.Appeal(dispute.Seller);
        foreach (var path in ofSeller) await Offers(dispute.Seller, path, false);
        foreach (var path in ofBuyer) await Offers(dispute.Buyer, path, true);
        await filed.Decide(market.Support(), "Keep", "HonestOpinion");
        foreach (var path in ofSeller) await Offers(dispute.Seller, path, false);
        foreach (var path in ofBuyer) await Offers(dispute.Buyer, path, false);

        async Task Offers(Person person, string path, bool offers)
        {
            var page = await dispute.Open(person, path);
            page.Document.QuerySelectorAll($"main a[href='{filed.PartyPath}/appeal']").Length.ShouldBe(offers ? 1 : 0, $"{path} as {person.Name}");
        }
    }

    [Fact]
    public async Task A_page_does_not_offer_an_appeal_against_a_decision_that_was_in_ones_favour_or_that_a_newer_request_replaced()
    {
        var dispute = await Dispute.Begin(market);
        var first = await dispute.File();
        await first.Decide(market.Support(), "Keep", "NotProven");
        (await Links(dispute.Buyer, first)).ShouldBe(0, "the buyer keeps the review");
        (await Links(dispute.Seller, first)).ShouldBe(1);
        await dispute.File(files: [("Files", Evidences.Png("newer.png"))]);
        (await Links(dispute.Seller, first)).ShouldBe(0);
        (await dispute.Open(dispute.Seller, first.PartyPath)).Text.ShouldContain("A newer request about this review has replaced this one.");

        async Task<int> Links(Person person, Case filed)
        {
            var pages = new[] { await dispute.Open(person, filed.PartyPath), await dispute.Open(person, dispute.Deal.Path) };
            return pages.Concat(person == dispute.Seller ? [await dispute.Open(person, "/shop/deletion-requests")] : []).Max(p => p.Document.QuerySelectorAll($"a[href='{filed.PartyPath}/appeal']").Length);
        }
    }

    [Fact]
    public async Task A_newer_request_takes_the_place_of_the_older_ones_appeal()
    {
        var dispute = await Dispute.Begin(market);
        var first = await dispute.File();
        await first.Decide(market.Support(), "Keep", "NotProven");
        var form = await market.SignInAs(dispute.Seller).Open($"{first.PartyPath}/appeal");
        await dispute.File(files: [("Files", Evidences.Png("new.png"))]);
        var page = await form.Submit("Send appeal", new { Words = "The message says it word for word. Please read it again." });
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("A newer request about this review");
    }

    [Fact, Trait("Rule", "MOD-5")]
    public async Task A_withdrawn_review_leaves_nothing_to_appeal_and_a_contested_rejection_is_not_held_against_the_seller()
    {
        var (contested, not) = (await (await Dispute.Begin(market)).File(), await (await Dispute.Begin(market)).File());
        foreach (var filed in new[] { contested, not })
        {
            await filed.Decide(market.Support(), "Keep", "NotProven");
            if (filed == contested) await filed.Appeal(filed.Dispute.Seller);
            await (await filed.Dispute.Deal.AsBuyer("/review/withdrawal")).Submit("Withdraw review", new { Reason = "Solved" });
        }
        (await Rejections(contested)).ShouldBe(0);
        (await Rejections(not)).ShouldBe(1);
        (await not.Dispute.Open(not.Dispute.Seller, not.PartyPath)).Document.QuerySelector($"a[href='{not.PartyPath}/appeal']").ShouldBeNull();
        (await not.Dispute.Open(not.Dispute.Seller, $"{not.PartyPath}/appeal")).Has("Send appeal").ShouldBeFalse();
    }

    [Fact, Trait("Rule", "MOD-5")]
    public async Task An_appeal_that_is_won_takes_back_what_lay_before_the_administrator()
    {
        var dispute = await Dispute.Begin(market);
        Case last = null!;
        for (var i = 1; i <= 4; i++)
        {
            last = await dispute.File(files: [("Files", Evidences.Text($"note{i}.txt", $"Note number {i}."))]);
            await last.Decide(market.Support(), "Keep", "NotProven");
            if (i == 3) market.Clock.Advance(TimeSpan.FromDays(31));
        }
        await last.Appeal(dispute.Seller);
        (await last.Decide(market.Support(), "Delete")).Errors.ShouldBeEmpty();
        (await market.SignInAs(market.Administrator()).Open("/admin/cases?kind=suspensions&show=Decided")).Document.QuerySelectorAll(".list-rows > li")
            .Single(row => row.TextContent.Contains(dispute.Seller.Name, StringComparison.Ordinal)).TextContent.ShouldContain("The rejection no longer counts");
        (await Rejections(last)).ShouldBe(3);
    }

    [Fact]
    public async Task Whoever_reported_appeals_once_from_the_letter_and_somebody_else_decides_for_good()
    {
        var dispute = await Dispute.Begin(market);
        var reporter = await market.Buyer();
        var filed = await dispute.Report(reporter);
        (await dispute.Open(reporter, $"{filed.PartyPath}/appeal")).Has("Send appeal").ShouldBeFalse("nothing is decided yet");
        var (ruth, victor) = (market.Support(), market.Support());
        await filed.Decide(ruth, "Keep", "NoGround");
        market.MailTo(reporter.Email)[^1].TextBody!.ShouldContain($"{filed.PartyPath}/appeal");
        var link = (await dispute.Open(reporter, "/notices")).Document.QuerySelector($"a[href='{filed.PartyPath}/appeal']").ShouldNotBeNull();
        link.TextContent.ShouldContain("Support kept the review");
        foreach (var other in new[] { dispute.Buyer, dispute.Seller, await market.Buyer(), market.Support() })
        {
            (await dispute.Open(other, $"{filed.PartyPath}/appeal")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await Posts.With(market.SignInAs(other), $"{filed.PartyPath}/appeal", ("Form.Words", "The street and the number are both in it."))).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        var form = await dispute.Open(reporter, $"{filed.PartyPath}/appeal");
        form.Text.ShouldContain("You can appeal until ");
        var sent = await form.Submit("Send appeal", new { Words = "The street and the number are both in it." });
        sent.Text.ShouldContain("Appeal sent.");
        sent.Text.ShouldNotContain("under review", customMessage: "the parties don't know of the report");
        (await dispute.Open(reporter, $"{filed.PartyPath}/appeal")).Has("Send appeal").ShouldBeFalse();
        (await form.Submit("Send appeal", new { Words = "The street and the number are both in it." })).Status.ShouldBe(HttpStatusCode.Conflict);

        (await filed.Open(ruth)).Text.ShouldContain("someone else must decide the appeal");
        (await filed.Claim(victor)).Text.ShouldContain("Reporter's appeal");
        (await filed.Decide(victor, "Keep", "NoGround")).Errors.ShouldBeEmpty();
        (await dispute.Open(reporter, "/notices")).Document.QuerySelectorAll("a").Count(a => a.TextContent.Contains("Support kept the review", StringComparison.Ordinal)).ShouldBe(2);
        market.MailTo(reporter.Email)[^1].TextBody!.ShouldContain("This decision is final.");
        foreach (var side in new[] { dispute.Buyer, dispute.Seller })
        {
            (await dispute.Open(side, "/notices")).Text.ShouldNotContain("Support kept", customMessage: "nobody else ever hears of it");
            (await dispute.Open(side, filed.PartyPath)).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Whoever_reported_wins_an_appeal_and_then_everybody_is_told()
    {
        var dispute = await Dispute.Begin(market);
        var reporter = await market.Buyer();
        var filed = await dispute.Report(reporter);
        await filed.Decide(market.Support(), "Keep", "NoGround");
        (await filed.Appeal(reporter)).Errors.ShouldBeEmpty();
        (await filed.Decide(market.Support(), "Delete", "PersonalData")).Errors.ShouldBeEmpty();
        (await dispute.Mean()).ShouldBe(0);
        (await dispute.Open(reporter, "/notices")).Text.ShouldContain("Support deleted the review");
        foreach (var side in new[] { dispute.Buyer, dispute.Seller })
        {
            var letter = await dispute.Open(side, filed.PartyPath);
            letter.Text.ShouldContain("The person who reported appealed on");
            letter.Text.ShouldNotContain(reporter.Name);
        }
        (await market.WrongScores()).ShouldBe(0);
    }

    [Theory]
    [InlineData(184, true)]
    [InlineData(185, false)]
    public async Task Whoever_reported_has_six_months_too(int days, bool possible)
    {
        using var own = new Market();
        var dispute = await Dispute.Begin(own);
        var reporter = await own.Buyer();
        var filed = await dispute.Report(reporter);
        await filed.Decide(own.Support(), "Keep", "NoGround");
        own.Clock.Advance(TimeSpan.FromDays(days));
        (await dispute.Open(reporter, $"{filed.PartyPath}/appeal")).Has("Send appeal").ShouldBe(possible);
    }

    private Task<int> Rejections(Case filed) => market.In((ModerationDbContext db) =>
        db.Standings.Where(s => s.Id == filed.Dispute.Seller.Id).SelectMany(s => s.Rejections).CountAsync());

    [Fact]
    public async Task Both_sides_may_appeal_and_one_decision_ends_both()
    {
        var filed = await (await Dispute.Begin(market)).File();
        await filed.Decide(market.Support(), "TakeOutOfScore");
        await filed.Appeal(filed.Dispute.Seller, "It should go as a whole: nothing in it is about the order.");
        await filed.Appeal(filed.Dispute.Buyer, "It should count: I did pay, and I did get a late bowl for it.");
        var victor = market.Support();
        var page = await filed.Claim(victor);
        page.Text.ShouldContain("It should go as a whole");
        page.Text.ShouldContain("It should count");
        await filed.Decide(victor, "Delete");
        (await filed.Dispute.Open(filed.Dispute.Buyer, $"{filed.PartyPath}/appeal")).Has("Send appeal").ShouldBeFalse();
    }
}
