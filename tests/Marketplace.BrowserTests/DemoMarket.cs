using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Marketplace.IntegrationTests.Translation;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Playwright;

namespace Marketplace.BrowserTests;

/// <summary>The demo market on a real port, and one browser for all tests.</summary>
public class DemoMarket : IAsyncLifetime
{
    public const string Password = "three-blue-bowls";

    /// <summary>What depends on the theme; everything else is the same in both.</summary>
    private static readonly string[] Contrast = ["color-contrast", "link-in-text-block"];

    private const string Violations = """
        async rules => (await axe.run({ resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: rules } }) })).violations.map(
            v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => `${n.html} ${n.any.map(a => a.message).join(' ')}`).join(' | ')}`)
        """;

    /// <summary>Numbers of orders and cases that are not in groups of four. Telephone and tracking numbers have fewer letters.</summary>
    private const string Ungrouped = "() => document.body.innerText.match(/\\b(?=(?:\\d*[A-Z]){3})[7A][0-9A-HJKMNP-TV-Z]{11}\\b/g) ?? []";

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private readonly ConcurrentDictionary<string, bool> looked = new();
    private readonly ConcurrentDictionary<IPage, IResponse> documents = new();
    private readonly Market market = new();
    private readonly RealApertium apertium = new();
    private readonly Lazy<PseudoMarket> pseudo;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public DemoMarket() => pseudo = new(() => new PseudoMarket(market.Folder));

    public Uri Address { get; private set; } = null!;

    /// <summary>The same market in the pseudo-language.</summary>
    public Uri PseudoAddress => field ??= pseudo.Value.Open();

    /// <summary>The time in this market, in UTC.</summary>
    public DateTime Now => market.Clock.Now;

    /// <summary>Lets time pass for everybody in this market.</summary>
    public void Pass(TimeSpan time) => market.Clock.Advance(time);

    /// <summary>Null where there is none on this machine.</summary>
    public HtmlChecker? Checker { get; private set; }

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null) return;
        await apertium.InitializeAsync();
        if (HtmlChecker.Missing is null) Checker = await HtmlChecker.Start();
        market.Settings["Demo"] = "true";
        if (RealApertium.Missing is null) (market.Settings["Translation:Engine"], market.Settings["Translation:Address"]) = ("Apertium", apertium.Address);
        market.UseKestrel(await Prepare(market));
        market.StartServer();
        Address = new Uri(market.Get<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium.Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"],
        });
    }

    public virtual async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (pseudo.IsValueCreated) await pseudo.Value.DisposeAsync();
        await market.DisposeAsync();
        await apertium.DisposeAsync();
        Checker?.Dispose();
    }

    /// <summary>Changes the settings before the market starts, and chooses its port; 0 for any.</summary>
    protected virtual Task<int> Prepare(Market market) => Task.FromResult(0);

    /// <summary>A person's own browser; a phone is 390 px wide.</summary>
    public async Task<IPage> Browser(string? email = null, bool phone = false, bool dark = false, bool script = true, string language = "en-GB")
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            ViewportSize = phone ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
            TimezoneId = "Europe/Berlin",
            Locale = language,
            ReducedMotion = ReducedMotion.Reduce,
        });
        if (language != "en-GB") Steps.Languages[context] = language.Split('-')[0];
        context.SetDefaultTimeout((float)Steps.Patience.TotalMilliseconds);
        var page = await context.NewPageAsync();
        page.Response += (_, response) =>
        {
            var isPage = response.Headers.TryGetValue("content-type", out var type) && type.StartsWith("text/html", StringComparison.Ordinal);
            if (isPage && response.Request.IsNavigationRequest && response.Frame == page.MainFrame) documents[page] = response;
        };
        if (email is not null) await SignIn(page, email);
        return page;
    }

    public static async Task SignIn(IPage page, string email)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (!page.Url.Contains("/account/sign-in", StringComparison.Ordinal)) await page.GotoAsync("/account/sign-in");
        await page.Field("Email").FillAsync(email);
        await page.Field("Password").FillAsync(Password);
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = page.Say("Sign in") }).Go();
        page.Url.ShouldNotContain("/account/sign-in");
    }

    /// <summary>
    /// Looks at the page as it stands: nothing for axe or the HTML checker to find, and nothing wider than the window. A page of the same address,
    /// theme and width is looked at once.
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
        (await page.EvaluateAsync<string[]>(Ungrouped)).ShouldBeEmpty($"{what}, {page.Url}");
        // In its own process, beside the browser.
        var html = Checker is null ? null : Checker.Findings(await documents[page].TextAsync());
        await page.EvaluateAsync(Axe);
        foreach (var (theme, rules) in new (string, string[]?)[] { ("light", null), ("dark", Contrast) })
        {
            await page.EvaluateAsync("theme => { document.documentElement.dataset.bsTheme = theme; }", theme);
            (await page.EvaluateAsync<string[]>(Violations, rules)).ShouldBeEmpty($"{what}, {theme}, {page.Url}");
        }
        await page.EvaluateAsync("document.documentElement.dataset.bsTheme = 'light'");
        if (html is not null) (await html).ShouldBeEmpty($"{what}, {page.Url}");
    }
}

[CollectionDefinition("Demo market")]
public sealed class WithDemoMarket : ICollectionFixture<DemoMarket>;
