using Marketplace.IntegrationTests.Offers;
using Marketplace.IntegrationTests.Reviews;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Texts;

[Trait("Rule", "TXT-6")]
public sealed class ShownFiguresTests(Market market) : IClassFixture<Market>
{
    [Fact]
    public async Task A_mean_below_five_is_shown_neither_as_five_nor_with_five_full_stars()
    {
        var seller = await market.Seller();
        var id = await market.Lists(seller);
        // 104 stars in 21 ratings are 4.952.
        await market.In((OffersDbContext db) => db.Offers.Where(o => o.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(o => o.Stars, 104L).SetProperty(o => o.Reviews, 7)));
        var offer = await market.Visitor().Open(OfferScenes.OfferPath(id));
        offer.Text.ShouldContain("4.9 (7");
        offer.Text.ShouldNotContain("5.0");
        FullStars(offer, "4.9 of 5 stars").ShouldBe([4]);
        FullStars(await market.Visitor().Open($"/offers?shop={seller.Shop}"), "4.9 of 5 stars").ShouldBe([4]);
    }

    [Fact]
    public async Task The_sellers_page_cuts_its_means_too()
    {
        var seller = await market.Seller();
        await (await market.Sell(seller)).Review();
        await (await market.Sell(seller)).Review(5, 5, 4);
        var page = await market.Visitor().Open($"/sellers/{seller.Shop}");
        // 29 stars in 6 ratings are 4.83, those for communication 4.5.
        page.Document.QuerySelector(".score-figure")!.TextContent.ShouldBe("4.8");
        FullStars(page, "4.8 of 5 stars").ShouldBe([4]);
        FullStars(page, "4.6 of 5 stars").ShouldBe([4]);
        FullStars(page, "5 of 5 stars").ShouldBe([5]);
    }

    [Fact]
    public async Task A_shortened_title_says_so_and_never_shows_half_a_character()
    {
        var seller = await market.Seller();
        await market.Lists(seller, OfferScenes.Mug(new string('x', 68) + "😀👩‍🎨 and more"));
        var card = (await market.Visitor().Open($"/offers?shop={seller.Shop}")).Document.QuerySelector(".offer-card h3")!;
        card.TextContent.ShouldBe(new string('x', 68) + "…");
        card.GetAttribute("title").ShouldEndWith("and more");
    }

    [Fact]
    public async Task A_shortened_message_says_so_and_never_shows_half_a_character()
    {
        var deal = await Orders.Deal.Place(market);
        await (await deal.AsBuyer()).Submit("Send", new { Text = new string('x', 118) + "👩‍🎨" });
        Glimpse(await market.SignInAs(deal.Seller).Open("/messages")).ShouldBe(new string('x', 118) + "…");
        await (await deal.AsBuyer()).Submit("Send", new { Text = new string('y', 120) });
        Glimpse(await market.SignInAs(deal.Seller).Open("/messages")).ShouldBe(new string('y', 120));
    }

    private static string Glimpse(Page page) => page.Document.QuerySelector(".glimpse")!.TextContent;

    private static IEnumerable<int> FullStars(Page page, string label) => page.Document
        .QuerySelectorAll($".stars[aria-label='{label}']").Select(stars => stars.QuerySelectorAll(".full").Length).Distinct();
}
