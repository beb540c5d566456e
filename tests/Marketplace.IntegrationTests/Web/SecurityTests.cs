using System.Net;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Web.Startup;

namespace Marketplace.IntegrationTests.Web;

public sealed class SecurityTests(Market market) : IClassFixture<Market>
{
    [Fact]
    public async Task Where_people_come_by_https_cookies_are_of_this_host_alone_and_browsers_stay_with_https()
    {
        await using var secure = new Market();
        secure.Settings["Site:PublicAddress"] = "https://market.example";
        using var client = secure.CreateClient(new() { BaseAddress = new Uri("https://market.example"), AllowAutoRedirect = false });
        var page = await client.GetAsync("/account/sign-in");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Headers.GetValues("Strict-Transport-Security").Single().ShouldContain("max-age=");
        var cookie = page.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldStartWith("__Host-antiforgery=");
        cookie.ShouldContain("; path=/;");
        cookie.ShouldContain("; secure");
        cookie.ShouldContain("; httponly");
        cookie.ShouldNotContain("domain", Case.Insensitive);
        (await secure.CookieOf(await secure.Buyer()))!.ShouldStartWith("__Host-account=");
    }

    [Fact]
    public async Task Where_people_come_by_plain_http_nothing_asks_for_https()
    {
        using var client = market.CreateClient();
        var page = await client.GetAsync("/account/sign-in");
        page.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
        page.Headers.GetValues("Set-Cookie").Single().ShouldStartWith("antiforgery=");
    }

    [Theory]
    [InlineData(null, "market.example", HttpStatusCode.OK)]
    [InlineData(null, "other.example", HttpStatusCode.BadRequest)]
    [InlineData(null, "localhost", HttpStatusCode.BadRequest)]
    [InlineData("*.market.example;market.example", "www.market.example", HttpStatusCode.OK)]
    [InlineData("*.market.example;market.example", "www.other.example", HttpStatusCode.BadRequest)]
    public async Task Pages_are_served_under_the_public_address_alone_and_health_under_any(string? allowed, string host, HttpStatusCode status)
    {
        await using var real = new Market();
        real.Settings["Site:PublicAddress"] = "http://market.example";
        if (allowed is not null) real.Settings["Site:AllowedHosts"] = allowed;
        using var client = real.CreateClient(new() { BaseAddress = new Uri($"http://{host}") });
        var page = await client.GetAsync("/");
        page.StatusCode.ShouldBe(status);
        if (status == HttpStatusCode.BadRequest) (await page.Content.ReadAsStringAsync()).ShouldContain("Check the address");
        (await client.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_page_names_no_base_of_its_own() =>
        (await market.Visitor().Open("/")).Response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("base-uri 'none'");

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7/32")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7/32")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2::9", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:3::9", "2001:db8:1:3::/64")]
    public void Visitors_are_limited_by_their_network(string address, string network) =>
        RateLimits.NetworkOf(IPAddress.Parse(address)).ToString().ShouldBe(network);

    [Theory]
    [InlineData("/é", "/%C3%A9")]
    [InlineData("/offers?q=müll%20x", "/offers?q=m%C3%BCll%20x")]
    [InlineData("//other.example/é", "/")]
    public async Task An_address_with_any_letters_can_be_returned_to(string returnUrl, string location)
    {
        var person = await market.Buyer();
        using var client = market.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("Cookie", await market.CookieOf(person));
        var answer = await client.GetAsync($"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.OriginalString.ShouldBe(location);
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_comes_back_with_its_text()
    {
        var deal = await Deal.Place(market);
        var page = await deal.AsBuyer();
        using var request = page.Fill("Send");
        request.Content = new StringContent("Form.Text=Could+you+wrap+it+as+a+present%3F" + string.Concat(Enumerable.Range(0, 2000).Select(i => $"&x{i}=1")));
        request.Content.Headers.ContentType = new("application/x-www-form-urlencoded");
        var refused = await page.Browser.Send(request);
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Errors.ShouldContain("too large, or we couldn't read it");
        refused.ValueOf("Text").ShouldBe("Could you wrap it as a present?");
    }

    [Fact]
    public async Task A_form_whose_files_are_read_as_they_come_has_fields_of_a_sensible_length_and_keeps_its_text()
    {
        var deal = await Deal.Place(market);
        var page = await deal.AsBuyer();
        using var request = page.Fill("Send", new { Text = "Could you wrap it as a present?" });
        ((MultipartFormDataContent)request.Content!).Add(new StringContent(new string('x', 200_000)), "Form.More");
        var refused = await page.Browser.Send(request);
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Errors.ShouldContain("too large, or we couldn't read it");
        refused.ValueOf("Text").ShouldBe("Could you wrap it as a present?");

        using var many = page.Fill("Send", new { Text = "Could you wrap it as a present?" });
        for (var i = 0; i < 3000; i++) ((MultipartFormDataContent)many.Content!).Add(new StringContent(""), "Form.More");
        (await page.Browser.Send(many)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_form_with_files_that_are_too_large_is_refused_before_they_are_sent_and_keeps_its_text()
    {
        market.Clock.Advance(DateTime.UtcNow - market.Clock.Now);
        var deal = await Deal.Place(market, stage: Contracts.Orders.OrderStage.Paid);
        var page = await deal.AsSeller("/shipment");
        using var request = page.Fill("Mark as sent", new { DeliveryNote = "In two parcels." }, ("Files", new Upload("film.mov", new byte[60_000_000])));
        using var host = await HostProcess.Start(market);
        request.RequestUri = new Uri(host.Address, request.RequestUri!.PathAndQuery);
        request.Headers.Add("Cookie", $"{await market.CookieOf(deal.Seller)}; {page.Browser.Cookies}");
        request.Headers.ExpectContinue = true;
        var refused = await host.Send(request);
        refused!.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        var body = await refused.Content.ReadAsStringAsync();
        body.ShouldContain("In two parcels.");
        body.ShouldContain("Your form was too large, or we");
    }
}
