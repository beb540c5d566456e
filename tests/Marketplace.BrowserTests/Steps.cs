using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Marketplace.Texts;
using Microsoft.Playwright;

namespace Marketplace.BrowserTests;

/// <summary>Steps shared by several journeys.</summary>
internal static partial class Steps
{
    public const string SellerPage = "/sellers/tomas-keramik";

    /// <summary>The longest time a page may take before the test fails.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The languages of browsers that do not read English.</summary>
    public static readonly ConcurrentDictionary<IBrowserContext, string> Languages = new();

    /// <summary>A text of the site as this person reads it.</summary>
    public static string Say(this IPage page, string english) => Languages.TryGetValue(page.Context, out var language)
        ? SiteTexts.Find(language, english) ?? throw new InvalidOperationException($"There is no “{english}” in {language}.")
        : english;

    public static ILocator Field(this IPage page, string label) => page.GetByLabel(page.Say(label), new() { Exact = true });

    public static ILocator Link(this IPage page, string name) => page.GetByRole(AriaRole.Link, new() { Name = page.Say(name) });

    public static async Task<string> Buy(this DemoMarket market, IPage buyer)
    {
        await buyer.GotoAsync("/offers?shop=tomas-keramik&kind=Service");
        await buyer.GotoAsync("/offers?shop=tomas-keramik");
        await market.LookAt(buyer, "offers of a shop");
        foreach (var card in await buyer.Locator(".offer-card a").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))"))
        {
            await buyer.GotoAsync(card);
            // What is made to measure can't be given back.
            if (await buyer.Locator("[data-exemption]").CountAsync() > 0) continue;
            if (await buyer.Locator("main").GetByRole(AriaRole.Button, new() { Name = buyer.Say("Buy"), Exact = true }).CountAsync() > 0) break;
        }
        await market.LookAt(buyer, "an offer");
        await buyer.Locator("main").GetByRole(AriaRole.Button, new() { Name = buyer.Say("Buy"), Exact = true }).Go();
        await market.LookAt(buyer, "buying");
        if (await buyer.Locator(".saved-contact summary").CountAsync() > 0) await buyer.Locator(".saved-contact summary").ClickAsync();
        await buyer.Field("Recipient's name").FillAsync("Ines Buyer");
        await buyer.Field("Street and number").FillAsync("Lindenweg 5");
        await buyer.Field("Postal code").FillAsync("10115");
        await buyer.Field("Town or city").FillAsync("Berlin");
        await buyer.Field("Country").SelectOptionAsync("DE");
        await buyer.Field("Phone").FillAsync("+493012345678");
        // An earlier journey may have bought the same within the hour.
        if (await buyer.Locator("#Form_Again").CountAsync() > 0) await buyer.Locator("#Form_Again").CheckAsync();
        await buyer.Locator("main").GetByRole(AriaRole.Button, new() { Name = buyer.Say("Place order"), Exact = true }).Go();
        buyer.Url.ShouldMatch(OrderPage().ToString());
        return new Uri(buyer.Url).AbsolutePath;
    }

    /// <summary>An order that is bought, paid by card and sent.</summary>
    public static async Task<string> BuyAndGet(this DemoMarket market, IPage buyer, IPage seller)
    {
        var order = await market.Buy(buyer);
        await seller.GotoAsync(order);
        await Press(seller, "Approve order", "Confirmed");
        await buyer.GotoAsync(order + "/payment");
        await buyer.Field("Card number").FillAsync("4242 4242 4242 4242");
        await buyer.Field("Expiry date").FillAsync("04/31");
        await buyer.Field("Security code").FillAsync("123");
        await buyer.Locator("main button.btn-primary").Go();
        await seller.GotoAsync(order + "/shipment");
        await seller.Field("Tracking number").FillAsync("RR123456785CZ");
        await Press(seller, "Mark as sent", "Sent");
        return order;
    }

    public static async Task Review(IPage buyer, string order, string comment)
    {
        await buyer.GotoAsync(order + "/review");
        await Rate(buyer, 3, 4, 5);
        await buyer.GetByLabel("Comment").FillAsync(comment);
        await buyer.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Publish review" }).Go();
        buyer.Url.ShouldContain(SellerPage);
    }

    public static async Task Rate(IPage page, int fulfillment, int start, int communication)
    {
        foreach (var (name, stars) in new[] { ("Fulfillment", fulfillment), ("StartTime", start), ("Communication", communication) })
        {
            await page.Locator($"label[for={await page.Locator($"input[name='Form.{name}'][value='{stars}']").GetAttributeAsync("id")}]").ClickAsync();
        }
    }

    /// <summary>Sends a form that has to be accepted.</summary>
    public static async Task Press(IPage page, string button, string? stage = null)
    {
        await Button(page, button).Go();
        if (await IsRefused(page)) (await page.Locator("main").InnerTextAsync()).ShouldBe("a page without errors");
        if (stage is not null) await page.Locator(".stage", new() { HasText = page.Say(stage) }).First.WaitForAsync();
    }

    /// <summary>Sends a form that has to be refused.</summary>
    public static async Task PressInVain(IPage page, string button)
    {
        await Button(page, button).Go();
        (await IsRefused(page)).ShouldBeTrue();
    }

    private static ILocator Button(IPage page, string name) =>
        page.Locator("main").GetByRole(AriaRole.Button, new() { Name = page.Say(name), Exact = true });

    private static async Task<bool> IsRefused(IPage page) =>
        (await page.TitleAsync()).StartsWith(page.Say("Error:"), StringComparison.Ordinal);

    /// <summary>Follows a link or sends a form, and waits for the next page.</summary>
    public static async Task Go(this ILocator there)
    {
        var page = there.Page;
        var arrived = new TaskCompletionSource();
        void Arrive(object? sender, IPage loaded) => arrived.TrySetResult();
        page.Load += Arrive;
        await there.ClickAsync();
        await arrived.Task.WaitAsync(Patience);
        page.Load -= Arrive;
    }

    [GeneratedRegex("/orders/[0-9A-Z]+$")]
    private static partial Regex OrderPage();
}
