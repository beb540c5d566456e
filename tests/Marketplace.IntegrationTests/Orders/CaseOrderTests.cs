using AngleSharp.Html.Parser;
using Marketplace.Contracts;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Reviews;
using Marketplace.Orders.Parts;

namespace Marketplace.IntegrationTests.Orders;

[Trait("Rule", "MOD-6")]
public sealed class CaseOrderTests(Market market) : IClassFixture<Market>
{
    [Fact]
    public async Task Beside_the_request_stands_the_order_with_its_history_and_payment()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        await deal.Pay(Deal.GoodCard);
        var text = await Text(deal);
        foreach (var part in new[]
        {
            $"Order {deal.Number.Shown} Paid", "Blue bowl", deal.Buyer.Name, $"Shop of {deal.Seller.Name}", "€25.00", "Paid by card ending in 4242.",
            "placed this order", "approved this order", "Started",
        })
        {
            text.ShouldContain(part);
        }
        (await Html(deal)).ShouldContain($"/admin/orders/{deal.Number}");
    }

    [Fact, Trait("Rule", "MSG-6")]
    public async Task What_the_seller_wrote_with_the_delivery_is_shown()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Paid);
        await (await deal.AsSeller("/shipment")).Submit("Mark as sent", new { DeliveryNote = "Left with the neighbour." });
        (await Text(deal)).ShouldContain("Left with the neighbour.");
    }

    [Fact, Trait("Rule", "ORD-6")]
    public async Task No_contact_data_is_shown()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Finished);
        var html = await Html(deal);
        foreach (var hidden in new[] { "Hidden Lane 5", "10115", "+49301112223", "Ann Example", "Please wrap it." }) html.ShouldNotContain(hidden);
    }

    [Fact]
    public async Task The_records_of_both_parties_count_how_their_orders_ended()
    {
        var (buyer, seller) = (await market.Buyer(), await market.Seller());
        var deal = await Deal.Place(market, buyer, seller, stage: OrderStage.Finished);
        await Deal.Place(market, buyer, stage: OrderStage.Canceled);
        await Deal.Place(market, buyer, stage: OrderStage.Canceled);
        await Deal.Place(market, buyer, seller, stage: OrderStage.Refunded);
        await Deal.Place(market, seller, stage: OrderStage.Canceled);
        var text = await Text(deal);
        text.ShouldContain($"Seller: Shop of {seller.Name} 1 finished, 0 canceled, 1 refunded");
        text.ShouldContain($"Buyer: {buyer.Name} 1 finished, 2 canceled, 1 refunded");
    }

    [Fact]
    public async Task An_order_that_is_none_shows_nothing() =>
        (await market.Part<CaseOrderPart>(new CasePlace(1, 1, 1, 1, [], null), market.Support())).ShouldBe("");

    private Task<string> Html(Deal deal) => market.Part<CaseOrderPart>(
        new CasePlace(1, deal.Number.Id, deal.Seller.Id, deal.Buyer.Id, [], null), market.Support());

    private async Task<string> Text(Deal deal) => string.Join(' ', new HtmlParser().ParseDocument(await Html(deal)).Body!.TextContent
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
