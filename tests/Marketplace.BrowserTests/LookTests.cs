namespace Marketplace.BrowserTests;

/// <summary>Pages that no journey test visits, checked on phone and desktop, in light and dark.</summary>
[Collection("Demo market")]
public sealed class LookTests(DemoMarket market)
{
    /// <summary>Content that a page shows only with certain query parameters.</summary>
    private static readonly Dictionary<string, string> Asked = new()
    {
        ["/offers?q=bowl&sort=rated"] = "main:has(h1:has-text('“bowl”')):has(.results-sort summary:has-text('Best rated')):has(.offer-card)",
        ["/offers?q=nothingofthiskind"] = "main h1:has-text('No results')",
        ["/guides/avoiding-complaints/answer?helped=false"] = "main form input[value=false]:checked",
        ["/sellers/tomas-keramik?show=negative"] = "#reviews:has(article.review) .tabs a[aria-current=page]:has-text('Negative')",
        ["/sellers/tomas-keramik?tab=offers"] = "main:has(.tabs a[aria-current=page]:has-text('Offers')) #offers .offer-card",
        ["/sellers/tomas-keramik?tab=about"] = "main:has(.tabs a[aria-current=page]:has-text('About')) #standing",
        ["/orders?side=buying"] = ".side a[aria-current=page]:has-text('My orders')",
        ["/orders?side=buying&search=nothingofthiskind"] = "main .empty:has-text('nothingofthiskind')",
        ["/orders?side=selling"] = ".side a[aria-current=page]:has-text('Orders')",
        ["/admin/accounts?q=in"] = "main:has(h2:text-is('Results')) .list-rows a:text-matches('^in', 'i')",
    };

    private static readonly (string? Email, string[] Paths) Visitor = (null,
    [
        "/", "/offers", "/offers?q=bowl&sort=rated", "/offers?q=nothingofthiskind", "/sellers/tomas-keramik?show=negative", "/sellers/tomas-keramik?tab=offers", "/sellers/tomas-keramik?tab=about", "/account/sign-in", "/account/sign-in/code", "/account/register", "/guides",
        "/guides/avoiding-complaints", "/guides/avoiding-complaints/answer?helped=false", "/help", "/privacy", "/account/password-reset", "/nowhere",
    ]);

    private static readonly (string? Email, string[] Paths) Buyer = ("buyer@marketplace.example",
        ["/orders?side=buying", "/orders?side=buying&search=nothingofthiskind", "/messages", "/notices", "/account", "/account/security", "/account/security/passkeys", "/account/language", "/account/notices", "/account/phone", "/shop/opening"]);

    private static readonly (string? Email, string[] Paths) Seller = ("seller@marketplace.example",
        ["/", "/shop", "/orders?side=selling", "/messages", "/shop/offers", "/offers/new", "/shop/reputation", "/shop/earnings", "/shop/earnings/account", "/shop/earnings/details"]);

    private static readonly (string? Email, string[] Paths) Administrator = ("admin@marketplace.example",
        ["/admin", "/admin/orders", "/admin/reviews", "/admin/accounts", "/admin/accounts?q=in", "/admin/events", "/admin/guides", "/admin/payouts"]);

    private static readonly (string? Email, string[] Paths)[] Everyone = [Visitor, Buyer, Seller, Administrator];

    private static readonly string[] WithoutOwnWords = ["/account/register", "/account/password-reset"];

    private const string CutOff = """
        () => [...document.querySelectorAll('body *')].filter(e => {
          const look = getComputedStyle(e);
          return look.overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1 && e.innerText?.trim() && look.textOverflow !== 'ellipsis' && !e.matches('.visually-hidden, .visually-hidden *');
        }).map(e => `cut off: ${e.outerHTML.slice(0, 150)}`)
        """;

    private const string LeftInEnglish = """
        () => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), left = [];
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const place = node.parentElement, block = place.closest('p, li, h1, h2, h3, label, button, a, div, option, legend, dt, dd, summary, span') ?? place;
            if (/\p{L}{2}/u.test(node.data) && !place.closest('script, style, [lang]:not(html), .brand, .top-name, time') && !/[⟦⟧]/.test(block.textContent) && !/[⟦⟧]/.test(node.data)) left.push(node.data.trim());
          }
          return left;
        }
        """;

    [BrowserFact]
    public async Task The_look_arrives()
    {
        var page = await market.Browser();
        await page.GotoAsync("/");
        (await page.EvaluateAsync<string>("getComputedStyle(document.body).fontFamily")).ShouldContain("Figtree");
        (await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.icon')).width")).ShouldNotBe("300px");
    }

    [BrowserFact]
    public Task A_visitor_sees_accessible_pages() => LookAt(Visitor);

    [BrowserFact]
    [Trait("Rule", "ORD-4")]
    public Task A_buyer_sees_accessible_pages() => LookAt(Buyer);

    [BrowserFact]
    [Trait("Rule", "ORD-4")]
    public Task A_seller_sees_accessible_pages() => LookAt(Seller);

    [BrowserFact]
    public Task Staff_see_accessible_pages() => LookAt(Administrator);

    [BrowserFact]
    [Trait("Rule", "TXT-4")]
    public Task Pages_are_as_accessible_in_Spanish() => LookIn("es-ES");

    [BrowserFact]
    [Trait("Rule", "TXT-4")]
    public Task Pages_are_as_accessible_in_Portuguese() => LookIn("pt-BR");

    /// <summary>Longer texts fit on a phone, nothing is cut off, and on pages without people's own words every word comes from the site's texts.</summary>
    [BrowserFact]
    [Trait("Rule", "TXT-4")]
    public async Task In_a_longer_language_nothing_is_cut_off_and_nothing_is_left_in_English()
    {
        foreach (var (email, paths) in Everyone)
        {
            var page = await market.Browser(email, phone: true);
            foreach (var path in paths)
            {
                await page.GotoAsync(new Uri(market.PseudoAddress, path).ToString());
                await market.LookAt(page, $"pseudo {email?.Split('@')[0] ?? "visitor"} {path.Replace('/', '-')}");
                (await page.EvaluateAsync<string[]>(CutOff)).ShouldBeEmpty(path);
                if (WithoutOwnWords.Contains(path)) (await page.EvaluateAsync<string[]>(LeftInEnglish)).ShouldBeEmpty(path);
            }
        }
    }

    private Task LookAt((string? Email, string[] Paths) role) => LookAt(role.Email, role.Paths);

    /// <summary>A phone and a desktop side by side: while one is looked at, the host renders the other's page.</summary>
    private Task LookAt(string? email, params string[] paths) => Task.WhenAll(new[] { true, false }.Select(phone => Task.Run(async () =>
    {
        var page = await market.Browser(email, phone);
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            if (path.Contains('?', StringComparison.Ordinal)) (await page.Locator(Asked[path]).CountAsync()).ShouldBeGreaterThan(0, path);
            await market.LookAt(page, $"{email?.Split('@')[0] ?? "visitor"} {path.Replace('/', '-')}");
        }
    })));

    private Task LookIn(string language) => Parallel.ForEachAsync(Everyone, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (role, _) =>
    {
        var page = await market.Browser(role.Email, phone: true, language: language);
        foreach (var path in role.Paths)
        {
            await page.GotoAsync(path);
            (await page.EvaluateAsync<string>("document.documentElement.lang")).ShouldBe(language[..2]);
            await market.LookAt(page, $"{language} {role.Email?.Split('@')[0] ?? "visitor"} {path.Replace('/', '-')}");
        }
    });
}
