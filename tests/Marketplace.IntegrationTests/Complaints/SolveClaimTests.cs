using System.Net;
using Marketplace.Complaints.Domain;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Moderation;

namespace Marketplace.IntegrationTests.Complaints;

public sealed class SolveClaimTests(Market market) : IClassFixture<Market>
{
    [Fact, Trait("Rule", "CMP-3")]
    public async Task The_timeline_says_you_to_who_took_a_step_and_the_name_to_the_other_side()
    {
        var claimed = await Claimed.Open(market);
        await claimed.OfferShare();
        var (buyer, shop) = (claimed.Deal.Buyer.Name, $"Shop of {claimed.Deal.Seller.Name}");
        var (bought, sold) = ((await claimed.AsBuyer()).Text, (await claimed.AsSeller()).Text);
        (bought.Contains("You opened this claim"), bought.Contains($"{shop} offered a partial refund of ")).ShouldBe((true, true));
        (sold.Contains($"{buyer} opened this claim"), sold.Contains("You offered a partial refund of ")).ShouldBe((true, true));
    }

    [Fact, Trait("Rule", "CMP-2"), Trait("Rule", "CMP-5")]
    public async Task The_seller_sees_the_likely_cause_the_solutions_and_what_each_does_before_choosing()
    {
        using var own = new Market();
        var claimed = await Claimed.Open(own);
        var page = await claimed.AsSeller();
        page.Text.ShouldContain("It was sent on time");
        page.Text.ShouldContain("Tracking number: TRACK-1");
        var cards = page.Document.QuerySelectorAll("#solutions h3").Select(h => string.Join(' ', h.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        cards.ShouldBe(["Send guidance Recommended", "Offer a partial refund", "Offer a return", "Refund in full"]);
        page.Document.QuerySelectorAll("#solutions .muted").Select(e => e.TextContent).ShouldAllBe(t => t.Contains("No effect on your reputation", StringComparison.Ordinal));
        page.Text.ShouldContain("If you solve it by 5 Mar");
        (await claimed.AsBuyer()).Document.QuerySelector("#solutions").ShouldBeNull();
        await Claimed.Open(own, seller: claimed.Deal.Seller);
        (await claimed.AsSeller()).Text.ShouldContain("one other claim about this offer", customMessage: "orders of a test are of one offer");
    }

    [Fact, Trait("Rule", "CMP-3"), Trait("Rule", "ORD-17")]
    public async Task An_accepted_share_goes_back_to_the_card_once_and_the_order_says_why()
    {
        var claimed = await (await Claimed.Open(market)).OfferShare(20);
        var offer = await claimed.AsBuyer();
        offer.Text.ShouldContain("€5.00 (20%)");
        offer.Text.ShouldContain("Answer the seller's offer by 7 Mar, 09:00");
        var accepted = await claimed.Accept();
        accepted.Errors.ShouldBeEmpty();
        accepted.Text.ShouldContain("Solved with a partial refund. You get €5.00 back.");
        (await claimed.AsSeller()).Text.ShouldContain("Solved with a partial refund. The buyer gets €5.00 back.");
        (await claimed.Deal.Ledger()).ShouldBe(["Charge Succeeded 2500", "Refund Succeeded 500"]);
        var order = await claimed.Deal.AsBuyer();
        order.Text.ShouldContain("refunded part of this order");
        order.Text.ShouldContain($"€5.00 Claim {claimed.Number.Shown}");
        (await claimed.Deal.Order()).ShouldSatisfyAllConditions(o => o.RefundedAmount.ShouldBe(500), o => o.Stage.ShouldBe(OrderStage.Sent), o => o.OpenClaimId.ShouldBeNull());
        (await market.SignInAs(claimed.Deal.Buyer).Open("/notices")).Text.ShouldContain($"You accepted the offer by Shop of {claimed.Deal.Seller.Name} in your claim about “Blue bowl”.");

        // A full refund is of what is left.
        var refund = await claimed.Deal.AsSeller("/refund");
        refund.Text.ShouldContain("€20.00");
        (await refund.Submit("Refund in full")).Errors.ShouldBeEmpty();
        (await claimed.Deal.Ledger()).ShouldBe(["Charge Succeeded 2500", "Refund Succeeded 500", "Refund Succeeded 2000"]);
        (await claimed.Deal.Stage()).ShouldBe(OrderStage.Refunded);
    }

    [Fact, Trait("Rule", "CMP-3"), Trait("Rule", "ORD-17")]
    public async Task Money_that_was_paid_outside_the_seller_owes_and_confirms()
    {
        var claimed = await Claimed.Open(market, byCard: false);
        (await claimed.AsSeller("/partial-refund")).Text.ShouldContain("you send any refund yourself");
        await claimed.OfferShare(20);
        await claimed.Accept();
        (await claimed.Deal.AsBuyer()).Text.ShouldContain("Refund owed by the seller");
        (await market.SignInAs(claimed.Deal.Seller).Open("/notices")).Text.ShouldContain("You owe");
        (await claimed.Deal.AsBuyer("/repayment")).Status.ShouldBe(HttpStatusCode.NotFound);
        var form = await (await claimed.Deal.AsSeller()).Follow("Confirm refund");
        form.Text.ShouldContain("You owe the buyer a refund of €5.00.");
        var refused = await form.Submit("Confirm refund");
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.ErrorAt("MoneyReturned").ShouldNotBeEmpty();
        (await refused.Submit("Confirm refund", new { MoneyReturned = true })).Text.ShouldContain("Refund recorded.");
        (await claimed.Deal.Order()).ShouldSatisfyAllConditions(o => o.RefundedAmount.ShouldBe(500), o => o.OwedAmount.ShouldBe(0));
        (await claimed.Deal.AsSeller()).Text.ShouldNotContain("Confirm refund");
    }

    [Fact, Trait("Rule", "CMP-3")]
    public async Task A_counter_offer_is_accepted_by_the_seller()
    {
        var claimed = await (await Claimed.Open(market)).OfferShare(20);
        var same = await (await claimed.AsBuyer("/counter-offer")).Submit("Send counter-offer", new { Percent = 20 });
        same.ErrorAt("Percent").ShouldContain("The seller offers 20%. Ask for more, or accept the offer.");
        same.Document.QuerySelector("input[name='Form.Percent']")!.GetAttribute("min").ShouldBe("21");
        (await same.Submit("Send counter-offer", new { Percent = 40, Words = "Half of it is useless." })).Errors.ShouldBeEmpty();
        (await claimed.AsBuyer("/acceptance")).Has("Accept offer").ShouldBeFalse();
        var seller = await claimed.AsSeller();
        seller.Text.ShouldContain("Half of it is useless.");
        (await (await seller.Follow("Accept offer")).Submit("Accept offer")).Errors.ShouldBeEmpty();
        (await claimed.Deal.Ledger()).ShouldBe(["Charge Succeeded 2500", "Refund Succeeded 1000"]);
    }

    [Fact, Trait("Rule", "CMP-3")]
    public async Task What_has_gone_back_before_limits_what_can_be_offered_and_another_claim_can_be_opened()
    {
        var first = await (await Claimed.Open(market)).OfferShare(60);
        await first.Accept();
        var second = await (await first.Deal.AsBuyer()).Follow("Open another claim");
        (await second.Submit("Open claim", new { Cause = "Damaged", Description = Claimed.Words })).Errors.ShouldBeEmpty();
        var claimed = first with { Number = Kernel.Domain.Number.Parse((await first.Deal.AsSeller()).Document.QuerySelectorAll("#claims a")[0].GetAttribute("href")!.Split('/')[2], null) };
        var form = await claimed.AsSeller("/partial-refund");
        form.Text.ShouldContain("The order's total is €25.00. Up to €10.00 of it can still be refunded, which is at most 40%.");
        var refused = await form.Submit("Send offer", new { Percent = 41, Words = "Sorry." });
        refused.ErrorAt("Percent").ShouldBe("Only €10.00 is left to refund. Enter at most 40%.");
        (await refused.Submit("Send offer", new { Percent = 40 })).Errors.ShouldBeEmpty();
        await claimed.Accept();
        (await claimed.Deal.Ledger()).ShouldBe(["Charge Succeeded 2500", "Refund Succeeded 1500", "Refund Succeeded 1000"]);
    }

    [Fact, Trait("Rule", "CMP-3")]
    public async Task What_one_claim_promised_outside_the_marketplace_another_cannot_promise_again()
    {
        var first = await (await Claimed.Open(market, byCard: false)).OfferShare(60);
        await first.Accept();
        (await (await (await first.Deal.AsBuyer()).Follow("Open another claim")).Submit("Open claim", new { Cause = "Damaged", Description = Claimed.Words })).Errors.ShouldBeEmpty();
        var second = first with { Number = Kernel.Domain.Number.Parse((await first.Deal.AsSeller()).Document.QuerySelectorAll("#claims a")[0].GetAttribute("href")!.Split('/')[2], null) };
        var form = await second.AsSeller("/partial-refund");
        form.Text.ShouldContain("Up to €10.00 of it can still be refunded, which is at most 40%.");
        (await form.Submit("Send offer", new { Percent = 41 })).ErrorAt("Percent").ShouldStartWith("Only €10.00 is left to refund.");
        (await form.Submit("Send offer", new { Percent = 40 })).Errors.ShouldBeEmpty();
        (await second.AsBuyer()).Text.ShouldNotContain("Ask for a different amount", Shouldly.Case.Sensitive, "there is no more to ask for");
        await second.Accept();
        (await second.AsSeller()).Text.ShouldContain("You owe the buyer a refund of €25.00.");
    }

    [Fact, Trait("Rule", "CMP-3")]
    public async Task What_the_seller_sends_back_outside_the_marketplace_is_owed_until_confirmed()
    {
        var claimed = await (await Claimed.Open(market, byCard: false)).OfferShare(20);
        await claimed.Accept();
        (await claimed.AsBuyer()).Text.ShouldContain("owes you a refund of €5.00 and sends it the way you paid.");
        var seller = await claimed.AsSeller();
        seller.Text.ShouldContain("You owe the buyer a refund of €5.00.");
        (await (await seller.Follow("Confirm refund")).Submit("Confirm refund", new { MoneyReturned = true })).Errors.ShouldBeEmpty();
        foreach (var page in new[] { await claimed.AsBuyer(), await claimed.AsSeller() }) page.Text.ShouldNotContain("owe");
    }

    [Fact, Trait("Rule", "CMP-3"), Trait("Rule", "CMP-5")]
    public async Task A_total_refund_ends_claim_and_order_and_has_no_effect_in_time()
    {
        var claimed = await Claimed.Open(market);
        (await (await claimed.AsSeller("/refund")).Submit("Refund in full", new { Words = "I am sorry." })).Errors.ShouldBeEmpty();
        (await claimed.Deal.Stage()).ShouldBe(OrderStage.Refunded);
        (await claimed.Deal.Ledger()).ShouldBe(["Charge Succeeded 2500", "Refund Succeeded 2500"]);
        (await claimed.Stored()).ShouldSatisfyAllConditions(c => c.End.ShouldBe(ClaimEnd.FullRefund), c => c.Effect.ShouldBe(ClaimEffect.None));
        (await market.SignInAs(claimed.Deal.Buyer).Open("/notices")).Text.ShouldContain("in full");
    }

    [Fact, Trait("Rule", "CMP-3")]
    public async Task A_seller_who_refunds_the_order_itself_ends_the_claim_and_pays_once()
    {
        var claimed = await (await Claimed.Open(market)).OfferShare(20);
        await (await claimed.Deal.AsSeller("/refund")).Submit("Refund in full");
        (await claimed.Stored()).End.ShouldBe(ClaimEnd.OrderRefunded);
        (await claimed.AsBuyer("/acceptance")).Has("Accept offer").ShouldBeFalse();
        (await claimed.Deal.Ledger()).ShouldBe(["Charge Succeeded 2500", "Refund Succeeded 2500"]);
    }

    [Fact, Trait("Rule", "CMP-3")]
    public async Task Advice_helps_or_is_declined()
    {
        var claimed = await Claimed.Open(market);
        var page = await (await claimed.AsSeller("/guidance")).Submit("Send guidance", new { Words = "Glue." });
        page.ErrorAt("Words").ShouldNotBeEmpty();
        (await page.Submit("Send guidance", new { Words = "Please press the pad flat, then it stands level." })).Errors.ShouldBeEmpty();
        await claimed.Decline("It didn't help");
        (await claimed.AsSeller()).Text.ShouldContain("declined the offer");
        await (await claimed.AsSeller("/guidance")).Submit("Send guidance", new { Words = "Please press the pad flat, then it stands level." });
        await claimed.Accept("It helped: close claim");
        (await claimed.Stored()).End.ShouldBe(ClaimEnd.Guidance);
        (await claimed.Deal.Ledger()).ShouldBe(["Charge Succeeded 2500"]);
    }

    [Fact, Trait("Rule", "CMP-3")]
    public async Task Of_an_acceptance_and_a_withdrawal_at_once_one_wins_and_the_other_is_told()
    {
        var claimed = await (await Claimed.Open(market)).OfferShare(20);
        var (accept, withdraw) = (await claimed.AsBuyer("/acceptance"), await claimed.AsSeller("/offer-withdrawal"));
        var (one, other) = (accept.Fill("Accept offer"), withdraw.Fill("Withdraw offer"));
        var pages = await Task.WhenAll(accept.Browser.Send(one), withdraw.Browser.Send(other));
        pages.Count(p => p.Status == HttpStatusCode.OK).ShouldBe(1);
        var late = pages.Single(p => p.Status == HttpStatusCode.Conflict);
        late.Errors.ShouldNotBeEmpty();
        var happened = late.Errors[(late.Errors.IndexOf(": ", StringComparison.Ordinal) + 2)..];
        (late.Text.Split(happened).Length - 1).ShouldBe(1, "what happened is said once");
        var accepted = (await claimed.Stored()).End == ClaimEnd.PartialRefund;
        (await claimed.Deal.Ledger()).Count.ShouldBe(accepted ? 2 : 1);
    }

    [Fact, Trait("Rule", "CMP-3")]
    public async Task The_same_step_sent_twice_is_taken_once()
    {
        var claimed = await (await Claimed.Open(market)).OfferShare(20);
        var form = await claimed.AsBuyer("/acceptance");
        var requests = Enumerable.Range(0, 5).Select(_ => form.Fill("Accept offer")).ToList();
        var pages = await Task.WhenAll(requests.Select(form.Browser.Send));
        pages.Count(p => p.Status == HttpStatusCode.OK).ShouldBe(1);
        pages.Count(p => p.Status == HttpStatusCode.Conflict).ShouldBe(4);
        (await claimed.Deal.Ledger()).ShouldBe(["Charge Succeeded 2500", "Refund Succeeded 500"]);
    }

    [Fact, Trait("Rule", "CMP-3")]
    public async Task A_side_cannot_take_the_others_steps()
    {
        var claimed = await (await Claimed.Open(market)).OfferShare(20);
        foreach (var noun in new[] { "guidance", "partial-refund", "return", "refund", "return-receipt" })
        {
            (await claimed.AsBuyer("/" + noun)).Status.ShouldBe(HttpStatusCode.NotFound, noun);
            (await Posts.With(market.SignInAs(claimed.Deal.Buyer), $"{claimed.Path}/{noun}", ("Form.Version", "2"))).Status.ShouldBe(HttpStatusCode.NotFound, noun);
        }
        foreach (var noun in new[] { "counter-offer", "return-shipment", "closing" })
        {
            (await claimed.AsSeller("/" + noun)).Status.ShouldBe(HttpStatusCode.NotFound, noun);
        }
        (await Posts.With(market.SignInAs(claimed.Deal.Seller), $"{claimed.Path}/acceptance", ("Form.Version", (await claimed.Stored()).Version.ToString(System.Globalization.CultureInfo.InvariantCulture)))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await claimed.Stored()).Offers.ShouldHaveSingleItem().IsPending.ShouldBeTrue();
    }

    [Fact, Trait("Rule", "CMP-3")]
    public async Task A_claim_needs_its_address_for_a_return_and_keeps_what_was_typed()
    {
        var claimed = await Claimed.Open(market);
        var form = await claimed.AsSeller("/return");
        (form.ValueOf("Name"), form.ValueOf("Country")).ShouldBe(($"Shop of {claimed.Deal.Seller.Name}", "DE"), "what is known of the shop");
        var page = await form.Submit("Send offer", new { Name = "", Street = "", PostalCode = "", City = "Brno", Country = "" });
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        foreach (var (field, sentence) in new[] { ("Name", "Enter the recipient's name."), ("Street", "Enter the street and number."), ("PostalCode", "Enter the postal code."), ("Town or city", ""), ("Country", "Choose a country.") })
        {
            page.ErrorAt(field).ShouldBe(sentence);
        }
        page.ValueOf("City").ShouldBe("Brno");
        (await claimed.Stored()).Offers.ShouldBeEmpty();
        (await page.Submit("Send offer", new { Name = "Bob", Street = "Street 1", PostalCode = "602 00", City = "Brno", Country = "SK" })).Errors.ShouldBeEmpty();
        var next = await (await Claimed.Open(market, seller: claimed.Deal.Seller)).AsSeller("/return");
        string.Join(", ", new[] { "Name", "Street", "PostalCode", "City", "Country" }.Select(next.ValueOf)).ShouldBe("Bob, Street 1, 602 00, Brno, SK", "the last one");
    }
}
