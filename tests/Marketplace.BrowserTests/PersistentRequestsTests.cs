using Microsoft.Playwright;
using static Marketplace.BrowserTests.Steps;

namespace Marketplace.BrowserTests;

/// <summary>A seller who asks again and again to delete the same review, up to the suspension of the account, the appeal and its end.</summary>
public sealed class PersistentRequestsTests(DemoMarket market) : IClassFixture<DemoMarket>
{
    private const string Seller = "seller@marketplace.example";
    private const string Support = "support@marketplace.example";
    private const string Admin = "admin@marketplace.example";

    [BrowserFact, Trait("Rule", "MOD-5"), Trait("Rule", "MOD-7"), Trait("Rule", "MOD-9"), Trait("Rule", "ACC-5")]
    public async Task Four_rejections_lead_to_a_suspension_which_somebody_else_lifts_on_appeal()
    {
        var (seller, support) = (await market.Browser(Seller, phone: true), await market.Browser(Support));
        var path = await NeverAsked(seller);
        for (var i = 1; i <= 3; i++) await Reject(seller, support, path, i);

        await seller.GotoAsync(path);
        await seller.GetByText("You can't send new requests until").First.WaitForAsync();
        (await seller.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Send request" }).CountAsync()).ShouldBe(0);
        await market.LookAt(seller, "a form for requests that are suspended");

        market.Pass(TimeSpan.FromDays(30) + TimeSpan.FromMinutes(1));
        (seller, support) = (await market.Browser(Seller), await market.Browser(Support));
        await Reject(seller, support, path, 4);

        var first = await market.Browser(Admin);
        await MakeAdministrator(first, "support");
        await first.GotoAsync("/admin/suspensions");
        await first.GetByRole(AriaRole.Link, new() { Name = "Tomas Keramik" }).First.Go();
        await Press(first, "Take case");
        await first.GetByLabel("Suspend account").CheckAsync();
        await first.GetByLabel("Days").FillAsync("30");
        await first.GetByLabel("We warned you and suspended your requests for some time before this decision.").CheckAsync();
        await Press(first, "Preview letters");
        await first.Locator("#preview", new() { HasText = "An administrator suspended your account until" }).WaitForAsync();
        await market.LookAt(first, "a suspension to decide");
        await Press(first, "Send decision");
        await first.Locator("#carried", new() { HasText = "in force since" }).WaitForAsync();
        await market.LookAt(first, "a decided suspension");

        foreach (var language in new[] { "es-ES", "pt-BR" })
        {
            var reader = await market.Browser(Seller, phone: true, language: language);
            await reader.GotoAsync("/account/suspension");
            await reader.GetByText(reader.Say("We warned you and suspended your requests for some time before this decision.")).WaitForAsync();
            await market.LookAt(reader, $"a suspension, {language}");
            await reader.GotoAsync("/shop/deletion-requests");
            await market.LookAt(reader, $"requests of a suspended seller, {language}");
        }
        await seller.GotoAsync("/account/suspension");
        await market.LookAt(seller, "a suspension");
        await seller.GetByLabel("Why the suspension is wrong").FillAsync("Each of my requests had new evidence.");
        await Press(seller, "Send appeal");
        await seller.GetByText("Another administrator will decide by").First.WaitForAsync();

        var second = await market.Browser(Support);
        await second.GotoAsync("/admin/cases?kind=suspension-appeals");
        await second.Locator("a[href^='/admin/suspension-appeals/']").First.Go();
        await Press(second, "Take case");
        await second.GetByLabel("Lift suspension").CheckAsync();
        await second.GetByLabel("Reasons").FillAsync("Two of the four requests had new evidence.");
        await Press(second, "Preview letters");
        await market.LookAt(second, "a suspension appeal to decide");
        await Press(second, "Send decision");
        await second.GetByText("Suspension lifted").First.WaitForAsync();
        await seller.GotoAsync("/account/suspension");
        await seller.GetByText("Your suspension has ended").First.WaitForAsync();
        await seller.GotoAsync("/offers?shop=tomas-keramik");
        (await seller.Locator(".offer-card a").CountAsync()).ShouldBeGreaterThan(0, "the offers are back");
    }

    /// <summary>The form for a review that support never had to decide about.</summary>
    private static async Task<string> NeverAsked(IPage seller)
    {
        await seller.GotoAsync(SellerPage);
        foreach (var path in await seller.Locator("article.review a[href$='/deletion-request']").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))"))
        {
            await seller.GotoAsync(path);
            var step = seller.Locator(".ladder [aria-current]");
            if (await step.CountAsync() > 0 && (await step.TextContentAsync())!.Trim().StartsWith("Rejection 1:", StringComparison.Ordinal)) return path;
        }
        throw new InvalidOperationException("The demo shows no review that nobody asked about.");
    }

    /// <summary>The seller reads what a rejection leads to, and asks; support rejects with a ready sentence of the chosen rule.</summary>
    private async Task Reject(IPage seller, IPage support, string path, int time)
    {
        string[] steps = ["Rejection 1: no penalty", "Rejection 2: a warning", "Rejection 3: no new requests for 30 days", "Rejection 4 and later: an administrator reviews your account"];
        string[] follows = ["", "This is a warning", "You can't send new requests until", "An administrator will review your account"];
        await seller.GotoAsync(path);
        (await seller.Locator(".ladder [aria-current]").TextContentAsync())!.Trim().ShouldStartWith(steps[time - 1]);
        await market.LookAt(seller, $"asking for the time {time}");
        await seller.GetByLabel("Unrelated comments or insults").CheckAsync();
        await seller.GetByLabel("What happened?").FillAsync("I think that these words are unfair to our shop.");
        await seller.GetByLabel("Add files").SetInputFilesAsync(new FilePayload { Name = "note.txt", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes($"Note {time}") });
        await Press(seller, "Send request");
        await seller.GetByText("Request sent.").WaitForAsync();
        var request = new Uri(seller.Url).AbsolutePath;

        await support.GotoAsync("/admin/cases" + request["/deletion-requests".Length..]);
        await Press(support, "Take case");
        var ready = support.GetByLabel("The words are critical, but they insult nobody.");
        (await ready.IsVisibleAsync()).ShouldBeFalse("its rule isn't chosen");
        await support.GetByLabel("Keep the review as it is").CheckAsync();
        await support.GetByLabel("Rule", new() { Exact = true }).SelectOptionAsync("HonestOpinion");
        await ready.CheckAsync();
        if (time == 1) await market.LookAt(support, "a case with ready sentences");
        await Press(support, "Send decision");
        await support.GetByText("Decision sent.").WaitForAsync();
        await seller.GotoAsync(request);
        await seller.GetByText("The words are critical, but they insult nobody.").WaitForAsync();
        if (follows[time - 1].Length > 0) await seller.GetByText(follows[time - 1]).First.WaitForAsync();
    }

    /// <summary>The appeal needs a second administrator.</summary>
    private static async Task MakeAdministrator(IPage admin, string name)
    {
        await admin.GotoAsync($"/admin/accounts?q={name}");
        await admin.Locator("a[href$='/role']").First.Go();
        await admin.GetByLabel("Role").SelectOptionAsync("Administrator");
        await Press(admin, "Change role");
    }
}
