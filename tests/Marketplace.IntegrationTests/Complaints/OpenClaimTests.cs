using System.Net;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Moderation;
using Marketplace.IntegrationTests.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Complaints;

public sealed class OpenClaimTests(Market market) : IClassFixture<Market>
{
    [Fact, Trait("Rule", "CMP-1"), Trait("Rule", "NTF-3")]
    public async Task A_claim_is_opened_from_the_order_and_both_sides_see_it()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Sent);
        (await deal.AsSeller()).Text.ShouldNotContain("Open a claim");
        var form = await (await deal.AsBuyer()).Follow("Open a claim");
        var page = await form.Submit("Open claim", new { Cause = "Damaged", Description = Claimed.Words }, ("Files", Evidences.Png("crack.png")), ("Files", Evidences.Text("note.txt")));
        page.Errors.ShouldBeEmpty();
        page.Text.ShouldContain("Your claim is open.");
        page.Text.ShouldContain("We've asked Shop of ");
        page.Text.ShouldContain(Claimed.Words);

        var asSeller = await market.SignInAs(deal.Seller).Open(page.Path);
        asSeller.Text.ShouldContain("The buyer's reason: Damaged");
        asSeller.Document.QuerySelectorAll(".evidence p > :first-child").Select(a => a.TextContent).ShouldBe(["crack.png", "note.txt"]);
        foreach (var (person, words) in new[] { (deal.Seller, "opened a claim about"), (deal.Buyer, "Your claim about") })
        {
            (await market.SignInAs(person).Open("/notices")).Document.QuerySelectorAll($"a[href='{page.Path}']").ShouldContain(a => a.TextContent.Contains(words, StringComparison.Ordinal));
        }
        (await deal.Order()).OpenClaimId.ShouldNotBeNull();
    }

    [Fact, Trait("Rule", "CMP-7")]
    public async Task The_guide_on_avoiding_complaints_is_one_click_from_a_seller_s_claim_and_open_to_everybody()
    {
        var claimed = await Claimed.Open(market);
        (await (await claimed.AsSeller()).Follow("Guide: Avoiding complaints")).Document.QuerySelector("h1")!.TextContent.ShouldBe("Avoiding complaints");
        (await market.SignInAs(claimed.Deal.Seller).Open("/shop/reputation")).Document.QuerySelector("a[href='/guides/avoiding-complaints']").ShouldNotBeNull();
        (await new Browser(market, null).Open("/guides/avoiding-complaints")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    [Fact, Trait("Rule", "CMP-2"), Trait("Rule", "ORD-4")]
    public async Task The_order_lists_show_it_with_a_tab_and_its_count_until_it_ends()
    {
        var claimed = await Claimed.Open(market);
        await Deal.Place(market, claimed.Deal.Buyer, claimed.Deal.Seller, "Red bowl");
        foreach (var (person, side) in new[] { (claimed.Deal.Buyer, "buying"), (claimed.Deal.Seller, "selling") })
        {
            var all = await market.SignInAs(person).Open($"/orders?side={side}");
            all.Document.QuerySelectorAll(".order-rows > li").Select(r => r.TextContent.Contains("View claim", StringComparison.Ordinal)).ShouldBe([false, true]);
            all.Document.QuerySelectorAll(".order-rows > li").Select(r => r.QuerySelector(".stage")!.TextContent).ShouldBe(["New", "Claim open"]);
            var tab = all.Document.QuerySelectorAll(".tabs a").Single(a => a.TextContent.Contains("Open claims", StringComparison.Ordinal));
            tab.TextContent.ShouldContain("1");
            (await market.SignInAs(person).Open(tab.GetAttribute("href")!)).Document.QuerySelectorAll(".order-rows > li").Length.ShouldBe(1);
        }
        var row = (await market.SignInAs(claimed.Deal.Seller).Open("/orders?side=selling&claims=true")).Document.QuerySelector(".claim-group")!;
        row.QuerySelector("h2")!.TextContent.ShouldBe("Waiting for you");
        row.QuerySelector(".stage")!.TextContent.ShouldEndWith("Open");
        row.QuerySelector(".grow")!.TextContent.ShouldContain("Defect");
        row.QuerySelector("a[href^='/claims/']").ShouldNotBeNull();
        row.QuerySelector(".order-next")!.TextContent.ShouldContain("Offer the buyer a solution by 5 Mar");
        (await market.SignInAs(claimed.Deal.Buyer).Open("/orders?side=buying&claims=true")).Document.QuerySelector(".claim-group h2")!.TextContent.ShouldBe("Waiting for others");
        await (await claimed.AsBuyer("/closing")).Submit("Close claim");
        foreach (var (person, side) in new[] { (claimed.Deal.Buyer, "buying"), (claimed.Deal.Seller, "selling") })
        {
            var open = await market.SignInAs(person).Open($"/orders?side={side}&claims=true");
            open.Text.ShouldContain("No open claims");
            open.Document.QuerySelectorAll(".tabs a").Single(a => a.TextContent.Contains("Open claims", StringComparison.Ordinal)).TextContent.ShouldContain("0");
            var closed = await open.Follow("Closed claims");
            var ended = closed.Document.QuerySelectorAll(".order-rows > li").ShouldHaveSingleItem();
            (ended.QuerySelector("a")!.GetAttribute("href"), ended.QuerySelector(".order-next span")!.TextContent).ShouldBe((claimed.Path, "Closed by the buyer"));
        }
    }

    [Theory, Trait("Rule", "CMP-1")]
    [InlineData(OrderStage.Confirmed, "")]
    [InlineData(OrderStage.Refunded, "has been refunded")]
    public async Task There_is_no_claim_about_an_order_that_is_not_paid_or_paid_back(OrderStage stage, string sentence)
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        if (stage == OrderStage.Refunded)
        {
            (await deal.Pay(Deal.GoodCard)).Errors.ShouldBeEmpty();
            await (await deal.AsSeller("/refund")).Submit("Refund in full");
        }
        (await deal.Stage()).ShouldBe(stage);
        var page = await deal.AsBuyer("/claim");
        page.Has("Open claim").ShouldBeFalse();
        page.Text.ShouldContain(stage == OrderStage.Confirmed ? "If you've already paid the seller, tell them on the order's page." : sentence);
        (await deal.AsBuyer()).Text.ShouldNotContain("Open a claim");
        var forced = await Posts.With(market.SignInAs(deal.Buyer), $"{deal.Path}/claim", ("Form.Cause", "Defect"), ("Form.Description", Claimed.Words));
        forced.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact, Trait("Rule", "CMP-1")]
    public async Task Nobody_but_the_buyer_opens_it_and_nobody_but_the_two_sides_sees_it()
    {
        var claimed = await Claimed.Open(market, files: [("Files", Evidences.Png("crack.png"))]);
        var file = (await claimed.AsBuyer()).Document.QuerySelector(".evidence a")!.GetAttribute("href")!;
        var stranger = await market.Buyer();
        foreach (var person in new[] { claimed.Deal.Seller, stranger, market.Support() })
        {
            (await market.SignInAs(person).Open($"{claimed.Deal.Path}/claim")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await Posts.With(market.SignInAs(person), $"{claimed.Deal.Path}/claim", ("Form.Cause", "Defect"), ("Form.Description", Claimed.Words))).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        foreach (var person in new[] { stranger, market.Support() })
        {
            foreach (var path in new[] { "", "/closing", "/partial-refund", "/acceptance", "/escalation", "/label", "/messages", "/messages/new?after=0" })
            {
                (await market.SignInAs(person).Open(claimed.Path + path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
            }
            (await market.SignInAs(person).Open(file)).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await market.SignInAs(claimed.Deal.Seller).Open(file)).Response.Content.Headers.ContentType!.MediaType.ShouldBe("image/webp");
        var other = await Claimed.Open(market);
        (await market.SignInAs(claimed.Deal.Buyer).Open(file.Replace(claimed.Number.ToString(), other.Number.ToString(), StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.AsBuyer(file[(file.IndexOf("/files", StringComparison.Ordinal))..])).Status.ShouldBe(HttpStatusCode.NotFound, "a file of another claim");
    }

    [Theory, Trait("Rule", "CMP-1")]
    [InlineData("", Claimed.Words, "Cause")]
    [InlineData("Defect", "Too short.", "Description")]
    public async Task What_is_missing_is_said_at_its_field_and_nothing_is_lost(string cause, string description, string field)
    {
        var deal = await Deal.Place(market, stage: OrderStage.Sent);
        var page = await (await deal.AsBuyer("/claim")).Submit("Open claim", new { Cause = cause, Description = description }, ("Files", Evidences.Png("crack.png")));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt(field).ShouldNotBeEmpty();
        page.ValueOf("Description").ShouldBe(description);
        page.Text.ShouldContain("crack.png", customMessage: "files are kept");
        (await page.Submit("Open claim", new { Cause = "Defect", Description = Claimed.Words })).Document.QuerySelectorAll(".evidence li").Length.ShouldBe(1);
    }

    [Fact, Trait("Rule", "CMP-1")]
    public async Task A_cause_that_no_page_offers_is_refused()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Sent);
        foreach (var cause in new[] { "Theft", "99" })
        {
            var page = await (await deal.AsBuyer("/claim")).Submit("Open claim", new { Cause = cause, Description = Claimed.Words });
            page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            page.ErrorAt("Cause").ShouldNotBeEmpty();
            page.ValueOf("Description").ShouldBe(Claimed.Words);
        }
    }

    [Fact, Trait("Rule", "CMP-1")]
    public async Task Of_two_claims_at_once_one_is_opened()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Sent);
        var forms = new[] { await deal.AsBuyer("/claim"), await deal.AsBuyer("/claim") };
        var requests = forms.Select(f => f.Fill("Open claim", new { Cause = "Defect", Description = Claimed.Words })).ToList();
        var pages = await Task.WhenAll(forms.Select((f, i) => f.Browser.Send(requests[i])));
        pages.Count(p => p.Path.StartsWith("/claims/", StringComparison.Ordinal)).ShouldBe(1);
        pages.Single(p => p.Path.EndsWith("/claim", StringComparison.Ordinal)).Status.ShouldBeOneOf(HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity);
        (await market.In((ComplaintsDbContext db) => db.Claims.CountAsync(c => c.OrderId == deal.Number.Id))).ShouldBe(1);
    }

    [Fact, Trait("Rule", "CMP-1")]
    public async Task The_thirtieth_day_after_the_finish_is_the_last()
    {
        using var own = new Market();
        var deal = await Deal.Place(own, stage: OrderStage.Finished);
        own.Clock.Advance(TimeSpan.FromDays(30));
        (await deal.AsBuyer("/claim")).Has("Open claim").ShouldBeTrue();
        own.Clock.Advance(TimeSpan.FromTicks(10));
        var late = await deal.AsBuyer("/claim");
        late.Has("Open claim").ShouldBeFalse();
        late.Text.ShouldContain("You can open a claim up to 30 days after an order is finished.");
    }
}
