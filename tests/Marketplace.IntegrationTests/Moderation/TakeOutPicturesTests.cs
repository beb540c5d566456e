using System.Net;
using Marketplace.IntegrationTests.Notices;
using Marketplace.IntegrationTests.Offers;

namespace Marketplace.IntegrationTests.Moderation;

/// <summary>A moderator removes pictures of a review, and the rest stays.</summary>
[Trait("Rule", "REV-10"), Trait("Rule", "MOD-7"), Trait("Rule", "MOD-13")]
public sealed class TakeOutPicturesTests(Market market) : IClassFixture<Market>
{
    [Fact]
    public async Task One_picture_is_removed_without_words_both_letters_say_so_and_an_appeal_restores_it()
    {
        var dispute = await Begin();
        var filed = await dispute.File("InsultsOrUnrelated");
        var page = await filed.Claim(market.Support());
        var boxes = page.Document.QuerySelectorAll("[name='Form.Pictures']").Select(b => b.GetAttribute("value")).ToList();
        boxes.Count.ShouldBe(2);
        page.Document.QuerySelector("[name='Form.Pictures']")!.Closest("[data-only]")!.GetAttribute("data-only").ShouldBe("TakeOutPassage");
        var shown = await Shown(dispute);
        (await page.Submit("Preview letters", Verdict("1"))).ErrorAt("Pictures").ShouldBe("Choose pictures of this review.");
        var preview = await page.Submit("Preview letters", Verdict(boxes[1]!));
        preview.Document.QuerySelectorAll("#preview .letter").Select(l => l.TextContent).ShouldAllBe(l => l.Contains("Support removed pictures from") && l.Contains("1 picture was removed."));
        preview.Document.QuerySelector($"[name='Form.Pictures'][value='{boxes[1]}'][checked]").ShouldNotBeNull();
        (await Shown(dispute)).ShouldBe(shown);
        (await preview.Submit("Send decision")).Errors.ShouldBeEmpty();
        (await Shown(dispute)).ShouldBe([shown[0]]);
        (await market.Visitor().Open(shown[1])).Status.ShouldBe(HttpStatusCode.NotFound);
        (await dispute.Shown()).ShouldContain("The bowl is nice.");
        (await dispute.Shown()).ShouldContain("support removed a picture: Unrelated comments or insults");
        foreach (var (party, told) in new[] { (dispute.Seller, "Support removed pictures from the review of"), (dispute.Buyer, "Support removed pictures from your review of") })
        {
            var letter = await dispute.Open(party, filed.PartyPath);
            letter.Text.ShouldContain("1 picture was removed.");
            letter.Document.QuerySelector("h1 .stage")!.TextContent.ShouldBe("Part removed", "no passage was");
            market.MailTo(party.Email).ShouldContain(m => m.Subject!.StartsWith(told, StringComparison.Ordinal));
        }
        (await market.SignInAs(market.Administrator()).Open("/admin/log")).Text.ShouldContain($"removed pictures from the review on order {dispute.Deal.Number.Shown}");

        var line = (await market.SignInAs(market.Administrator()).Open($"/admin/statements/{market.Clock.Now:yyyy-MM}")).Body.Split('\n').Single(l => l.Contains($"{filed.Number}-1", StringComparison.Ordinal));
        line.ShouldContain("\"content_type\":[\"CONTENT_TYPE_IMAGE\"]");
        line.ShouldContain("The words insult a person");
        line.ShouldNotContain(Dispute.Reasons, Shouldly.Case.Sensitive, "what staff wrote may name people");

        (await filed.Appeal(dispute.Buyer)).Errors.ShouldBeEmpty();
        market.Clock.Advance(TimeSpan.FromDays(3));
        var again = await filed.Claim(market.Support());
        again.Document.QuerySelectorAll("[name='Form.Pictures']").Length.ShouldBe(2, "the second person decides on all of it");
        (await filed.Decide(again.Browser.Person!, "Keep", "HonestOpinion")).Errors.ShouldBeEmpty();
        (await Shown(dispute)).ShouldBe(shown);
    }

    [Fact]
    public async Task Pictures_and_words_go_together_and_a_reporter_learns_it_too()
    {
        var dispute = await Begin();
        var reporter = await market.Buyer();
        var report = await dispute.Report(reporter, "InsultsOrUnrelated");
        var page = await report.Claim(market.Support());
        foreach (var box in page.Document.QuerySelectorAll("[name='Form.Pictures']").OfType<AngleSharp.Html.Dom.IHtmlInputElement>()) box.IsChecked = true;
        (await page.Submit("Send decision", new { Ruling = "TakeOutPassage", Rule = "InsultsOrUnrelated", Statement = Dispute.Reasons, Passage = "You thieves!" })).Errors.ShouldBeEmpty();
        (await Shown(dispute)).ShouldBeEmpty();
        (await dispute.Shown()).ShouldContain("support removed a passage and pictures: Unrelated comments or insults");
        (await dispute.Open(dispute.Buyer, report.PartyPath)).Text.ShouldContain("2 pictures were removed.");
        market.MailTo(reporter.Email)[^1].Subject!.ShouldStartWith("Support removed a passage from the review");
        var line = (await market.SignInAs(market.Administrator()).Open($"/admin/statements/{market.Clock.Now:yyyy-MM}")).Body.Split('\n').Single(l => l.Contains($"{report.Number}-1", StringComparison.Ordinal));
        line.ShouldContain("\"content_type\":[\"CONTENT_TYPE_TEXT\",\"CONTENT_TYPE_IMAGE\"]");
    }

    [Fact, Trait("Rule", "MOD-14")]
    public async Task Two_decisions_do_not_empty_a_review_without_words()
    {
        var dispute = await Begin(comment: "");
        var report = await dispute.Report(reason: "InsultsOrUnrelated");
        var page = await report.Claim(market.Support());
        var pictures = page.Document.QuerySelectorAll("[name='Form.Pictures']").Select(b => b.GetAttribute("value")!).ToList();
        page.Document.QuerySelector("#decision .review-pictures .badge-mark").ShouldBeNull();
        (await page.Submit("Send decision", Verdict(pictures[0]))).Errors.ShouldBeEmpty();

        var filed = await dispute.File("InsultsOrUnrelated");
        page = await filed.Claim(market.Support());
        page.Document.QuerySelectorAll("#decision .review-pictures li").Select(l => l.QuerySelector(".badge-mark")?.TextContent).ShouldBe(["removed", null]);
        (await page.Submit("Send decision", Verdict(pictures[1]))).ErrorAt("Pictures").ShouldBe("Nothing would be left of this review. Delete it instead.");
        (await filed.Stored()).Decisions.ShouldBeEmpty();

        (await report.Appeal(dispute.Buyer)).Errors.ShouldBeEmpty();
        var again = await report.Claim(market.Support());
        (await again.Submit("Preview letters", Verdict(pictures[1]))).Errors.ShouldBeEmpty("the first decision is replaced, and so is what it removed");
    }

    private static object Verdict(string picture) => new { Ruling = "TakeOutPassage", Rule = "InsultsOrUnrelated", Statement = Dispute.Reasons, Passage = "", Pictures = picture, Parts = "insult" };

    private async Task<Dispute> Begin(string comment = Dispute.Comment) => await Dispute.Begin(market, comment: comment, pictures: [new("a.png", OfferScenes.Png(30, 20)), new("b.png", OfferScenes.Png(40, 20))]);

    private async Task<List<string>> Shown(Dispute dispute) =>
        [.. (await market.Visitor().Open(dispute.SellerPath)).Document.QuerySelectorAll(".review-pictures a").Select(a => a.GetAttribute("href")!)];
}
