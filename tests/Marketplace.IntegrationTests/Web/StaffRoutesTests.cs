using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.IntegrationTests.Web;

/// <summary>Every route of staff, asked as everybody: who gets in is a literal table, and everybody else meets "not found" or the sign-in page.</summary>
[Trait("Rule", "MOD-6"), Trait("Rule", "MOD-11")]
public sealed class StaffRoutesTests : IDisposable
{
    private const string In = "let in", NotFound = "not found", SignIn = "sign in";
    private readonly Doors market = new();

    public void Dispose() => market.Dispose();

    /// <summary>What support and administrators can do.</summary>
    private static readonly string[] Support =
    [
        "GET /admin",
        "GET /admin/amounts/{number:number}",
        "GET /admin/amounts/{number:number}/decision",
        "GET /admin/amounts/{number:number}/decision/preview",
        "GET /admin/cases",
        "GET /admin/cases/next",
        "GET /admin/cases/{number:number}",
        "GET /admin/cases/{number:number}/decision",
        "GET /admin/cases/{number:number}/decision/preview",
        "GET /admin/cases/{number:number}/files/{position:int}",
        "GET /admin/claims",
        "GET /admin/claims/{number:number}",
        "GET /admin/claims/{number:number}/decision",
        "GET /admin/claims/{number:number}/decision/preview",
        "GET /admin/claims/{number:number}/files/{file:number}",
        "GET /admin/claims/{number:number}/finding",
        "GET /admin/claims/{number:number}/messages",
        "GET /admin/customer-reports",
        "GET /admin/customer-reports/{number:number}",
        "GET /admin/customer-reports/{number:number}/decision",
        "GET /admin/customer-reports/{number:number}/decision/preview",
        "GET /admin/files/{number:number}",
        "GET /admin/guides",
        "GET /admin/holds/{number:number}",
        "GET /admin/holds/{number:number}/decision",
        "GET /admin/holds/{number:number}/decision/preview",
        "GET /admin/identities/{number:number}",
        "GET /admin/identities/{number:number}/decision",
        "GET /admin/identities/{number:number}/decision/preview",
        "GET /admin/messages/{number:number}",
        "GET /admin/messages/{number:number}/decision",
        "GET /admin/messages/{number:number}/decision/preview",
        "GET /admin/orders",
        "GET /admin/orders/{number:number}",
        "GET /admin/orders/{number:number}/cancellation",
        "GET /admin/questions/{number:number}",
        "GET /admin/questions/{number:number}/closing",
        "GET /admin/questions/{number:number}/decision",
        "GET /admin/refunds",
        "GET /admin/refunds/{number:number}",
        "GET /admin/refunds/{number:number}/attempt",
        "GET /admin/refunds/{number:number}/decision",
        "GET /admin/refusals/{number:number}",
        "GET /admin/refusals/{number:number}/decision",
        "GET /admin/reviews",
        "GET /admin/reviews/{number:number}",
        "GET /admin/weeks",
        "POST /admin/amounts/{number:number}/claim",
        "POST /admin/amounts/{number:number}/decision",
        "POST /admin/amounts/{number:number}/decision/preview",
        "POST /admin/amounts/{number:number}/handover",
        "POST /admin/amounts/{number:number}/release",
        "POST /admin/cases/{number:number}/claim",
        "POST /admin/cases/{number:number}/decision",
        "POST /admin/cases/{number:number}/decision/preview",
        "POST /admin/cases/{number:number}/handover",
        "POST /admin/cases/{number:number}/release",
        "POST /admin/claims/{number:number}/claim",
        "POST /admin/claims/{number:number}/decision",
        "POST /admin/claims/{number:number}/decision/preview",
        "POST /admin/claims/{number:number}/finding",
        "POST /admin/claims/{number:number}/handover",
        "POST /admin/claims/{number:number}/messages",
        "POST /admin/claims/{number:number}/release",
        "POST /admin/customer-reports/{number:number}/claim",
        "POST /admin/customer-reports/{number:number}/decision",
        "POST /admin/customer-reports/{number:number}/decision/preview",
        "POST /admin/customer-reports/{number:number}/handover",
        "POST /admin/customer-reports/{number:number}/release",
        "POST /admin/holds/{number:number}/claim",
        "POST /admin/holds/{number:number}/decision",
        "POST /admin/holds/{number:number}/decision/preview",
        "POST /admin/holds/{number:number}/handover",
        "POST /admin/holds/{number:number}/release",
        "POST /admin/identities/{number:number}/claim",
        "POST /admin/identities/{number:number}/decision",
        "POST /admin/identities/{number:number}/decision/preview",
        "POST /admin/identities/{number:number}/handover",
        "POST /admin/identities/{number:number}/release",
        "POST /admin/messages/{number:number}/claim",
        "POST /admin/messages/{number:number}/decision",
        "POST /admin/messages/{number:number}/decision/preview",
        "POST /admin/messages/{number:number}/handover",
        "POST /admin/messages/{number:number}/release",
        "POST /admin/orders/{number:number}/cancellation",
        "POST /admin/questions/{number:number}/claim",
        "POST /admin/questions/{number:number}/closing",
        "POST /admin/questions/{number:number}/decision",
        "POST /admin/questions/{number:number}/handover",
        "POST /admin/questions/{number:number}/release",
        "POST /admin/refunds/{number:number}/attempt",
        "POST /admin/refunds/{number:number}/claim",
        "POST /admin/refunds/{number:number}/decision",
        "POST /admin/refunds/{number:number}/handover",
        "POST /admin/refunds/{number:number}/release",
        "POST /admin/refusals/{number:number}/claim",
        "POST /admin/refusals/{number:number}/decision",
        "POST /admin/refusals/{number:number}/handover",
        "POST /admin/refusals/{number:number}/release",
    ];

    /// <summary>What only administrators can do.</summary>
    private static readonly string[] Administrators =
    [
        "GET /admin/accounts",
        "GET /admin/accounts/{number:number}/role",
        "GET /admin/accounts/{number:number}/suspension",
        "GET /admin/accounts/{number:number}/suspension/preview",
        "GET /admin/earnings/{year:int}",
        "GET /admin/events",
        "GET /admin/log",
        "GET /admin/payouts",
        "GET /admin/payouts/batches/{number:number}",
        "GET /admin/payouts/batches/{number:number}/csv",
        "GET /admin/payouts/{number:number}/failure",
        "GET /admin/plans",
        "GET /admin/plans/{plan}",
        "GET /admin/statements/{month}",
        "GET /admin/suspension-appeals/{number:number}",
        "GET /admin/suspension-appeals/{number:number}/decision",
        "GET /admin/suspension-appeals/{number:number}/decision/preview",
        "GET /admin/suspensions",
        "GET /admin/suspensions/{number:number}",
        "GET /admin/suspensions/{number:number}/decision",
        "GET /admin/suspensions/{number:number}/decision/preview",
        "POST /admin/accounts/{number:number}/role",
        "POST /admin/accounts/{number:number}/suspension",
        "POST /admin/accounts/{number:number}/suspension/lifting",
        "POST /admin/accounts/{number:number}/suspension/preview",
        "POST /admin/events",
        "POST /admin/events/removals",
        "POST /admin/events/retries",
        "POST /admin/payouts",
        "POST /admin/payouts/batches/{number:number}/payment",
        "POST /admin/payouts/{number:number}/failure",
        "POST /admin/plans/{plan}",
        "POST /admin/suspension-appeals/{number:number}/claim",
        "POST /admin/suspension-appeals/{number:number}/decision",
        "POST /admin/suspension-appeals/{number:number}/decision/preview",
        "POST /admin/suspension-appeals/{number:number}/handover",
        "POST /admin/suspension-appeals/{number:number}/release",
        "POST /admin/suspensions/{number:number}/claim",
        "POST /admin/suspensions/{number:number}/decision",
        "POST /admin/suspensions/{number:number}/decision/preview",
        "POST /admin/suspensions/{number:number}/handover",
        "POST /admin/suspensions/{number:number}/release",
    ];

    [Fact]
    public async Task Who_gets_in_is_this_table_and_everybody_else_learns_nothing()
    {
        var people = new (string Name, Person? Person)[]
        {
            ("visitor", null), ("buyer", await market.Buyer()), ("seller", await market.Seller()), ("support", market.Support()), ("administrator", market.Administrator()),
        };
        var asked = new List<(string Name, Browser Browser, string Token)>();
        foreach (var (name, person) in people)
        {
            var browser = new Browser(market, person);
            asked.Add((name, browser, (await browser.Open("/offers")).Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? ""));
        }
        var (support, administrators, leaks) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var route in Routes())
        {
            var answers = new Dictionary<string, string>();
            foreach (var (name, browser, token) in asked) answers[name] = await Answer(browser, route, token);
            if (answers["visitor"] != SignIn && !(route.StartsWith("POST", StringComparison.Ordinal) && answers["visitor"] == NotFound)) leaks.Add($"{route}: a visitor is {answers["visitor"]}");
            leaks.AddRange(new[] { "buyer", "seller" }.Where(name => answers[name] != NotFound).Select(name => $"{route}: a {name} is {answers[name]}"));
            if (answers["administrator"] != In) leaks.Add($"{route}: an administrator is {answers["administrator"]}");
            if (answers["support"] == In) support.Add(route);
            else if (answers["support"] == NotFound) administrators.Add(route);
            else leaks.Add($"{route}: support is {answers["support"]}");
        }
        leaks.ShouldBeEmpty();
        support.ShouldBe(Support);
        administrators.ShouldBe(Administrators);
    }

    [Fact]
    public void No_page_of_staff_is_anywhere_else() => market.Get<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
        .Where(a => a.EndpointMetadata.OfType<IAuthorizeData>().Any(d => d.Roles is not null)).Select(a => a.AttributeRouteInfo!.Template!.TrimStart('/').Split('/')[0]).Distinct()
        .ShouldBe(["admin"]);

    private static async Task<string> Answer(Browser browser, string route, string token)
    {
        var (method, path) = (route.Split(' ')[0], Regex.Replace(route.Split(' ')[1], "{[^}]*}", p => p.Value.Contains("month", StringComparison.Ordinal) ? "2026-03" : "7"));
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "POST") request.Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        var page = await browser.Send(request);
        return page.Response.Headers.Contains(Doors.Open) ? In
            : page.Path == "/account/sign-in" ? SignIn
            : page.Status == HttpStatusCode.NotFound ? NotFound
            : $"answered {page.Status} at {page.Path}";
    }

    private List<string> Routes() =>
    [
        .. market.Get<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .SelectMany(a => (a.ActionConstraints?.OfType<HttpMethodActionConstraint>().SelectMany(c => c.HttpMethods) ?? ["GET", "POST"]).Select(method => (Method: method, Path: "/" + a.AttributeRouteInfo!.Template!.TrimStart('/'))))
            // Whatever answers to GET answers to HEAD, by the same action.
            .Where(r => r.Method != "HEAD")
            .Where(r => r.Path == "/admin" || r.Path.StartsWith("/admin/", StringComparison.Ordinal))
            .Select(r => $"{r.Method} {r.Path}").Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>A market whose staff pages say that somebody has come in, and do nothing.</summary>
    private sealed class Doors : Market, IResourceFilter
    {
        public const string Open = "Door-Open";

        public void OnResourceExecuting(ResourceExecutingContext context)
        {
            if (!context.HttpContext.Request.Path.StartsWithSegments("/admin", StringComparison.Ordinal)) return;
            context.HttpContext.Response.Headers[Open] = "yes";
            context.Result = new ContentResult { Content = "Come in." };
        }

        public void OnResourceExecuted(ResourceExecutedContext context)
        {
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.Configure<MvcOptions>(mvc => mvc.Filters.Add(this)));
        }
    }
}
