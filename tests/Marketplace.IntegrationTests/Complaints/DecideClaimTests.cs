using System.Net;
using Marketplace.Complaints.Domain;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Moderation;

namespace Marketplace.IntegrationTests.Complaints;

public sealed class DecideClaimTests(Market market) : IClassFixture<Market>
{
    [Fact, Trait("Rule", "CMP-4")]
    public async Task Support_is_asked_once_an_offer_is_declined_and_not_before()
    {
        var claimed = await Claimed.Open(market);
        var early = await claimed.AsBuyer("/escalation");
        early.Has("Ask support to decide").ShouldBeFalse();
        early.Text.ShouldContain("You can ask support to decide after an offer is declined, or from 5 Mar, 09:00");
        await (await claimed.OfferShare()).Decline();
        foreach (var page in new[] { await claimed.AsBuyer(), await claimed.AsSeller() }) page.Text.ShouldContain("Ask support to decide");
        (await (await claimed.AsBuyer("/escalation")).Submit("Ask support to decide", new { Words = "Please." })).ErrorAt("Words").ShouldNotBeEmpty();
        await claimed.Escalate();
        (await claimed.AsSeller()).Text.ShouldContain("Support will decide by 7 Mar");
        using (var late = new Market())
        {
            var waiting = await (await Claimed.Open(late)).Escalate();
            late.Clock.Advance(TimeSpan.FromDays(6));
            foreach (var page in new[] { await waiting.AsBuyer(), await waiting.AsSeller() })
            {
                page.Text.ShouldContain("This is taking longer than we promised: we said by 7 Mar");
                page.Text.ShouldNotContain("will decide by");
            }
        }
        foreach (var person in new[] { claimed.Deal.Seller, claimed.Deal.Buyer })
        {
            (await market.SignInAs(person).Open("/notices")).Text.ShouldContain("asked support to decide");
        }
    }

    [Theory, Trait("Rule", "CMP-4"), Trait("Rule", "MOD-12")]
    [InlineData("PartialRefund", 30, "Refund Succeeded 750", OrderStage.Sent, "€7.50 back. Support's decision: For the buyer: partial refund")]
    [InlineData("FullRefund", null, "Refund Succeeded 2500", OrderStage.Refunded, "€25.00 back. Support's decision: For the buyer: full refund")]
    [InlineData("ForSeller", null, null, OrderStage.Sent, "Decided by support. There is no refund. Support's decision: For the seller: no refund")]
    [InlineData("Settled", null, null, OrderStage.Sent, "Decided by support. There is no refund. Support's decision: Settled between buyer and seller: no refund")]
    public async Task A_decision_is_read_by_both_sides_and_paid_once(string ruling, int? percent, string? refund, OrderStage stage, string shown)
    {
        var claimed = await (await Claimed.Open(market)).Escalate();
        var support = market.Support();
        var queue = await market.SignInAs(support).Open("/admin/claims");
        queue.Document.QuerySelector($"a[href='{claimed.StaffPath}']").ShouldNotBeNull();
        var page = await claimed.Take(support);
        page.Text.ShouldContain(Claimed.Words);
        page.Text.ShouldContain("Order conversation");
        page.Text.ShouldContain("Claim conversation");
        page.Document.QuerySelector("h1")!.TextContent.ShouldStartWith($"Claim: order {claimed.Deal.Number.Shown}, {claimed.Deal.Buyer.Name} against Shop of {claimed.Deal.Seller.Name}");
        page.Text.ShouldContain("50% of €25.00 is €12.50.");
        page.Text.ShouldContain("Other claims by this buyer");
        (await market.SignInAs(support).Open("/admin/cases?kind=claims&show=mine")).Document.QuerySelector($"a[href='{claimed.StaffPath}']").ShouldNotBeNull();

        var decided = await claimed.Decide(support, ruling, percent);
        decided.Errors.ShouldBeEmpty();
        foreach (var side in new[] { await claimed.AsBuyer(), await claimed.AsSeller() })
        {
            side.Text.ShouldContain(shown);
            side.Text.ShouldContain(Claimed.Reasons);
            side.Text.ShouldNotContain(support.Name);
        }
        (await claimed.Deal.Ledger()).ShouldBe(refund is null ? ["Charge Succeeded 2500"] : ["Charge Succeeded 2500", refund]);
        (await claimed.Deal.Stage()).ShouldBe(stage);
        foreach (var person in new[] { claimed.Deal.Seller, claimed.Deal.Buyer })
        {
            (await market.SignInAs(person).Open("/notices")).Document.QuerySelectorAll($"a[href='{claimed.Path}']").Count(a => a.TextContent.Contains("Support decided", StringComparison.Ordinal)).ShouldBe(1);
        }
        (await claimed.Deal.AsBuyer("/claim")).Text.ShouldContain(refund is null or "Refund Succeeded 750" ? "Support has already decided a claim about this order" : "Support has already decided");
        (await market.SignInAs(support).Open("/admin/cases?kind=claims&show=decided")).Document.QuerySelector($"a[href='{claimed.StaffPath}']").ShouldNotBeNull();
        (await market.SignInAs(support).Open("/admin/claims")).Document.QuerySelector($"a[href='{claimed.StaffPath}']").ShouldBeNull();
    }

    [Fact, Trait("Rule", "CMP-4")]
    public async Task A_decided_return_goes_its_way()
    {
        var claimed = await (await Claimed.Open(market)).Escalate();
        var page = await (await claimed.Take(market.Support())).Submit("Send decision", new { Ruling = "Return", Claimed.Reasons });
        page.ErrorAt("Street").ShouldBe("Enter the street and number.");
        (page.ErrorAt("Name"), page.ValueOf("Country")).ShouldBe(("", "DE"), "what is known of the shop is filled in");
        page.ValueOf("Reasons").ShouldBe(Claimed.Reasons);
        (await page.Submit("Send decision", new { Name = "Shop of Bob", Street = "Street 1", PostalCode = "1", City = "Brno", Country = "CZ" })).Errors.ShouldBeEmpty();
        (await claimed.AsBuyer()).Text.ShouldContain("send the product back by");
        await (await claimed.AsBuyer("/return-shipment")).Submit("I've sent it back");
        await (await claimed.AsSeller("/return-receipt")).Submit("Mark as received and refund");
        (await claimed.Deal.Ledger()).ShouldBe(["Charge Succeeded 2500", "Refund Succeeded 2500"]);
    }

    [Fact, Trait("Rule", "CMP-3"), Trait("Rule", "CMP-4")]
    public async Task A_seller_who_doubts_what_came_back_asks_support_which_may_want_it_sent_anew()
    {
        var claimed = await (await Claimed.Open(market)).OfferReturn();
        await claimed.Accept();
        await (await claimed.AsBuyer("/return-shipment")).Submit("I've sent it back");
        (await (await claimed.AsSeller("/escalation")).Submit("Ask support to decide", new { Words = "The parcel was empty: here is its weight at the post office." })).Errors.ShouldBeEmpty();
        (await claimed.Decide(market.Support(), "Return")).Errors.ShouldBeEmpty();
        (await claimed.AsBuyer("/label")).Status.ShouldBe(HttpStatusCode.OK);
        (await claimed.Stored()).Return!.ShouldSatisfyAllConditions(r => r.SentAt.ShouldBeNull(), r => r.To.City.ShouldBe("Brno"));
    }

    [Theory, Trait("Rule", "MOD-7")]
    [InlineData("PartialRefund", 30)]
    [InlineData("FullRefund", null)]
    [InlineData("Return", null)]
    [InlineData("ForSeller", null)]
    public async Task A_preview_shows_what_each_side_will_read_and_decides_nothing(string ruling, int? percent)
    {
        var claimed = await (await Claimed.Open(market)).Escalate();
        var preview = await (await claimed.Take(market.Support())).Submit("Preview letters", new
        {
            Ruling = ruling,
            Percent = percent,
            Claimed.Reasons,
            Name = "Shop of Bob",
            Street = "Street 1",
            PostalCode = "1",
            City = "Brno",
            Country = "CZ",
        });
        preview.Errors.ShouldBeEmpty();
        (await claimed.Stored()).Decision.ShouldBeNull();
        var letters = preview.Document.QuerySelectorAll("#preview .letter").ToList();
        letters.ShouldAllBe(letter => letter.TextContent.Contains(Claimed.Reasons, StringComparison.Ordinal));
        (await preview.Submit("Send decision")).Errors.ShouldBeEmpty();
        Lead(await claimed.AsBuyer()).ShouldBe(letters[0].QuerySelector(".lead")!.TextContent);
        var seller = await claimed.AsSeller();
        Lead(seller).ShouldBe(letters[1].QuerySelector(".lead")!.TextContent);
        if (ruling != "Return") seller.Text.ShouldContain(letters[1].QuerySelectorAll("p")[1].TextContent);

        static string Lead(Page page) => page.Document.QuerySelector("#next .lead")!.TextContent;
    }

    [Theory, Trait("Rule", "CMP-4")]
    [InlineData("", null, Claimed.Reasons, "Ruling")]
    [InlineData("Guess", null, Claimed.Reasons, "Ruling")]
    [InlineData("PartialRefund", null, Claimed.Reasons, "Percent")]
    [InlineData("PartialRefund", 100, Claimed.Reasons, "Percent")]
    [InlineData("ForSeller", null, "So be it.", "Reasons")]
    public async Task What_does_not_hold_together_comes_back_with_a_sentence_at_its_field(string ruling, int? percent, string reasons, string field)
    {
        var claimed = await (await Claimed.Open(market)).Escalate();
        var page = await (await claimed.Take(market.Support())).Submit("Send decision", new { Ruling = ruling, Percent = percent, Reasons = reasons });
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt(field).ShouldNotBeEmpty();
        page.ValueOf("Reasons").ShouldBe(reasons);
        (await claimed.Stored()).Decision.ShouldBeNull();
    }

    [Fact, Trait("Rule", "CMP-4"), Trait("Rule", "MOD-6")]
    public async Task Of_two_decisions_at_once_one_is_made_and_a_late_one_meets_409_and_loses_nothing()
    {
        var claimed = await (await Claimed.Open(market)).Escalate();
        var form = await claimed.Take(market.Support());
        var requests = new[] { "FullRefund", "ForSeller" }.Select(r => form.Fill("Send decision", new { Ruling = r, Claimed.Reasons })).ToList();
        var pages = await Task.WhenAll(requests.Select(form.Browser.Send));
        pages.Count(p => p.Status == HttpStatusCode.OK).ShouldBe(1);
        pages.Single(p => p.Status == HttpStatusCode.Conflict).Text.ShouldContain("Support decided this claim");
        (await claimed.Deal.Ledger()).Count(l => l.StartsWith("Refund", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(1);

        var other = await (await Claimed.Open(market)).Escalate();
        var mine = await other.Take(market.Support());
        market.Clock.Advance(TimeSpan.FromMinutes(31));
        var victor = market.Support();
        await other.Take(victor);
        var late = await mine.Submit("Send decision", new { Ruling = "FullRefund", Claimed.Reasons });
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Errors.ShouldContain($"{victor.Name} has taken this case until");
        late.ValueOf("Reasons").ShouldBe(Claimed.Reasons);
        (await other.Stored()).Decision.ShouldBeNull();
    }

    [Fact, Trait("Rule", "CMP-4")]
    public async Task Of_closing_and_asking_support_at_once_one_happens()
    {
        var claimed = await (await Claimed.Open(market)).OfferShare();
        await claimed.Decline();
        var (close, escalate) = (await claimed.AsBuyer("/closing"), await claimed.AsSeller("/escalation"));
        var (one, other) = (close.Fill("Close claim"), escalate.Fill("Ask support to decide", new { Claimed.Words }));
        var pages = await Task.WhenAll(close.Browser.Send(one), escalate.Browser.Send(other));
        pages.Count(p => p.Status == HttpStatusCode.OK).ShouldBe(1);
        pages.Count(p => p.Status == HttpStatusCode.Conflict).ShouldBe(1);
    }

    [Fact, Trait("Rule", "CMP-4")]
    public async Task While_support_reads_the_sides_can_settle_it_and_the_decision_then_comes_too_late()
    {
        var claimed = await (await Claimed.Open(market)).Escalate();
        var form = await claimed.Take(market.Support());
        await (await claimed.AsBuyer("/closing")).Submit("Close claim");
        var late = await form.Submit("Send decision", new { Ruling = "FullRefund", Claimed.Reasons });
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("closed this claim");
        (await claimed.Deal.Ledger()).ShouldBe(["Charge Succeeded 2500"]);
    }

    [Fact, Trait("Rule", "CMP-4"), Trait("Rule", "MOD-6")]
    public async Task Nobody_decides_a_claim_of_their_own_and_the_pages_are_for_staff()
    {
        var claimed = await (await Claimed.Open(market, files: [("Files", Evidences.Png("crack.png"))])).Escalate();
        var file = (await claimed.AsBuyer()).Document.QuerySelector(".evidence a")!.GetAttribute("href")!;
        foreach (var side in new[] { claimed.Deal.Seller, claimed.Deal.Buyer })
        {
            var staff = side with { Role = Staff.Administrator };
            foreach (var path in new[] { "", "/decision", "/finding", "/messages" }) (await market.SignInAs(staff).Open(claimed.StaffPath + path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
            (await market.SignInAs(staff).Open("/admin" + file)).Status.ShouldBe(HttpStatusCode.NotFound);
            foreach (var noun in new[] { "claim", "release", "decision", "decision/preview", "finding", "messages" })
            {
                (await Posts.With(market.SignInAs(staff), $"{claimed.StaffPath}/{noun}", ("Form.Ruling", "FullRefund"), ("Form.Reasons", Claimed.Reasons), ("Form.Text", "Hello"), ("Form.Version", "1")))
                    .Status.ShouldBe(HttpStatusCode.NotFound, noun);
            }
            var queue = await market.SignInAs(staff).Open("/admin/claims");
            queue.Document.QuerySelector($"a[href='{claimed.StaffPath}']").ShouldBeNull();
            queue.Text.ShouldContain("involves you: a colleague decides");
            (await market.SignInAs(side with { Role = null }).Open("/admin/claims")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await market.SignInAs(market.Support()).Open("/admin" + file)).Status.ShouldBe(HttpStatusCode.OK);
        (await claimed.Stored()).State.ShouldBe(ClaimState.Escalated);
    }

    [Fact, Trait("Rule", "CMP-6")]
    public async Task A_claim_that_counts_and_is_found_untrue_is_taken_back()
    {
        var claimed = await (await Claimed.Open(market)).Escalate();
        var support = market.Support();
        var decided = await claimed.Decide(support, "FullRefund");
        (await claimed.AsSeller()).Text.ShouldContain("Counts towards your standing.");
        var form = await decided.Follow("Mark claim as untrue");
        (await form.Submit("Mark claim as untrue", new { Reasons = "Lies." })).ErrorAt("Reasons").ShouldNotBeEmpty();
        (await form.Submit("Mark claim as untrue", new { Reasons = "The same pictures were used in another claim." })).Errors.ShouldBeEmpty();
        (await claimed.AsSeller()).Text.ShouldContain("No longer counts towards your standing: support found it untrue.");
        (await claimed.Stored()).Effect.ShouldBe(ClaimEffect.Untrue);
        (await market.SignInAs(claimed.Deal.Seller).Open("/notices")).Text.ShouldContain("Support found that the claim about");
        (await market.SignInAs(support).Open($"{claimed.StaffPath}/finding")).Has("Mark claim as untrue").ShouldBeFalse();
        (await claimed.Deal.Ledger()).Count.ShouldBe(2);
    }

    [Fact, Trait("Rule", "MSG-1"), Trait("Rule", "CMP-4")]
    public async Task The_claim_has_a_conversation_of_its_own_which_support_can_join()
    {
        var claimed = await (await Claimed.Open(market)).Escalate();
        (await (await claimed.AsBuyer()).Submit("Send", new { Text = "The crack grows." })).Path.ShouldBe(claimed.Path);
        var support = market.SignInAs(market.Support());
        var page = await (await support.Open(claimed.StaffPath)).Follow("Message buyer and seller");
        page.Text.ShouldContain("The crack grows.");
        (await page.Submit("Send", new { Text = "" })).ErrorAt("Text").ShouldNotBeEmpty();
        (await page.Submit("Send", new { Text = "Please send a picture of the base." })).Text.ShouldContain("Message sent to the buyer and the seller.");
        foreach (var side in new[] { await claimed.AsBuyer(), await claimed.AsSeller() })
        {
            side.Text.ShouldContain("Please send a picture of the base.");
            side.Document.QuerySelectorAll(".message-head strong")[^1].TextContent.ShouldBe("Support");
        }
        (await claimed.Deal.AsSeller()).Text.ShouldNotContain("Please send a picture of the base.", customMessage: "the order's own conversation is another");
        (await market.SignInAs(claimed.Deal.Seller).Open($"/orders/{claimed.Number}/messages")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.SignInAs(claimed.Deal.Seller).Open($"/claims/{claimed.Deal.Number}/messages")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.SignInAs(claimed.Deal.Seller).Open("/messages")).Document.QuerySelectorAll($"a[href='{claimed.Path}#conversation']").Length.ShouldBe(1);
        (await Posts.With(support, $"/admin/claims/{claimed.Deal.Number}/messages", ("Form.Text", "Hello"))).Status.ShouldBe(HttpStatusCode.NotFound, "an order's conversation is not joined");
    }
}
