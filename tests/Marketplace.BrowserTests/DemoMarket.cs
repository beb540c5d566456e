using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Playwright;

namespace Marketplace.BrowserTests;

/// <summary>The demo market on a real port, and one browser for all tests.</summary>
public sealed class DemoMarket : IAsyncLifetime
{
    public const string Password = "three-blue-bowls";

    private const string Violations = """
        async () => (await axe.run({ resultTypes: ['violations'] })).violations.map(
            v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => `${n.html} ${n.any.map(a => a.message).join(' ')}`).join(' | ')}`)
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private readonly ConcurrentDictionary<string, bool> looked = new();
    private readonly Market market = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    public Uri Address { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null) return;
        market.Settings["Demo"] = "true";
        market.UseKestrel(0);
        market.StartServer();
        Address = new Uri(market.Get<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium.Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        await market.DisposeAsync();
    }

    /// <summary>A separate browser for a person; a phone is 390 px wide.</summary>
    public async Task<IPage> Browser(string? email = null, bool phone = false, bool dark = false, bool script = true)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            ViewportSize = phone ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
            TimezoneId = "Europe/Berlin",
            Locale = "en-GB",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout((float)Steps.Patience.TotalMilliseconds);
        var page = await context.NewPageAsync();
        if (email is not null) await SignIn(page, email);
        return page;
    }

    public static async Task SignIn(IPage page, string email)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (!page.Url.Contains("/account/sign-in", StringComparison.Ordinal)) await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("Email").FillAsync(email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Sign in" }).Go();
        page.Url.ShouldNotContain("/account/sign-in");
    }

    /// <summary>
    /// Checks the current page: axe finds nothing, and nothing is wider than the window. A page with the same address, theme and
    /// width is checked only once.
    /// </summary>
    public async Task LookAt(IPage page, string what)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (!looked.TryAdd($"{what} {page.ViewportSize!.Width}", true)) return;
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{what} {page.ViewportSize.Width}.png"), FullPage = true });
        }
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
            .ShouldBe(0, $"{what} is wider than {page.ViewportSize.Width} px at {page.Url}");
        await page.EvaluateAsync(Axe);
        foreach (var theme in new[] { "light", "dark" })
        {
            await page.EvaluateAsync("theme => { document.documentElement.dataset.bsTheme = theme; }", theme);
            (await page.EvaluateAsync<string[]>(Violations)).ShouldBeEmpty($"{what}, {theme}, {page.Url}");
        }
        await page.EvaluateAsync("document.documentElement.dataset.bsTheme = 'light'");
    }
}

[CollectionDefinition("Demo market")]
public sealed class WithDemoMarket : ICollectionFixture<DemoMarket>;
