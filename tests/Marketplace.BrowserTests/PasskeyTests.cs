using Microsoft.Playwright;

namespace Marketplace.BrowserTests;

/// <summary>Passkeys with Chromium's own virtual device: what the page's script and the browser say to each other.</summary>
[Collection("Demo market")]
[Trait("Rule", "ACC-2")]
public sealed class PasskeyTests(DemoMarket market)
{
    private const string Email = "yara@marketplace.example";

    [BrowserFact]
    public async Task A_passkey_is_added_signs_in_from_the_email_field_and_by_the_button_and_confirms_in_place_of_the_password()
    {
        var page = await market.Browser();
        var cdp = await page.Context.NewCDPSessionAsync(page);
        await cdp.SendAsync("WebAuthn.enable", new() { ["enableUI"] = false });
        await cdp.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        // A passkey belongs to a name, not to an IP address.
        var site = $"http://localhost:{market.Address.Port}";
        await page.GotoAsync($"{site}/account/sign-in");
        await DemoMarket.SignIn(page, Email);
        await page.GotoAsync($"{site}/account/security");
        await market.LookAt(page, "sign-in and security");
        await page.GotoAsync($"{site}/account/security/authenticator");
        await market.LookAt(page, "setting up an authenticator app");
        await page.GotoAsync($"{site}/account/security/passkeys");
        await market.LookAt(page, "adding a passkey");
        await page.Field("Name").FillAsync("Work laptop");
        await page.Field("Your password").FillAsync(DemoMarket.Password);
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Add passkey", Exact = true }).ClickAsync();
        await page.WaitForURLAsync($"{site}/account/security");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Work laptop");

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync($"{site}/account");
        await page.WaitForURLAsync($"{site}/account");
        (await page.Locator("main").InnerTextAsync()).ShouldContain(Email, Case.Sensitive, "the browser offered it in the email field");

        await page.GotoAsync($"{site}/account/data");
        await market.LookAt(page, "asking for one's data");
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm with a passkey instead", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "We're preparing your data" }).WaitForAsync();

        await page.AddInitScriptAsync("PublicKeyCredential.isConditionalMediationAvailable = async () => false;");
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync($"{site}/account");
        page.Url.ShouldContain("/account/sign-in");
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Use a passkey", Exact = true }).ClickAsync();
        await page.WaitForURLAsync($"{site}/account");
        (await page.Locator("main").InnerTextAsync()).ShouldContain(Email);
    }
}
