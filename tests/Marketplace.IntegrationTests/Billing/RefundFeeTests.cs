using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Complaints;
using Marketplace.IntegrationTests.Orders;

namespace Marketplace.IntegrationTests.Billing;

/// <summary>Who bears the fee of a refund is said before it is made.</summary>
[Trait("Rule", "ORD-19"), Trait("Rule", "ORD-10")]
public sealed class RefundFeeTests(Market market) : IClassFixture<Market>
{
    private const string Whole = "You get the whole fee back, €2.30.";
    private const string NoFee = "After this refund there is no fee for this order.";

    [Fact]
    public async Task Before_a_full_refund()
    {
        var earned = await Earned.Finish(market);
        (await earned.Deal.AsSeller("/refund")).Text.ShouldContain(Whole);
        var running = await Deal.Place(market, stage: OrderStage.Paid);
        foreach (var noun in new[] { "/refund", "/cancellation" }) (await running.AsSeller(noun)).Text.ShouldContain(NoFee);
        (await market.SignInAs(market.Support()).Open($"/admin{running.Path}")).Text.ShouldContain(NoFee);
        var unpaid = await Deal.Place(market);
        foreach (var page in new[] { await unpaid.AsSeller("/cancellation"), await unpaid.AsBuyer("/cancellation") }) page.Text.ShouldNotContain("fee");
    }

    [Fact, Trait("Rule", "CMP-3")]
    public async Task Before_each_solution_of_a_claim_for_the_seller_alone()
    {
        var claimed = await Claimed.Open((await Earned.Finish(market)).Deal);
        foreach (var noun in new[] { "/refund", "/return" }) (await claimed.AsSeller(noun)).Text.ShouldContain(Whole);
        (await claimed.AsSeller("/partial-refund")).Text.ShouldContain("After a full refund, you get the whole fee back: €2.30.");
        (await claimed.AsSeller("/guidance")).Text.ShouldNotContain("fee");
        await claimed.OfferShare(20);
        (await claimed.AsBuyer("/acceptance")).Text.ShouldNotContain("fee");
        await (await claimed.AsBuyer("/counter-offer")).Submit("Send counter-offer", new { Percent = 50, Words = "It is worth half of that." });
        (await claimed.AsSeller("/acceptance")).Text.ShouldContain("You get €1.15 of the fee back. The rest of the fee, €1.15, stays with the marketplace.");
    }

    [Fact, Trait("Rule", "CMP-4")]
    public async Task Before_support_decides_a_claim()
    {
        var claimed = await (await Claimed.Open((await Earned.Finish(market)).Deal)).Escalate();
        (await claimed.Take(market.Support())).Text.ShouldContain("After a full refund, the seller gets the whole fee back: €2.30.");
    }

    [Fact, Trait("Rule", "CMP-10")]
    public async Task Before_the_seller_receives_a_withdrawn_product()
    {
        var withdrawn = await (await Withdrawn.From(market, OrderStage.Sent)).GiveAddress();
        (await withdrawn.AsSeller()).Text.ShouldContain("The fee for this order, €2.30, falls in proportion to the refund. After a full refund there is no fee.");
        (await withdrawn.AsSeller("/return-receipt")).Text.ShouldContain(NoFee);
        (await withdrawn.AsBuyer()).Text.ShouldNotContain("fee");
    }

    [Fact, Trait("Rule", "ORD-7"), Trait("Rule", "MOD-12")]
    public async Task Before_support_lowers_an_amount_that_was_paid_by_card()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        await deal.Pay(Deal.GoodCard);
        var page = await market.SignInAs(market.Support()).Open(await Agreement.AmountCase(deal));
        (await page.Submit("Take case")).Text.ShouldContain("The fee for this order falls from €2.30 to €1.84.");
    }
}
