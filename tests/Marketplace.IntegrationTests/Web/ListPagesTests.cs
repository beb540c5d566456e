using System.Net;
using System.Xml.Linq;
using Marketplace.IntegrationTests.Accounts;
using Marketplace.IntegrationTests.Offers;

namespace Marketplace.IntegrationTests.Web;

/// <summary>What search engines read of the site.</summary>
public sealed class ListPagesTests(Market market) : IClassFixture<Market>
{
    [Fact]
    public async Task Every_public_page_is_listed_once_under_its_canonical_address()
    {
        var seller = await market.Seller();
        await market.Lists(seller);
        await market.Lists(seller, OfferScenes.Mug("Red mug"));
        var index = Locations(await market.Visitor().Open("/sitemap.xml"));
        index.ShouldContain("http://localhost/sitemap/site.xml");
        var pages = new List<string>();
        foreach (var list in index) pages.AddRange(Locations(await market.Visitor().Open(new Uri(list).AbsolutePath)));
        pages.ShouldBeUnique();
        pages.Count(p => p.Contains("/offers/", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(2);
        foreach (var address in pages)
        {
            var page = await market.Visitor().Open(new Uri(address).AbsolutePath);
            page.Status.ShouldBe(HttpStatusCode.OK, address);
            page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href").ShouldBe(address);
            page.Document.QuerySelector("meta[name=description]")!.GetAttribute("content").ShouldNotBeNullOrWhiteSpace();
            page.Document.QuerySelector("meta[name=robots]").ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("/sitemap/offers/2026-13.xml")]
    [InlineData("/sitemap/nothing/2026-11.xml")]
    public async Task What_is_no_list_is_not_found(string path) => (await market.Visitor().Open(path)).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Robots_learn_of_the_list_and_private_pages_are_not_indexed()
    {
        (await market.Visitor().Open("/robots.txt")).Body.ShouldContain("Sitemap: http://localhost/sitemap.xml");
        (await market.Visitor().Open("/account/sign-in")).Document.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex");
    }

    [Fact]
    public async Task A_refused_form_says_so_in_its_title()
    {
        var page = await market.Visitor().Open("/account/register");
        page.Document.Title.ShouldBe("Register · Marketplace");
        (await page.Submit("Register", new { Email = "no", UserName = "", Phone = "", Newcomers.Password })).Document.Title.ShouldBe("Error: Register · Marketplace");
    }

    private static string[] Locations(Page page) => [.. XDocument.Parse(page.Body).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value)];
}
