using Marketplace.IntegrationTests.Offers;
using Marketplace.IntegrationTests.Reviews;

namespace Marketplace.IntegrationTests.Web;

public sealed class HomeTests : IDisposable
{
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [Fact, Trait("Rule", "OFR-5")]
    public async Task The_best_rated_offers_come_before_the_newest_and_only_those_that_can_be_bought()
    {
        var seller = await market.Seller();
        (await market.Visitor().Open("/")).Text.ShouldContain("There are no offers yet. Be the first to sell here.");
        var (good, better, soldOut) = (await List("Good"), await List("Better"), await List("Sold out", stock: 0));
        await List("Without a review");
        await (await market.Sell(seller, offer: good)).Review(4, 4, 4);
        await (await market.Sell(seller, offer: better)).Review(5, 5, 5);
        for (var i = 0; i < 3; i++) await (await market.Sell(seller, offer: soldOut)).Review(5, 5, 5);
        await market.Deliver();
        var home = await market.SignInAs(await market.Buyer()).Open("/");
        Titles(home, "home-rated").ShouldBe(["Better", "Good"]);
        Titles(home, "home-newest").ShouldBe(["Without a review", "Sold out"]);

        Task<long> List(string title, int stock = 3) => market.Lists(seller, OfferScenes.Mug(title, stock: stock));
    }

    [Fact, Trait("Rule", "REV-3")]
    public async Task The_newest_reviews_with_a_comment_are_shown_one_an_offer_whatever_they_say_and_none_that_was_withdrawn()
    {
        var seller = await market.Seller();
        (await market.Visitor().Open("/")).Document.QuerySelector("#home-reviews").ShouldBeNull();
        var (first, second, third) = (await List("First"), await List("Second"), await List("Third"));
        await Review(first, 5, "An earlier word about the first");
        await Review(first, 5, "The newest word about the first");
        await Review(second, 1, "A bad one");
        await Review(third, 5, "");
        var withdrawn = await Review(third, 5, "Not my words any more");
        await withdrawn.Withdraw();
        await market.Deliver();
        var shown = (await market.SignInAs(await market.Buyer()).Open("/")).Document.QuerySelectorAll(".reviewed li").Select(li => li.TextContent).ToList();
        shown.Count.ShouldBe(2);
        shown[0].ShouldContain("A bad one");
        shown[1].ShouldContain("The newest word about the first");
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        var visitor = await market.Visitor().Open("/");
        visitor.Document.QuerySelector(".hero-review")!.TextContent.ShouldContain("A bad one");
        visitor.Document.QuerySelectorAll(".reviewed li").ShouldHaveSingleItem().TextContent.ShouldContain("The newest word about the first", Case.Sensitive, "the other one is at the top");
        await (await market.SignInAs(seller).Open($"{OfferScenes.OfferPath(second)}/pause")).Submit("Pause offer", new { Back = "2026-03-05" });
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        (await market.Visitor().Open("/")).Document.QuerySelector(".hero-review")!.TextContent.ShouldContain("The newest word about the first", Case.Sensitive, "the other offer can't be bought");

        Task<long> List(string title) => market.Lists(seller, OfferScenes.Mug(title));
        async Task<Sale> Review(long offer, int stars, string comment)
        {
            var sale = await market.Sell(seller, offer: offer);
            await sale.Review(stars, stars, stars, comment);
            return sale;
        }
    }

    private static IEnumerable<string> Titles(Page page, string heading) =>
        page.Document.QuerySelectorAll($"section[aria-labelledby={heading}] h3").Select(h => h.TextContent.Trim());
}
