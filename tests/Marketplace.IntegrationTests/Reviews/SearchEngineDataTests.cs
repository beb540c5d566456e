using System.Text.Json;
using Marketplace.IntegrationTests.Offers;
using Marketplace.Kernel.Domain;

namespace Marketplace.IntegrationTests.Reviews;

/// <summary>A strict reading of schema.org: each kind has all fields that search engines ask for, and no number that the page doesn't show.</summary>
[Trait("Rule", "REP-7")]
public sealed class SearchEngineDataTests(Market market) : IClassFixture<Market>
{
    private static readonly Dictionary<string, string[]> Required = new()
    {
        ["Product"] = ["name", "@id"],
        ["Service"] = ["name", "@id"],
        ["OnlineStore"] = ["name", "@id", "url", "aggregateRating"],
        ["Offer"] = ["price", "priceCurrency", "availability", "url", "seller"],
        ["Organization"] = ["name", "url"],
        ["AggregateRating"] = ["ratingValue", "reviewCount", "bestRating", "worstRating"],
        ["Review"] = ["author", "reviewRating", "datePublished"],
        ["Rating"] = ["ratingValue", "bestRating", "worstRating"],
        ["Person"] = ["name"],
    };

    [Fact]
    public async Task A_shop_without_reviews_and_an_offer_without_any_state_no_rating()
    {
        var seller = await market.Seller();
        var mug = await market.Lists(seller, OfferScenes.Mug(price: 18.5m));
        (await Data($"/sellers/{seller.Shop}")).ShouldBeEmpty();
        var offer = (await Data(OfferScenes.OfferPath(mug))).ShouldHaveSingleItem();
        offer.TryGetProperty("aggregateRating", out _).ShouldBeFalse();
        var terms = offer.GetProperty("offers");
        (terms.GetProperty("price").GetString(), terms.GetProperty("priceCurrency").GetString()).ShouldBe(("18.50", "EUR"));
        terms.GetProperty("availability").GetString().ShouldBe("https://schema.org/InStock");
        (await Data(OfferScenes.OfferPath(await market.Lists(seller, OfferScenes.Mug(stock: 0)))))[0].GetProperty("offers").GetProperty("availability").GetString().ShouldBe("https://schema.org/SoldOut");
    }

    [Fact]
    public async Task Score_and_reviews_equal_the_page_and_what_does_not_count_is_left_out()
    {
        var seller = await market.Seller();
        var mug = await market.Lists(seller);
        await (await market.Sell(seller, offer: mug)).Review(5, 5, 4, "Sturdy");
        await (await market.Sell(seller, offer: mug)).Review(4, 4, 4);
        var gone = await market.Sell(seller, offer: mug);
        await gone.Review(1, 1, 1, "Withdrawn words");
        await gone.Withdraw();
        var page = await market.Visitor().Open($"/sellers/{seller.Shop}");
        var shop = (await Data($"/sellers/{seller.Shop}")).ShouldHaveSingleItem();
        Rating(shop).ShouldBe((page.Document.QuerySelector(".score-figure")!.TextContent, 2));
        shop.GetProperty("review").EnumerateArray().Select(r => r.GetProperty("reviewRating").GetProperty("ratingValue").GetDecimal()).ShouldBe([4m, 4.6m]);
        var offer = await Data(OfferScenes.OfferPath(mug));
        offer.Count.ShouldBe(2);
        Rating(offer[0]).ShouldBe(("4.3", 2));
        (await market.Visitor().Open(OfferScenes.OfferPath(mug))).Document.QuerySelector(".page-head a[href='#reviews']")!.TextContent.ShouldContain("4.3 (2 reviews)");
        var reviews = offer[1].GetProperty("@graph").EnumerateArray().ToList();
        reviews.Count.ShouldBe(2);
        reviews.ShouldAllBe(r => r.GetProperty("itemReviewed").GetProperty("@id").GetString() == offer[0].GetProperty("@id").GetString());
        reviews[1].GetProperty("reviewBody").GetString().ShouldBe("Sturdy");
    }

    [Fact]
    public async Task A_text_cannot_leave_the_data()
    {
        const string Attack = "</script><script>alert(1)</script> & <!--";
        var seller = await market.Seller();
        var mug = await market.Lists(seller, OfferScenes.Mug("Mug </script><b>bold</b>"));
        await (await market.Sell(seller, offer: mug)).Review(comment: Attack);
        foreach (var path in new[] { $"/sellers/{seller.Shop}", OfferScenes.OfferPath(mug) })
        {
            var page = await market.Visitor().Open(path);
            page.Body.ShouldNotContain("</script><script>alert", customMessage: path);
            page.Document.QuerySelectorAll("script").Where(s => s.TextContent.TrimStart().StartsWith("alert", StringComparison.Ordinal)).ShouldBeEmpty();
        }
        (await Data($"/sellers/{seller.Shop}"))[0].GetProperty("review")[0].GetProperty("reviewBody").GetString().ShouldBe(Attack);
    }

    private static (string Value, int Count) Rating(JsonElement of) =>
        (of.GetProperty("aggregateRating").GetProperty("ratingValue").GetDecimal().ToString("F1", null), of.GetProperty("aggregateRating").GetProperty("reviewCount").GetInt32());

    private async Task<List<JsonElement>> Data(string path)
    {
        var page = await market.Visitor().Open(path);
        var data = page.Document.QuerySelectorAll("script[type='application/ld+json']").Select(s => JsonDocument.Parse(s.TextContent).RootElement).ToList();
        foreach (var one in data)
        {
            one.GetProperty("@context").GetString().ShouldBe("https://schema.org");
            Check(one);
        }
        return data;
    }

    private static void Check(JsonElement node)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in node.EnumerateArray()) Check(one);
        }
        if (node.ValueKind != JsonValueKind.Object) return;
        if (node.TryGetProperty("@type", out var type))
        {
            Required.ShouldContainKey(type.GetString()!);
            foreach (var field in Required[type.GetString()!]) node.TryGetProperty(field, out _).ShouldBeTrue($"{type} needs {field}");
            if (type.GetString() is "Rating" or "AggregateRating") node.GetProperty("ratingValue").GetDecimal().ShouldBeInRange(1, 5);
        }
        foreach (var property in node.EnumerateObject()) Check(property.Value);
    }
}
