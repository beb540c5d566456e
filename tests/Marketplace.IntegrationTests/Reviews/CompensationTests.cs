using Marketplace.Contracts;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Complaints;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Parts;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Reviews;

/// <summary>“Compensated” says what was given.</summary>
[Trait("Rule", "REV-8"), Trait("Rule", "REV-11")]
public sealed class CompensationTests(Market market) : IClassFixture<Market>
{
    [Fact]
    public async Task What_was_given_stands_at_the_review_on_the_profile_the_offer_and_the_order_in_three_languages()
    {
        var sale = await market.Sell();
        await sale.Review(3, 3, 3, "It was torn.");
        (await Marks(sale)).ShouldNotContain(m => m.StartsWith("compensated", StringComparison.Ordinal));
        await market.Tell(
            new OrderPartlyRefunded(sale.Order, 300, 300, Party.Seller, ""), new OrderPartlyRefunded(sale.Order, 200, 500, Party.Seller, ""),
            Extra(sale, "A frame of oak"), Closed(sale, ClaimEnd.Return));
        string[] given = ["compensated: partial refund of €5.00", "compensated: free extra", "compensated: product returned, payment refunded"];
        (await Marks(sale)).Where(m => m.StartsWith("compensated", StringComparison.Ordinal)).ShouldBe(given);
        var offer = await market.Part<OfferReviewsPart>(new OfferPlace(sale.Order.OfferId, sale.Seller.Id, sale.Seller.Shop!), null);
        var order = await market.Part<OrderReviewPart>(new OrderPlace(sale.Order.OrderId, sale.Buyer.Id, sale.Seller.Id, true), sale.Buyer);
        foreach (var part in new[] { offer, order }) System.Net.WebUtility.HtmlDecode(part).ShouldContain("compensated: partial refund of €5.00");
        foreach (var (language, mark) in new[] { ("es", "compensado: extra gratis"), ("pt", "compensado: extra grátis") })
        {
            var browser = market.Visitor();
            await browser.Open($"/language/{language}");
            (await browser.Open(sale.SellerPath)).Text.ShouldContain(mark);
        }
    }

    [Fact]
    public async Task What_was_given_before_the_order_ended_is_known_when_it_is_reviewed_and_events_may_repeat()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Paid);
        (await (await deal.AsSeller("/extra")).Submit("Add extra", new { Text = "A second bowl" })).Errors.ShouldBeEmpty();
        await (await deal.AsSeller("/shipment")).Submit("Mark as sent", new { Tracking = "TRACK-1" });
        await (await deal.AsBuyer("/closing")).Submit("I've received it");
        (await (await deal.AsBuyer("/review")).Submit("Publish review", new { Fulfillment = 5, StartTime = 5, Communication = 5 })).Errors.ShouldBeEmpty();
        (await market.Visitor().Open($"/sellers/{deal.Seller.Shop}")).Text.ShouldContain("compensated: free extra");
    }

    [Fact]
    public async Task A_partial_refund_after_a_claim_is_shown_and_counts_as_one()
    {
        var claimed = await (await Claimed.Open(market, stage: OrderStage.Finished)).OfferShare();
        (await claimed.Accept()).Errors.ShouldBeEmpty();
        await market.Deliver();
        await (await claimed.Deal.AsBuyer("/review")).Submit("Publish review", new { Fulfillment = 4, StartTime = 4, Communication = 4 });
        (await market.Visitor().Open($"/sellers/{claimed.Deal.Seller.Shop}")).Text.ShouldContain("compensated: partial refund of €5.00");
        (await claimed.Deal.AsSeller()).Text.ShouldContain("compensated: partial refund of €5.00");
    }

    [Fact]
    public async Task The_largest_sum_counts_whatever_the_order_of_arrival_and_two_at_once_are_both_kept()
    {
        var sale = await market.Sell();
        await sale.Review();
        await Task.WhenAll(market.Tell(new OrderPartlyRefunded(sale.Order, 200, 500, Party.Seller, "")), market.Tell(Extra(sale, "A frame")));
        await market.Tell(new OrderPartlyRefunded(sale.Order, 300, 300, Party.Seller, ""));
        await market.Deliver();
        (await Marks(sale)).Where(m => m.StartsWith("compensated", StringComparison.Ordinal)).ShouldBe(["compensated: partial refund of €5.00", "compensated: free extra"]);
    }

    [Fact]
    public async Task A_seller_puts_no_words_of_their_own_beside_a_review_by_an_extra()
    {
        var sale = await market.Sell();
        await sale.Review();
        await market.Tell(Extra(sale, "The buyer lies"));
        (await Marks(sale)).ShouldContain("compensated: free extra");
        (await market.Visitor().Open(sale.SellerPath)).Text.ShouldNotContain("The buyer lies");
    }

    [Theory]
    [InlineData(OrderStage.Canceled)]
    [InlineData(OrderStage.Refunded)]
    public async Task Nobody_got_the_extra_of_an_order_that_was_called_off(OrderStage end)
    {
        var sale = await market.Sell(stage: end);
        await sale.Review(1, 1, 1);
        await market.Tell(Extra(sale, "A frame"));
        (await Marks(sale)).ShouldNotContain(m => m.StartsWith("compensated", StringComparison.Ordinal));
        (await Order(sale)).IsResolved.ShouldBe(end == OrderStage.Refunded, "the refund is a resolution, the extra is none");
    }

    [Fact]
    public async Task A_lower_price_and_a_claim_decided_for_the_seller_are_no_compensation()
    {
        var sale = await market.Sell();
        await sale.Review();
        await market.Tell(
            new OrderPartlyRefunded(sale.Order, 300, 300, Party.Support, "The amount of the order changed.") { IsPriceChange = true },
            Closed(sale, ClaimEnd.Decision) with { IsForSeller = true });
        (await Marks(sale)).ShouldNotContain(m => m.StartsWith("compensated", StringComparison.Ordinal));
        (await Order(sale)).IsResolved.ShouldBeFalse("the seller can't ask for an update");
        await market.Tell(Closed(sale, ClaimEnd.Decision));
        (await Order(sale)).IsResolved.ShouldBeTrue();
    }

    [Fact]
    public async Task A_review_that_is_gone_says_nothing_about_what_was_given()
    {
        var sale = await market.Sell();
        await sale.Review();
        await market.Tell(new OrderPartlyRefunded(sale.Order, 300, 300, Party.Seller, ""));
        (await Marks(sale)).ShouldContain("compensated: partial refund of €3.00");
        await sale.Withdraw();
        (await Marks(sale)).ShouldNotContain(m => m.StartsWith("compensated", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_closed_claim_without_a_refund_gave_nothing()
    {
        var sale = await market.Sell();
        await sale.Review();
        await market.Tell(Closed(sale, ClaimEnd.Guidance), Closed(sale, ClaimEnd.Silence));
        (await Marks(sale)).ShouldNotContain(m => m.StartsWith("compensated", StringComparison.Ordinal));
        (await Order(sale)).IsResolved.ShouldBeTrue();
    }

    internal static CardPosted Extra(Sale sale, string text) =>
        new(sale.Order, new OrderCard(sale.Order.OrderId + 1, OrderCardKind.Extra, text, $"/orders/{sale.Number}"), OrderCardState.Done);

    internal static ClaimClosed Closed(Sale sale, ClaimEnd end) => new(
        new ClaimSummary(sale.Order.OrderId + 2, sale.Order.OrderId, sale.Buyer.Id, sale.Buyer.Name, sale.Seller.Id, sale.Order.ShopName, sale.Seller.Shop!, sale.Order.Title, "EUR", ClaimCause.Damaged),
        end, Party.Seller);

    private Task<ReviewableOrder> Order(Sale sale) => market.In((ReviewsDbContext db) => db.Orders.AsNoTracking().SingleAsync(o => o.OrderId == sale.Order.OrderId));

    private static async Task<List<string>> Marks(Sale sale) => [.. (await sale.Market.Visitor().Open(sale.SellerPath)).Document
        .QuerySelectorAll($"#review-{new Number((await sale.Stored()).Id)} .marks li").Select(li => li.TextContent.Trim())];
}
