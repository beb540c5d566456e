using System.Net;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.IntegrationTests.Reviews;
using Marketplace.Kernel.Persistence;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Offers;

[Trait("Rule", "OFR-5")]
public sealed class ReadOfferTests(Market market) : IClassFixture<Market>
{
    [Fact]
    public async Task A_visitor_reads_an_offer_and_finds_its_seller()
    {
        var seller = await market.Seller();
        var id = await market.Lists(seller, OfferScenes.Mug(stock: 40));
        var page = await market.Visitor().Open(OfferScenes.OfferPath(id));
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("40 in stock");
        page.Document.QuerySelector(".table-times thead").ShouldBeNull("not enough orders yet to say what is usual");
        page.Text.ShouldContain($"Sent by {market.Clock.Now.AddHours(96).ToString("d MMM", System.Globalization.CultureInfo.InvariantCulture)} if you order today");
        page.Text.ShouldContain("no reviews yet");
        page.CanBuy().ShouldBeTrue();
        page.Document.QuerySelector($"a[href='/sellers/{seller.Shop}']").ShouldNotBeNull();
        (await market.Visitor().Open(OfferScenes.OfferPath(id) + "/any-words")).Status.ShouldBe(HttpStatusCode.OK);
        (await market.Visitor().Open("/offers/ABC")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.Visitor().Open("/offers/a_b")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Scores_follow_the_reviews()
    {
        var seller = await market.Seller();
        var buyer = await market.Buyer();
        var id = await market.Lists(seller);
        var first = OfferScenes.Review(market.Get<IdGenerator>().Next(), id, buyer, seller);
        await market.Tell(
            new ReviewCounted(first, null, new Ratings(5, 5, 5)),
            new ReviewCounted(OfferScenes.Review(market.Get<IdGenerator>().Next(), id, buyer, seller), null, new Ratings(3, 2, 1)));
        await Shows(id, "3.5 (2 reviews)", 350);
        await market.Tell(new ReviewCounted(first, new Ratings(5, 5, 5), new Ratings(4, 4, 4)));
        await Shows(id, "3.0 (2 reviews)", 300);
        await market.Tell(new ReviewCounted(first, new Ratings(4, 4, 4), null));
        await Shows(id, "2.0 (1 review)", 200);
        var shop = await market.In((OffersDbContext db) => db.Sellers.SingleAsync(s => s.SellerId == seller.Id));
        (shop.Stars, shop.Reviews).ShouldBe((6, 1));
    }

    [Fact]
    public async Task The_score_of_the_whole_shop_stands_beside_the_offers_own_and_follows_each_review()
    {
        var seller = await market.Seller();
        var (shown, other) = (await market.Lists(seller), await market.Lists(seller, OfferScenes.Mug("Green mug")));
        (await SellerPanel(shown)).ShouldContain("This seller has no reviews yet.");
        await (await market.Sell(seller, offer: other)).Review(5, 4, 4);
        (await SellerPanel(shown)).ShouldContain("4.3 (1 review)");
        (await market.Visitor().Open(OfferScenes.OfferPath(shown))).Text.ShouldContain("No reviews yet");
        await (await market.Sell(seller, offer: shown)).Review(2, 2, 2);
        (await SellerPanel(shown)).ShouldContain("3.1 (2 reviews)");
        await Shows(shown, "2.0 (1 review)", 200);
    }

    [Fact]
    public async Task Below_an_offer_are_others_of_its_shop_and_of_its_category()
    {
        var (seller, other) = (await market.Seller(), await market.Seller());
        var shown = await market.Lists(seller, OfferScenes.Mug("Shown print", category: "art-prints"));
        await market.Lists(seller, OfferScenes.Mug("Same shop"));
        await market.Lists(other, OfferScenes.Mug("Same category", category: "art-prints"));
        await market.Lists(other, OfferScenes.Mug("Neither"));
        var page = await market.Visitor().Open(OfferScenes.OfferPath(shown));
        Cards(page, "seller-others").ShouldBe(["Same shop"]);
        Cards(page, "similar-offers").ShouldBe(["Same category"]);
        var alone = await market.Visitor().Open(OfferScenes.OfferPath(await market.Lists(await market.Seller(), OfferScenes.Mug("Alone", category: "repairs", kind: "Service", stock: null))));
        alone.Document.QuerySelector("#seller-others, #similar-offers").ShouldBeNull();

        static IEnumerable<string> Cards(Page page, string heading) =>
            page.Document.QuerySelectorAll($"section[aria-labelledby={heading}] h3").Select(h => h.TextContent.Trim());
    }

    [Fact]
    [Trait("Rule", "ORD-18")]
    public async Task After_three_orders_the_page_says_what_is_typical()
    {
        var seller = await market.Seller();
        var id = await market.Lists(seller, OfferScenes.Mug(stock: 10));
        await Measure(seller, id, 0.5, 20, 100);
        var page = await market.Visitor().Open(OfferScenes.OfferPath(id));
        (Usually(page, "Starts"), Usually(page, "Responds")).ShouldBe(("within a day", "within 4 hours"));
        (await market.In((OffersDbContext db) => db.Timings.Where(t => t.OfferId == id).SumAsync(t => t.Count))).ShouldBe(6);
    }

    [Fact]
    [Trait("Rule", "ORD-18")]
    public async Task Two_orders_are_too_few_and_of_four_half_were_as_fast_as_is_typical()
    {
        var seller = await market.Seller();
        var id = await market.Lists(seller, OfferScenes.Mug(stock: 10));
        await Measure(seller, id, 100, 3);
        var page = await market.Visitor().Open(OfferScenes.OfferPath(id));
        page.Document.QuerySelectorAll(".table-times th").Select(th => th.TextContent).ShouldNotContain(th => th == "Usually" || th == "Responds");
        await Measure(seller, id, 0.5, 20);
        page = await market.Visitor().Open(OfferScenes.OfferPath(id));
        (Usually(page, "Starts"), Usually(page, "Responds")).ShouldBe(("within 4 hours", "within an hour"));
    }

    /// <summary>What is measured, beside what is promised.</summary>
    private static string Usually(Page page, string what) =>
        page.Document.QuerySelectorAll(".table-times tbody tr").Single(row => row.QuerySelector("th")!.TextContent == what).QuerySelectorAll("td")[^1].TextContent;

    private async Task Measure(Person seller, long id, params double[] hours)
    {
        foreach (var taken in hours)
        {
            var buyer = await market.Buyer();
            await market.Buys(buyer, id);
            var purchase = await market.In((OffersDbContext db) => db.Purchases.SingleAsync(p => p.BuyerId == buyer.Id));
            var order = OfferScenes.Order(purchase.Id, id, buyer, seller);
            var facts = OfferScenes.Facts(market.Clock.Now, taken, taken / 10);
            await market.Tell(new OrderConfirmed(order, facts), new OrderSent(order, facts), new OrderFinished(order, facts, Party.Buyer));
        }
    }

    private async Task<string> SellerPanel(long id) => string.Join(' ', (await market.Visitor().Open(OfferScenes.OfferPath(id))).Document
        .QuerySelectorAll("aside section").Single(panel => panel.QuerySelector("h2")!.TextContent == "Seller")
        .TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task Shows(long id, string score, long hundredths)
    {
        (await market.Visitor().Open(OfferScenes.OfferPath(id))).Text.ShouldContain(score);
        (await market.OfferOf(id)).Score.ShouldBe(hundredths);
    }
}
