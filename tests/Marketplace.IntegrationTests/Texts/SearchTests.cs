using Marketplace.IntegrationTests.Offers;
using Marketplace.IntegrationTests.Orders;

namespace Marketplace.IntegrationTests.Texts;

[Trait("Rule", "TXT-2")]
public sealed class SearchTests(Market market) : IClassFixture<Market>
{
    [Theory]
    [InlineData("Kera\u00ADmik\u00ADschale in Blau", "keramikschale")]
    [InlineData("Søren's lamp", "soren")]
    [InlineData("Große Straßenkarte", "strassenkarte")]
    [InlineData("Łódź poster", "LODZ")]
    [InlineData("Diyarbakır rug", "diyarbakir")]
    [InlineData("Ærlig æske", "aeske")]
    [InlineData("ﬁne ﬂowers", "flowers")]
    [InlineData("Ｆｕｌｌ ｗｉｄｔｈ", "full")]
    [InlineData("Vase ٢٠٢٦", "2026")]
    [InlineData("Plain vasette", "\u200Bva\u00ADsette")]
    public async Task An_offer_is_found_by_what_people_see_and_can_type(string title, string asked)
    {
        var id = await market.Lists(await market.Seller(), OfferScenes.Mug(title));
        var page = await market.Visitor().Open($"/offers?q={Uri.EscapeDataString(asked)}");
        page.Document.QuerySelectorAll(".offer-card a").Select(a => OfferScenes.NumberIn(a.GetAttribute("href")!)).ShouldContain(id);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("★ !")]
    public async Task Symbols_alone_find_nothing(string asked)
    {
        var deal = await Deal.Place(market);
        var query = Uri.EscapeDataString(asked);
        await market.Lists(deal.Seller);
        (await market.Visitor().Open("/offers")).Document.QuerySelectorAll(".offer-card").ShouldNotBeEmpty();
        (await market.Visitor().Open($"/offers?q={query}")).Heading().ShouldBe($"No results for “{asked}”");
        (await market.SignInAs(deal.Seller).Open("/orders?side=selling")).Document.QuerySelectorAll(".order-rows > li").ShouldNotBeEmpty();
        (await market.SignInAs(deal.Seller).Open($"/orders?side=selling&search={query}")).Document.QuerySelectorAll(".order-rows > li").ShouldBeEmpty();
    }
}
