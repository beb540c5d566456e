using Marketplace.Contracts.Orders;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Offers;

[Trait("Rule", "OFR-2")]
public sealed class StockTests(Market market) : IClassFixture<Market>
{
    [Fact]
    public async Task A_canceled_order_gives_its_pieces_back_once()
    {
        var (order, facts) = await Bought();
        await market.Tell(new OrderCanceled(order, facts, Party.Buyer, "Changed my mind."));
        (await market.OfferOf(order.OfferId)).Stock.ShouldBe(3);
        await market.Tell(
            new OrderCanceled(order, facts, Party.Buyer, "Changed my mind."), new OrderRefunded(order, facts, Party.Seller, OrderStage.Paid, ""));
        (await market.OfferOf(order.OfferId)).Stock.ShouldBe(3);
    }

    [Theory]
    [InlineData(OrderStage.Paid, 3)]
    [InlineData(OrderStage.Sent, 1)]
    [InlineData(OrderStage.Finished, 1)]
    public async Task A_refund_gives_back_only_what_was_never_sent(OrderStage from, int stock)
    {
        var (order, facts) = await Bought();
        await market.Tell(new OrderRefunded(order, facts, Party.Seller, from, ""));
        (await market.OfferOf(order.OfferId)).Stock.ShouldBe(stock);
    }

    [Theory, Trait("Rule", "ORD-8")]
    [InlineData(false, 3)]
    [InlineData(true, 1)]
    public async Task An_order_that_closes_before_it_is_paid_gives_its_pieces_back(bool isPaid, int stock)
    {
        var (order, facts) = await Bought();
        await market.Tell(new OrderFinished(order, facts, Party.Clock) { IsPaid = isPaid });
        (await market.OfferOf(order.OfferId)).Stock.ShouldBe(stock);
    }

    [Fact]
    public async Task An_order_that_was_not_bought_here_changes_no_stock()
    {
        var (order, facts) = await Bought();
        await market.Tell(new OrderCanceled(order with { OrderId = 1 }, facts, Party.Buyer, ""));
        (await market.OfferOf(order.OfferId)).Stock.ShouldBe(1);
    }

    private async Task<(OrderSummary Order, OrderFacts Facts)> Bought()
    {
        var seller = await market.Seller();
        var buyer = await market.Buyer();
        var id = await market.Lists(seller);
        (await market.Buys(buyer, id, 2)).IsBought().ShouldBeTrue();
        (await market.OfferOf(id)).Stock.ShouldBe(1);
        var purchase = await market.In((OffersDbContext db) => db.Purchases.SingleAsync(p => p.BuyerId == buyer.Id));
        return (OfferScenes.Order(purchase.Id, id, buyer, seller, 2), OfferScenes.Facts(market.Clock.Now));
    }
}
