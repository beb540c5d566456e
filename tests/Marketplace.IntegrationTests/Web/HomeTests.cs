using System.Net;

namespace Marketplace.IntegrationTests.Web;

public sealed class HomeTests(Market market) : IClassFixture<Market>
{
    [Fact]
    public async Task The_home_page_opens()
    {
        var home = await market.SignInAs(await market.Buyer()).Open("/");
        home.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found() => (await market.Visitor().Open("/problem/zzz")).Status.ShouldBe(HttpStatusCode.NotFound);
}
