using AngleSharp.Html.Dom;

namespace Marketplace.IntegrationTests.Offers;

/// <summary>The page of results: filters, chips, orders, cards.</summary>
[Trait("Rule", "OFR-9")]
public sealed class NarrowOffersTests(Market market) : IClassFixture<Market>
{
    [Fact]
    public async Task Each_filter_is_a_chip_that_can_be_taken_off_by_itself()
    {
        var seller = await market.Seller("Chipper");
        await market.Lists(seller, "Chipped bench", "Plain.", "furniture", 40);
        const string all = "&category=furniture&kind=Product&from=10&to=1250.5&score=4&within=7&country=DE&sort=price";
        var page = await market.Search("chipped", $"{all}&shop={seller.Shop}");
        var texts = page.Chips();
        texts.Skip(1).ShouldBe(["Furniture", "Products", "From €10", "Up to €1,250.5", "4 stars or more", "Within 7 days", "Germany"]);
        page.Document.QuerySelectorAll(".chips a")[1].GetAttribute("aria-label").ShouldBe("Remove filter: Furniture");
        foreach (var text in texts)
        {
            var without = await page.Follow(text);
            without.Chips().ShouldBe(texts.Where(other => other != text));
            without.Url.Query.ShouldContain("q=chipped");
            without.Url.Query.ShouldContain("sort=price");
        }
        var none = await page.Follow("Clear all filters");
        none.Chips().ShouldBeEmpty();
        none.Titles().ShouldBe(["Chipped bench"]);
        (none.Url.Query, none.Document.QuerySelector(".results-filters summary")!.TextContent).ShouldBe(("?q=chipped&sort=price", "Filters"));
        var portuguese = await market.Search("chipped", "&to=1250.5", "pt");
        portuguese.Chips().ShouldBe(["Até € 1.250,5"], portuguese.Body);
    }

    [Fact]
    public async Task Filters_work_without_scripts_behind_a_summary_that_counts_them()
    {
        var seller = await market.Seller();
        await market.Lists(seller, "Sheeted chair", "Plain.", "furniture", 40);
        await market.Lists(seller, "Sheeted mug", "Plain.", "ceramics", 90);
        var page = await market.Search("sheeted", "&category=furniture&sort=price");
        var sheet = page.Document.QuerySelector("details.results-filters")!;
        sheet.HasAttribute("open").ShouldBeFalse();
        sheet.QuerySelector("summary")!.TextContent.ShouldBe("Filters (1)");
        sheet.QuerySelectorAll("input:not([type=hidden]), select").Select(f => f.GetAttribute("name")).ShouldBe(["from", "to", "kind", "score", "within", "level", "country"]);
        var narrowed = await page.Submit("Show results", new { from = 30, to = 50, within = 7 });
        narrowed.Titles().ShouldBe(["Sheeted chair"]);
        narrowed.Chips().ShouldBe(["Furniture", "From €30", "Up to €50", "Within 7 days"]);
        (narrowed.ValueOf("from"), narrowed.ValueOf("to"), narrowed.ValueOf("within")).ShouldBe(("30", "50", "7"));
        narrowed.Document.QuerySelector(".results-sort [aria-current]")!.TextContent.ShouldBe("Price, low to high");
        narrowed.Document.QuerySelector(".results-filters summary")!.TextContent.ShouldBe("Filters (4)");
    }

    [Theory]
    [InlineData("en", "Enter a highest price that is at least the lowest price.")]
    [InlineData("es", "Escribe un precio máximo que no sea menor que el mínimo.")]
    [InlineData("pt", "Informe um preço máximo que não seja menor que o mínimo.")]
    public async Task A_highest_price_below_the_lowest_is_told_at_its_field_and_nothing_is_lost(string language, string told)
    {
        await market.Lists(await market.Seller(), $"Priced{language} jug", "Plain.", price: 20);
        var page = await market.Search($"priced{language}", "&from=50&to=12,5&kind=Product", language);
        page.Status.ShouldBe(System.Net.HttpStatusCode.OK, page.Text);
        page.ErrorAt("to").ShouldBe(told, page.Body);
        page.ErrorAt("from").ShouldBe("");
        page.Document.QuerySelector("#to")!.GetAttribute("aria-invalid").ShouldBe("true");
        (page.ValueOf("from"), page.ValueOf("to"), page.ValueOf("kind"), page.ValueOf("q")).ShouldBe(("50", "12,5", "Product", $"priced{language}"));
        page.Document.QuerySelector("details.results-filters")!.HasAttribute("open").ShouldBeTrue();
        page.Titles().ShouldBe([$"Priced{language} jug"]);
        foreach (var fine in new[] { "&from=50&to=50", "&to=50", "&from=50" }) (await market.Search($"priced{language}", fine, language)).ErrorAt("to").ShouldBe("", fine);
    }

    [Fact]
    public async Task Categories_and_countries_are_those_with_results_and_count_what_the_other_filters_leave()
    {
        var (german, french) = (await market.Seller(), await market.Seller(country: "FR"));
        await market.Lists(german, "Faceted stool", "Plain.", "furniture", 40);
        await market.Lists(german, "Faceted bowl", "Plain.", "ceramics", 20);
        await market.Lists(french, "Faceted cup", "Plain.", "ceramics", 10);
        var page = await market.Search("faceted");
        page.Categories().ShouldBe(["Ceramics 2", "Furniture 1"]);
        page.Options("country").ShouldBe(["France (1)", "Germany (2)"]);
        page = await market.Search("faceted", "&country=FR");
        page.Categories().ShouldBe(["Ceramics 1"]);
        page.Options("country").ShouldBe(["France (1)", "Germany (2)"]);
        page = await market.Search("faceted", "&category=ceramics");
        page.Heading().ShouldBe("2 results for “faceted”");
        page.Categories().ShouldBe(["Ceramics 2", "Furniture 1"]);
        page.Options("country").ShouldBe(["France (1)", "Germany (1)"]);
        (await market.Search("faceted", "&from=15")).Categories().ShouldBe(["Ceramics 1", "Furniture 1"]);
        (await market.Search("faceted", "&country=FR", "es")).Options("country").ShouldBe(["Alemania (2)", "Francia (1)"]);
        (await page.Follow("All categories")).Titles().Count.ShouldBe(3);
        (await page.Follow("Furniture 1")).Titles().ShouldBe(["Faceted stool"]);
    }

    [Fact]
    public async Task Delivery_is_counted_from_the_order()
    {
        var seller = await market.Seller();
        await market.Lists(seller, "Punctual one", "Plain.", days: 4);
        await market.Lists(seller, "Punctual two", "Plain.", days: 3);
        (await market.Search("punctual", "&within=4")).Titles().Count.ShouldBe(2);
        (await market.Search("punctual", "&within=3")).Titles().ShouldBe(["Punctual two"]);
        (await market.Search("punctual", "&within=-1&score=99&country=XX")).Titles().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Orders_that_make_no_sense_without_words_are_left_out()
    {
        var seller = await market.Seller();
        await market.Lists(seller, "Plain thing", "Plain.");
        (await market.Search("plain")).Document.QuerySelectorAll(".results-sort a").Select(a => a.TextContent)
            .ShouldBe(["Best match", "Newest", "Price, low to high", "Price, high to low", "Best rated"]);
        (await market.Search("plain")).Document.QuerySelector(".results-sort [aria-current]")!.TextContent.ShouldBe("Best match");
        var list = await market.Visitor().Open($"/offers?shop={seller.Shop}&sort=best");
        list.Document.QuerySelectorAll(".results-sort a").Length.ShouldBe(4);
        list.Document.QuerySelector(".results-sort [aria-current]")!.TextContent.ShouldBe("Newest");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/offers")]
    [InlineData("/offers?q=cup")]
    public async Task There_is_one_search_field_in_the_header(string path)
    {
        var page = await market.Visitor().Open(path);
        var field = page.Document.QuerySelectorAll("input[type=search]").Cast<IHtmlInputElement>().ShouldHaveSingleItem();
        field.Closest("header").ShouldNotBeNull();
        field.Value.ShouldBe(path.EndsWith("cup", StringComparison.Ordinal) ? "cup" : "");
    }

    [Fact]
    public async Task The_first_pictures_of_a_list_load_at_once_and_a_sold_out_offer_says_so_on_its_picture()
    {
        var seller = await market.Seller();
        for (var i = 0; i < 6; i++)
        {
            var form = await market.SignInAs(seller).Open("/offers/new");
            await form.Submit("List offer", OfferScenes.Mug($"Pictured {i}", stock: i == 5 ? 0 : 3), ("Pictures", new Upload("one.png", OfferScenes.Png(40, 30))));
        }
        var page = await market.Search("pictured");
        page.Document.QuerySelectorAll(".offer-card img").Select(i => i.GetAttribute("loading")).ShouldBe(["eager", "eager", "eager", "eager", "lazy", "lazy"]);
        page.Document.QuerySelectorAll(".offer-card-picture .badge-mark").ShouldHaveSingleItem().TextContent.ShouldBe("Sold out");
    }
}
