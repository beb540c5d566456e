using Microsoft.Playwright;

namespace Marketplace.BrowserTests;

/// <summary>What a page's script does for forms and pictures.</summary>
[Collection("Demo market")]
public sealed class FormTests(DemoMarket market)
{
    private const string Told = "[data-filled-in]:visible";

    [BrowserFact]
    [Trait("Rule", "ACC-8")]
    public async Task What_was_typed_when_the_session_ended_is_there_after_signing_in_again_and_only_then()
    {
        var page = await market.Browser("seller@marketplace.example");
        await Type(page);
        await page.Context.ClearCookiesAsync();
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "List offer" }).Go();
        page.Url.ShouldContain("/account/sign-in");
        await DemoMarket.SignIn(page, "seller@marketplace.example");
        new Uri(page.Url).AbsolutePath.ShouldBe("/offers/new");
        (await page.Field("Title").InputValueAsync()).ShouldBe("A vase");
        (await page.Field("Category").InputValueAsync()).ShouldBe("ceramics");
        (await page.Field("Description").InputValueAsync()).ShouldBe("Tall.");
        (await page.Locator(Told).CountAsync()).ShouldBe(1);
        await page.ReloadAsync();
        (await page.Field("Title").InputValueAsync()).ShouldBeEmpty();
        (await page.Locator(Told).CountAsync()).ShouldBe(0);
    }

    [BrowserFact]
    [Trait("Rule", "ACC-8")]
    public async Task Nobody_else_gets_what_was_typed_and_a_form_that_arrived_is_not_filled_in_again()
    {
        var page = await market.Browser("seller@marketplace.example");
        await Type(page);
        await page.Context.ClearCookiesAsync();
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "List offer" }).Go();
        await DemoMarket.SignIn(page, "buyer@marketplace.example");
        (await page.Locator(Told).CountAsync()).ShouldBe(0);
        (await page.EvaluateAsync<string?>("sessionStorage.getItem('typed')")).ShouldBeNull();

        page = await market.Browser("seller@marketplace.example");
        await page.GotoAsync("/shop/edit");
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Save changes", Exact = true }).Go();
        await page.GotoAsync("/shop/edit");
        (await page.Locator(Told).CountAsync()).ShouldBe(0);
    }

    [BrowserFact]
    public async Task A_picture_opens_on_the_page()
    {
        var page = await market.Browser();
        await page.GotoAsync("/offers?shop=tomas-keramik");
        await page.Locator(".offer-card a").First.Go();
        var offer = page.Url;
        await page.Locator(".gallery a").First.ClickAsync();
        var picture = page.Locator(".lightbox[open] img");
        (await picture.GetAttributeAsync("src")).ShouldNotBeNullOrEmpty();
        (await picture.GetAttributeAsync("alt")).ShouldNotBeNullOrEmpty();
        await market.LookAt(page, "a picture on the page");
        await page.Keyboard.PressAsync("Escape");
        (await page.Locator(".lightbox[open]").CountAsync()).ShouldBe(0);
        page.Url.ShouldBe(offer);
    }

    [BrowserFact]
    public async Task Pictures_of_an_offer_are_moved_sideways_by_thumbnails_keys_and_without_script_by_links()
    {
        foreach (var (phone, script) in new[] { (false, true), (true, true), (true, false) })
        {
            var page = await market.Browser(phone: phone, script: script);
            await page.GotoAsync("/offers?q=breakfast+bowl");
            await page.Locator(".offer-card a").First.Go();
            var (pictures, thumbnails) = (page.Locator(".gallery-track li"), page.Locator(".gallery-thumbs a"));
            (await pictures.CountAsync(), await thumbnails.CountAsync()).ShouldBe((2, 2));
            await Assertions.Expect(pictures.Nth(1)).Not.ToBeInViewportAsync();
            await thumbnails.Nth(1).ClickAsync();
            await Assertions.Expect(pictures.Nth(1)).ToBeInViewportAsync(new() { Ratio = .5f });
            await Assertions.Expect(pictures.Nth(0)).Not.ToBeInViewportAsync();
            if (!script) continue;
            await Assertions.Expect(thumbnails.Nth(1)).ToHaveAttributeAsync("aria-current", "true");
            await market.LookAt(page, $"an offer's pictures{(phone ? " on a phone" : "")}");
            await pictures.Nth(0).Locator("a").FocusAsync();
            await Assertions.Expect(thumbnails.Nth(0)).ToHaveAttributeAsync("aria-current", "true");
            await page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(thumbnails.Nth(1)).ToHaveAttributeAsync("aria-current", "true");
        }
    }

    private static async Task Type(IPage page)
    {
        await page.GotoAsync("/offers/new");
        await page.Field("Title").FillAsync("A vase");
        await page.Field("Category").SelectOptionAsync("ceramics");
        await page.Field("Description").FillAsync("Tall.");
    }
}
