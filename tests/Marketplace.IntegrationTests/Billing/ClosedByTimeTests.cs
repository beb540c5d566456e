using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Orders.Jobs;

namespace Marketplace.IntegrationTests.Billing;

/// <summary>What a seller owes for orders that the clock closed or whose amount changed.</summary>
public sealed class ClosedByTimeTests(Market market) : IClassFixture<Market>
{
    [Fact, Trait("Rule", "ORD-8"), Trait("Rule", "ORD-10")]
    public async Task An_order_that_was_never_sent_is_refunded_and_its_fee_is_due_all_the_same()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        await deal.Pay(Deal.GoodCard);
        await Close(deal);
        (await deal.Stage()).ShouldBe(OrderStage.Refunded);
        (await new Earned(deal).Figures()).ShouldBe("€0.00 −€2.30 €0.00 €0.00");
    }

    [Fact, Trait("Rule", "ORD-8"), Trait("Rule", "ORD-10")]
    public async Task An_order_that_the_seller_never_answered_owes_the_fee()
    {
        var deal = await Deal.Place(market);
        await Close(deal);
        (await deal.Stage()).ShouldBe(OrderStage.Finished);
        (await new Earned(deal).Figures()).ShouldBe("€0.00 −€2.30 €0.00 €0.00");
    }

    [Fact, Trait("Rule", "ORD-7"), Trait("Rule", "ORD-10")]
    public async Task A_lower_amount_that_support_approves_lowers_the_fee()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Finished);
        var page = await market.SignInAs(market.Support()).Open(await Agreement.AmountCase(deal));
        await (await page.Submit("Take case")).Submit("Send decision", new { Outcome = "true", Reasons = "Both sides wrote that the lid was left out." });
        await market.Deliver();
        (await new Earned(deal).Figures()).ShouldBe("€0.00 −€1.90 €0.00 €0.00");
    }

    private async Task Close(Deal deal)
    {
        market.Clock.Advance((await deal.Order()).ClosesAt - market.Clock.Now);
        await market.Work<AdvanceOrders>();
        await market.Deliver();
    }
}
