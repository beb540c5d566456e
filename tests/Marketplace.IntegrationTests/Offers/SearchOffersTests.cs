using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Offers;

/// <summary>Which offers a search finds, in which order, and what it says when it finds none.</summary>
[Trait("Rule", "OFR-9")]
public sealed class SearchOffersTests(Market market) : IClassFixture<Market>
{
    [Theory]
    [InlineData("Walnut spoon", "spoons")]
    [InlineData("Cherry knives", "KNIFE")]
    [InlineData("Tall glasses", "glass")]
    [InlineData("Jarrón para flores", "flor")]
    [InlineData("Lámpara con dos luces", "luz")]
    [InlineData("Cojín de lino", "cojines")]
    [InlineData("Anéis de prata", "anel")]
    [InlineData("Pão de mel", "pães")]
    [InlineData("Canções de ninar", "canção")]
    [InlineData("Jardim vertical", "jardins")]
    [InlineData("Smörgåsbord", "smorgasbord")]
    [InlineData("Grønn ﬁol", "gronn fiol")]
    [InlineData("Große Vase", "grosse")]
    [InlineData("Łóżko", "lozko")]
    [InlineData("Kapı kolu", "kapi")]
    [InlineData("Ｒａｋｕ cup", "raku")]
    public async Task A_search_finds_singular_and_plural_in_three_languages_and_other_spellings_of_a_letter(string title, string asked)
    {
        var seller = await market.Seller();
        await market.Lists(seller, title, "Plain.");
        (await market.Search(asked)).Titles().ShouldContain(title);
        (await market.Search(asked + " qqqqq")).Heading().ShouldBe($"No results for “{asked} qqqqq”");
    }

    [Fact]
    public async Task A_whole_word_is_not_the_beginning_of_another_but_a_beginning_finds_what_begins_with_it()
    {
        var seller = await market.Seller();
        await market.Lists(seller, "Zest jar", "Plain.");
        await market.Lists(seller, "Zesty sauce", "Plain.");
        (await market.Search("zest")).Titles().ShouldBe(["Zest jar"]);
        (await market.Search("zes")).Titles().ShouldBe(["Zesty sauce", "Zest jar"], ignoreOrder: true);
    }

    [Fact]
    public async Task Only_the_first_six_words_are_looked_for()
    {
        await market.Lists(await market.Seller(), "Walnut ladle", "Carved slowly, oiled, smooth.");
        (await market.Search("walnut ladle carved slowly oiled smooth qqqqq")).Heading().ShouldStartWith("1 result");
        (await market.Search("walnut ladle carved slowly oiled qqqqq")).Heading().ShouldStartWith("No results");
    }

    [Fact]
    public async Task Fillers_in_a_query_need_not_be_in_the_offer()
    {
        await market.Lists(await market.Seller(), "Quince jam", "Plain.");
        (await market.Search("a jam of the quince")).Titles().ShouldBe(["Quince jam"]);
    }

    [Theory]
    [InlineData("cerámica")]
    [InlineData("Cerâmica")]
    [InlineData("ceramics")]
    public async Task A_category_is_found_in_each_language(string asked)
    {
        await market.Lists(await market.Seller(), $"Plum dish {asked.Length}", "Plain.");
        (await market.Search($"plum {asked}")).Titles().ShouldContain($"Plum dish {asked.Length}");
    }

    [Fact]
    public async Task The_best_match_has_the_words_side_by_side_in_the_title_then_in_the_title_then_anywhere()
    {
        var seller = await market.Seller();
        await market.Lists(seller, "Vellum one", "A folder of vellum for maps.");
        await market.Lists(seller, "Map with vellum back two", "Plain.");
        await market.Lists(seller, "Vellum map three", "Plain.");
        var rated = await market.Lists(seller, "Old vellum maps four", "Plain.");
        await market.Lists(seller, "Vellum maps five", "Plain.");
        var best = await market.Lists(seller, "Vellum six", "A folder for a map.");
        await market.Rates(seller, rated, 4);
        await market.Rates(seller, best, 5);

        (await market.Search("vellum map")).Titles().Select(Last).ShouldBe(["four", "five", "three", "two", "six", "one"]);
        (await market.Search("vellum map", "&sort=best")).Titles().Select(Last).ShouldBe(["four", "five", "three", "two", "six", "one"]);
        (await market.Search("vellum map", "&sort=newest")).Titles().Select(Last).ShouldBe(["six", "five", "four", "three", "two", "one"]);
        (await market.Search("vellum map", "&sort=rated")).Titles().Select(Last).ShouldBe(["six", "four", "five", "three", "two", "one"]);
        (await market.Search("vellum")).Titles().Select(Last).First().ShouldBe("six");
    }

    [Theory]
    [InlineData("best")]
    [InlineData("newest")]
    [InlineData("price")]
    [InlineData("price-down")]
    [InlineData("rated")]
    public async Task Each_order_goes_on_from_page_to_page_without_gaps_or_repeats(string sort)
    {
        var seller = await market.Seller();
        var word = $"heron{sort.Replace("-", "", StringComparison.Ordinal)}";
        for (var i = 0; i < 60; i++)
        {
            var title = (i % 3) switch { 0 => $"{word} lamp {SearchScenes.Number(i)}", 1 => $"Lamp with {word} {SearchScenes.Number(i)}", _ => $"{word} {SearchScenes.Number(i)}" };
            var id = await market.Lists(seller, title, i % 3 == 2 ? "Fits a lamp." : "Plain.", price: 10 + (i % 4));
            if (i % 7 == 0) await market.Rates(seller, id, 3 + (i % 3));
        }
        var first = await market.Search($"{word} lamp", $"&sort={sort}");
        first.Heading().ShouldBe($"60 results for “{word} lamp”");
        var titles = await first.AllTitles();
        titles.Select(Last).Order().ShouldBe(Enumerable.Range(0, 60).Select(SearchScenes.Number));
        if (sort != "best") return;
        titles.Select(t => int.Parse(Last(t), System.Globalization.CultureInfo.InvariantCulture) % 3).ShouldBe(Enumerable.Range(0, 60).Select(i => i / 20));
        // Offers listed in between do not move the pages.
        var second = await first.Follow("More offers");
        await market.Lists(seller, $"{word} lamp 99", "Plain.");
        (await market.Visitor().Open(second.Url.PathAndQuery + "&fresh=1")).Titles().ShouldBe(second.Titles());
    }

    [Fact]
    public async Task Up_to_how_many_results_are_counted_is_a_setting()
    {
        await using var own = new Market();
        own.Settings["Offers:CountedResults"] = "100";
        await own.Saves(await own.Seller(), Enumerable.Range(0, 101).Select(i => $"Teal cup {i}"));
        (await own.Search("teal")).Heading().ShouldStartWith("100+ results");
        (await own.Search("teal")).Categories().ShouldBe(["Ceramics 100+"]);
        (await own.Visitor().Open("/offers")).Text.ShouldContain("100+ offers");
    }

    [Theory]
    [InlineData(1000, "1,000 results", "1.000 resultados")]
    [InlineData(1001, "1,000+ results", "1.000+ resultados")]
    public async Task Results_are_counted_up_to_a_thousand(int offers, string shown, string inSpanish)
    {
        using var own = new Market();
        await own.Saves(await own.Seller(), Enumerable.Range(0, offers).Select(i => $"Teal {(i < 40 ? "tile" : "slab")} {i}"));
        (await own.Search("teal")).Heading().ShouldBe($"{shown} for “teal”");
        (await own.Search("teal", language: "es")).Heading().ShouldBe($"{inSpanish} para “teal”");
        (await own.Search("teal tile")).Heading().ShouldBe("40 results for “teal tile”");
        (await own.Search("tile")).Titles().Count.ShouldBe(24);
        (await own.Search("teal")).Categories().ShouldBe([offers > 1000 ? "Ceramics 1,000+" : "Ceramics 1,000"]);
        (await own.Search("teal", "&category=ceramics")).Heading().ShouldBe($"{shown} for “teal”");
        var all = await (await own.Search("teal")).AllTitles();
        (all.Count, all.Distinct().Count()).ShouldBe((offers, offers));
    }

    [Fact, Trait("Rule", "OFR-3")]
    public async Task Offers_that_are_paused_are_not_counted_however_many_they_are()
    {
        using var own = new Market();
        var (away, open) = (await own.Seller(), await own.Seller());
        await own.Saves(open, ["Teal tile"]);
        await own.Saves(away, Enumerable.Range(0, 1001).Select(i => $"Teal slab {i}"));
        await own.In((OffersDbContext db) => db.Offers.Where(o => o.SellerId == away.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.PausedUntil, Offer.NoDate)));
        (await own.Search("teal")).Heading().ShouldBe("1 result for “teal”");
        (await own.Visitor().Open("/offers")).Text.ShouldContain("1 offer");
        var shop = await own.Visitor().Open($"/offers?shop={away.Shop}");
        shop.Titles().ShouldNotContain(title => title.StartsWith("Teal slab", StringComparison.Ordinal));
        shop.Text.ShouldNotContain("1,000+");
    }

    [Fact]
    public async Task One_result_is_one_and_lists_without_words_count_offers()
    {
        var seller = await market.Seller();
        await market.Lists(seller, "Sole marigold", "Plain.");
        (await market.Search("marigold")).Heading().ShouldBe("1 result for “marigold”");
        (await market.Search("marigold", language: "pt")).Heading().ShouldBe("1 resultado para “marigold”");
        (await market.Visitor().Open($"/offers?shop={seller.Shop}")).Text.ShouldContain("1 offer");
    }

    [Fact]
    public async Task The_word_that_was_meant_wins_over_rarer_ones_and_over_those_of_no_offer()
    {
        var seller = await market.Seller();
        for (var i = 0; i < 3; i++) await market.Lists(seller, $"Ledger {i}", "Plain.");
        await market.Lists(seller, "Ledges", "Plain.");
        (await market.Search("ledgee")).Suggested().ShouldBe("ledger");
        var gone = await market.Lists(seller, "Trivett", "Plain.");
        (await market.Search("trivettt")).Suggested().ShouldBe("trivett");
        var form = await market.SignInAs(seller).Open($"{OfferScenes.OfferPath(gone)}/edit");
        await form.Submit("Save changes", new { Title = "Renamed" });
        (await market.Search("triveltt")).Suggested().ShouldBeNull();
    }

    [Theory]
    [InlineData("Zithers tuned", "zithr", "zithers", "en", "Did you mean zithers?")]
    [InlineData("Dulcimers tuned", "qqqqzz dulcimr", "dulcimers", "en", "Did you mean dulcimers?")]
    [InlineData("tampura stool", "tampurra stool", "tampura stool", "en", "Did you mean tampura stool?")]
    [InlineData("Tetería de barro", "teterai de barro", "tetería de barro", "es", "¿Quisiste decir tetería de barro?")]
    [InlineData("Moringa em pó", "mroinga", "moringa", "pt", "Você quis dizer moringa?")]
    public async Task A_mistake_is_corrected_as_the_word_is_written_and_its_results_are_near(string title, string asked, string meant, string language, string told)
    {
        await market.Lists(await market.Seller(), title, "Plain.");
        var page = await market.Search(asked, language: language);
        page.Suggested().ShouldBe(meant);
        page.Text.ShouldContain(told);
        page.Titles().ShouldBe([title]);
        (await page.Follow(meant)).Titles().ShouldBe([title]);
    }

    [Fact]
    public async Task Two_sellers_with_the_same_new_word_at_once_both_list_and_the_word_is_known()
    {
        var sellers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => market.Seller()));
        await Task.WhenAll(sellers.Select(seller => market.Lists(seller, "Quillwort", "Plain.")));
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        await market.Deliver();
        (await market.Search("quilwort")).Suggested().ShouldBe("quillwort");
        (await market.Search("quillwort")).Titles().Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("%", "en", "This has no letters or numbers. Enter a word to search for.", "Best rated offers")]
    [InlineData("★ !", "es", "No hay letras ni números. Escribe una palabra para buscar.", "Ofertas mejor valoradas")]
    [InlineData("_", "pt", "Não há letras nem números. Digite uma palavra para buscar.", "Ofertas mais bem avaliadas")]
    public async Task Symbols_alone_find_nothing_say_so_and_offer_what_is_near(string asked, string language, string told, string near)
    {
        await market.Lists(await market.Seller());
        var page = await market.Search(asked, language: language);
        page.Text.ShouldContain(told);
        page.Document.QuerySelector(".results-list h2")!.TextContent.ShouldBe(near);
        page.Titles().ShouldNotBeEmpty();
        page.Document.QuerySelector(".pager").ShouldBeNull();
        page.Document.QuerySelector(".results-sort").ShouldBeNull();
    }

    [Fact]
    public async Task Without_results_the_same_without_filters_is_near_then_one_of_the_words_then_the_best_of_the_category()
    {
        var seller = await market.Seller();
        await market.Lists(seller, "Ochre easel", "Plain.", category: "furniture");
        await market.Lists(seller, "Ochre rug", "Plain.", category: "textiles");
        var page = await market.Search("ochre easel", "&category=textiles");
        page.Heading().ShouldBe("No results for “ochre easel”");
        page.Text.ShouldContain("Check the spelling or remove a filter.");
        Near(page).ShouldBe("Results without filters");
        page.Titles().ShouldBe(["Ochre easel"]);

        page = await market.Search("ochre easel rugs");
        Near(page).ShouldBe("Results for “ochre”");
        page.Titles().ShouldBe(["Ochre rug", "Ochre easel"]);

        page = await market.Search("xyzzyq", "&category=textiles");
        Near(page).ShouldBe("Best rated offers");
        page.Titles().ShouldBe(["Ochre rug"]);
        page.Suggested().ShouldBeNull();
    }

    [Fact]
    public async Task A_market_without_offers_says_so()
    {
        using var own = new Market();
        (await own.Visitor().Open("/offers")).Text.ShouldContain("There are no offers here yet.");
        (await own.Search("cup")).Heading().ShouldBe("No results for “cup”");
    }

    private static string Near(Page page) => page.Document.QuerySelector(".results-list h2")!.TextContent;

    private static string Last(string title) => title.Split(' ')[^1];

    [Fact]
    public async Task Few_results_are_followed_by_others_of_their_category()
    {
        using var own = new Market();
        var seller = await own.Seller();
        await own.Lists(seller, OfferScenes.Mug("Lonely xylophone"));
        await own.Lists(seller, OfferScenes.Mug("Plain mug"));
        var page = await own.Search("xylophone");
        page.Document.QuerySelectorAll("section[aria-labelledby=more-like] .offer-card h3, section[aria-labelledby=more-like] .offer-card h2").Select(h => h.TextContent.Trim()).ShouldBe(["Plain mug"]);
        await own.Lists(seller, OfferScenes.Mug("Third mug"));
        await own.Lists(seller, OfferScenes.Mug("Fourth mug"));
        await own.Lists(seller, OfferScenes.Mug("Fifth mug"));
        (await own.Search("mug")).Document.QuerySelector("#more-like").ShouldBeNull("four results are enough");
    }
}
