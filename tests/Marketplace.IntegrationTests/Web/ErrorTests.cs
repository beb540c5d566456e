using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.IntegrationTests.Web;

public sealed class ErrorTests
{
    [Theory]
    [InlineData("/test/fault", HttpStatusCode.InternalServerError, "Something went wrong on our side")]
    [InlineData("/test/oversized", HttpStatusCode.RequestEntityTooLarge, "Your upload is too large")]
    public async Task What_goes_wrong_ends_on_a_page_that_helps_and_tells_no_secrets(string path, HttpStatusCode status, string said)
    {
        await using var market = new FaultyMarket();
        var page = await market.SignInAs(await market.Buyer()).Open(path);
        page.Status.ShouldBe(status);
        page.Text.ShouldContain(said);
        page.Body.ShouldNotContain("a secret of the machine");
        page.Body.ShouldNotContain("   at ");
    }

    private sealed class FaultyMarket : Market
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddControllersWithViews().AddApplicationPart(typeof(FaultyMarket).Assembly));
        }
    }
}

[AllowAnonymous]
internal sealed class FaultController : Controller
{
    [HttpGet("/test/fault")]
    public IActionResult Fault() => throw new DbUpdateException("a secret of the machine");

    [HttpGet("/test/oversized")]
    public IActionResult Oversized() =>
        throw new Microsoft.AspNetCore.Http.BadHttpRequestException("a secret of the machine", 413);
}
