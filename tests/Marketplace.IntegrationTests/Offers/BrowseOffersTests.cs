using System.Net;
using Marketplace.Contracts.Reviews;
using Marketplace.IntegrationTests.Speed;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;

namespace Marketplace.IntegrationTests.Offers;

[Trait("Rule", "OFR-5")]
public sealed class BrowseOffersTests(Market market) : IClassFixture<Market>
{
    [Fact]
    public async Task Visitors_search_by_the_beginnings_of_words()
    {
        var seller = await market.Seller();
        await market.Lists(seller, OfferScenes.Mug("Çelebi teapot, walnut lid"));
        await market.Lists(seller, OfferScenes.Mug("Çelebi bowl"));
        Titles(await market.Visitor().Open("/offers?q=celebi")).ShouldBe(["Çelebi bowl", "Çelebi teapot, walnut lid"]);
        Titles(await market.Visitor().Open("/offers?q=WAL+cele")).ShouldBe(["Çelebi teapot, walnut lid"]);
        (await market.Visitor().Open("/offers?q=celebi+spaceship")).Heading().ShouldBe("No results for “celebi spaceship”");
        (await market.Visitor().Open("/offers?q=%25_%27--")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Filters_and_sorting_work_together()
    {
        var dollars = await market.Seller(currency: "USD");
        var euros = await market.Seller();
        await market.Lists(dollars, OfferScenes.Mug("Filtered lamp one", price: 100, category: "furniture"));
        await market.Lists(euros, OfferScenes.Mug("Filtered lamp two", price: 95, category: "furniture"));
        var best = await market.Lists(euros, OfferScenes.Mug("Filtered lamp three", price: 10, category: "furniture"));
        await market.Lists(euros, OfferScenes.Mug("Filtered lamp four", null, 50, "repairs", "Service"));
        var review = OfferScenes.Review(market.Get<IdGenerator>().Next(), best, await market.Buyer(), euros);
        await market.Tell(new ReviewCounted(review, null, new Ratings(5, 4, 4)));

        (await Found("")).ShouldBe("three four two one");
        (await Found("&sort=newest")).ShouldBe("four three two one");
        (await Found("&sort=price")).ShouldBe("three four one two");
        (await Found("&sort=price-down")).ShouldBe("two one four three");
        (await Found("&sort=rated")).ShouldBe("three four two one");
        (await Found("&category=furniture&sort=price")).ShouldBe("three one two");
        (await Found("&kind=Service")).ShouldBe("four");
        (await Found("&from=40&to=90")).ShouldBe("four one");
        (await Found("&from=40&to=90&sort=price-down")).ShouldBe("one four");
        (await Found("&score=4")).ShouldBe("three");
        (await Found("&score=4.5")).ShouldBe("");
        (await Found("&country=DE&kind=Product&category=furniture&sort=rated&score=3&from=1&to=20")).ShouldBe("three");
        (await Found("&country=PT")).ShouldBe("");
        (await Found($"&shop={dollars.Shop}")).ShouldBe("one");
        (await Found("&from=nonsense&score=99&after=x.y&sort=?")).ShouldBe("three four two one");
        (await market.Visitor().Open("/offers?category=weapons")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.Visitor().Open("/offers?shop=nobody")).Status.ShouldBe(HttpStatusCode.NotFound);

        async Task<string> Found(string filters)
        {
            var page = await market.Visitor().Open($"/offers?q=filtered{filters}");
            return page.Heading().StartsWith("No results", StringComparison.Ordinal) ? "" : string.Join(' ', Titles(page).Select(t => t.Split(' ')[^1]));
        }
    }

    [Theory]
    [InlineData("from", "abc", "en", "Enter an amount like 12.50.")]
    [InlineData("to", "1.250,00", "en", "Enter an amount like 12.50.")]
    [InlineData("to", "abc", "es", "Escribe un importe como 12,50.")]
    public async Task A_price_that_is_none_stays_in_its_field_and_is_told(string field, string typed, string language, string told)
    {
        var page = await market.Visitor().Reading(language).Open($"/offers?q=cup&{field}={typed}");
        page.ValueOf(field).ShouldBe(typed);
        page.ErrorAt(field).ShouldBe(told);
        page.Document.QuerySelector($"#{field}")!.GetAttribute("aria-invalid").ShouldBe("true");
        page.Document.QuerySelector("details.results-filters")!.HasAttribute("open").ShouldBeTrue();
    }

    [Fact]
    public async Task The_heading_names_the_category_or_the_shop()
    {
        var seller = await market.Seller();
        await market.Lists(seller);
        (await market.Visitor().Open("/offers?category=ceramics")).Heading().ShouldBe("Ceramics");
        (await market.Visitor().Open($"/offers?shop={seller.Shop}")).Heading().ShouldStartWith("Offers from ");
        (await market.Visitor().Open("/offers")).Heading().ShouldBe("All offers");
    }

    [Theory]
    [InlineData("newest")]
    [InlineData("price")]
    [InlineData("price-down")]
    [InlineData("rated")]
    public async Task Pages_go_on_where_the_last_one_ended(string sort)
    {
        var seller = await market.Seller();
        for (var i = 0; i < 30; i++) await market.Lists(seller, OfferScenes.Mug($"Paged vase {i}", price: 10 + (i % 3)));
        var page = await market.Visitor().Open($"/offers?shop={seller.Shop}&sort={sort}");
        var titles = Titles(page).ToList();
        titles.Count.ShouldBe(24);
        page = await page.Follow("More offers");
        titles.AddRange(Titles(page));
        titles.Distinct().Count().ShouldBe(30);
        titles.Count.ShouldBe(30);
        Titles(await page.Follow("Back to the first page")).ShouldBe(titles.Take(24));
    }

    [Fact]
    public async Task The_home_page_shows_categories_and_the_newest_offers()
    {
        await market.Lists(await market.Seller(), OfferScenes.Mug("Newest of all"));
        var home = await market.Visitor().Open("/");
        Titles(home)[0].ShouldBe("Newest of all");
        home.Document.QuerySelectorAll("#home-categories ~ ul a, #home-categories ~ p a").Select(a => a.TextContent).ShouldNotContain("Food and drink", "nobody sells any");
        (await home.Follow("Ceramics")).Path.ShouldBe("/offers");
    }

    [Fact]
    [Trait("Rule", "OFR-1")]
    public async Task Sellers_see_their_own_offers_page_by_page()
    {
        var seller = await market.Seller();
        (await market.SignInAs(seller).Open("/shop/offers")).Text.ShouldContain("No offers yet");
        for (var i = 0; i < 31; i++) await market.Lists(seller, OfferScenes.Mug($"Own vase {i}", stock: i));
        await market.Lists(await market.Seller(), OfferScenes.Mug("Somebody else's vase"));
        var page = await market.SignInAs(seller).Open("/shop/offers");
        page.Text.ShouldContain("Own vase 30");
        page.Text.ShouldNotContain("Somebody else's vase");
        page = await page.Follow("Older");
        page.Text.ShouldContain("Own vase 0 Sold out");
        (await page.Follow("Edit Own vase 0")).ValueOf("Title").ShouldBe("Own vase 0");
    }

    [SqliteTheory("its query plans")]
    [InlineData("newest", "Id")]
    [InlineData("price", "EuroCents")]
    [InlineData("price-down", "EuroCents")]
    [InlineData("rated", "Rank")]
    public async Task Sorting_reads_an_index_and_sorts_nothing(string sort, string column)
    {
        using var own = new Market();
        // EF Core checks only once a second for listeners, so there must be one from the start.
        using var commands = new Commands(own.Folder);
        var seller = await own.Seller();
        await own.Rates(seller, await own.Lists(seller), 5);
        foreach (var (category, index) in new[] { ("ceramics", $"SEARCH o USING INDEX IX_Offers_Category_{column}_"), ("", "S") })
        {
            foreach (var filter in new[] { "", "&kind=Product", "&from=5&to=50", "&country=DE&score=3&from=5" })
            {
                foreach (var after in new[] { "", $"&after=1850.{new Number(own.Get<IdGenerator>().Next())}" })
                {
                    commands.Take();
                    await own.Visitor().Open($"/offers?category={category}&sort={sort}{filter}{after}");
                    // Another statement counts, and the last one reads more of the category.
                    var query = commands.Take().First(q => q.Text.Contains("FROM \"Offers\"", StringComparison.Ordinal) && q.Text.Contains("\"Title\"", StringComparison.Ordinal));
                    query.Text.ShouldContain($"ORDER BY \"o\".\"{column}\"");
                    query.Plan().ShouldHaveSingleItem().ShouldStartWith(index, Case.Sensitive, query.Text);
                }
            }
        }
    }

    private static IReadOnlyList<string> Titles(Page page) => page.Titles();
}
