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
            (await dispute.Open(party, filed.PartyPath)).Text.ShouldContain("1 picture was removed.");
            market.MailTo(party.Email).ShouldContain(m => m.Subject!.StartsWith(told, StringComparison.Ordinal));
        }
        (await market.SignInAs(market.Administrator()).Open("/admin/log")).Text.ShouldContain($"removed pictures from the review on order {dispute.Deal.Number.Shown}");

        var line = (await market.SignInAs(market.Administrator()).Open($"/admin/statements/{market.Clock.Now:yyyy-MM}")).Body.Split('\n').Single(l => l.Contains($"{filed.Number}-1", StringComparison.Ordinal));
        line.ShouldContain("CONTENT_TYPE_IMAGE");
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
    }

    private static object Verdict(string picture) => new { Ruling = "TakeOutPassage", Rule = "InsultsOrUnrelated", Statement = Dispute.Reasons, Passage = "", Pictures = picture, Parts = "insult" };

    private async Task<Dispute> Begin() => await Dispute.Begin(market, pictures: [new("a.png", OfferScenes.Png(30, 20)), new("b.png", OfferScenes.Png(40, 20))]);

    private async Task<List<string>> Shown(Dispute dispute) =>
        [.. (await market.Visitor().Open(dispute.SellerPath)).Document.QuerySelectorAll(".review-pictures a").Select(a => a.GetAttribute("href")!)];
}
