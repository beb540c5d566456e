using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Marketplace.BrowserTests.Steps;

namespace Marketplace.BrowserTests;

/// <summary>A disputed review: the request, the decision, and what both parties see.</summary>
[Collection("Demo market")]
public sealed partial class DisputeTests(DemoMarket market)
{
    private const string Demand = "Half the money back, or one star. Your choice.";

    [BrowserFact]
    [Trait("Rule", "MOD-1")]
    [Trait("Rule", "MOD-3")]
    [Trait("Rule", "MOD-6")]
    [Trait("Rule", "MOD-7")]
    [Trait("Rule", "MOD-10")]
    [Trait("Rule", "REV-9")]
    public async Task Asked_with_a_message_and_a_picture_decided_appealed_and_restored()
    {
        var (buyer, seller) = (await market.Browser("buyer@marketplace.example", phone: true), await market.Browser("seller@marketplace.example", phone: true));
        var order = await market.Buy(buyer);
        await buyer.GotoAsync(order);
        await buyer.GetByLabel("Your message").FillAsync(Demand);
        await buyer.Locator("#conversation").GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await buyer.Locator("#conversation", new() { HasText = Demand }).WaitForAsync();
        await seller.GotoAsync(order + "/cancellation");
        await seller.GetByLabel("Reason").SelectOptionAsync("out-of-stock");
        await seller.GetByLabel("What happened").FillAsync("The kiln failed; I am sorry.");
        await Press(seller, "Cancel order", "Canceled");
        await Review(buyer, order, "One star, as I said.");

        await seller.GotoAsync(order);
        await seller.Locator("#review").GetByRole(AriaRole.Link, new() { Name = "Ask support to delete it" }).Go();
        await market.LookAt(seller, "asking for a deletion");
        await seller.GetByLabel("Blackmail or extortion").CheckAsync();
        await seller.Locator("#needs li.done", new() { HasText = "Choose a reason" }).WaitForAsync();
        await seller.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Send request" }).Go();
        (await seller.Locator(".field-validation-error:not(:empty)").CountAsync()).ShouldBeGreaterThan(1);
        await market.LookAt(seller, "asking for a deletion, refused");
        await seller.GetByLabel(Demand).CheckAsync();
        await seller.GetByLabel("What happened?").FillAsync("The buyer demanded half of the money before writing this review.");
        await seller.GetByLabel("Add files").SetInputFilesAsync(new FilePayload { Name = "the demand.png", MimeType = "image/png", Buffer = await seller.ScreenshotAsync() });
        await seller.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Send request" }).Go();
        await seller.GetByText("Request sent.").WaitForAsync();
        var request = new Uri(seller.Url).AbsolutePath;
        await market.LookAt(seller, "a deletion request, seller");
        await buyer.GotoAsync(request);
        await market.LookAt(buyer, "a deletion request, buyer");
        await buyer.GetByRole(AriaRole.Link, new() { Name = "Add a statement" }).Go();
        await market.LookAt(buyer, "adding a statement");
        await buyer.GetByLabel("What should support know?").FillAsync("I wrote that in anger, before anything was decided.");
        await Press(buyer, "Send statement");
        await buyer.GetByText("Statement sent. Support reads it before deciding.").WaitForAsync();
        await market.LookAt(buyer, "a deletion request with a statement, buyer");
        var before = await Score();
        (await NewestReview()).ShouldContain("under review");

        var support = await market.Browser("support@marketplace.example");
        await support.GotoAsync("/admin/cases");
        await market.LookAt(support, "the queue");
        await support.GotoAsync("/admin/cases" + request["/deletion-requests".Length..]);
        await Press(support, "Take case");
        await support.Locator("#statement", new() { HasText = "I wrote that in anger" }).WaitForAsync();
        (await support.Locator(".evidence img").EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)")).ShouldBeGreaterThan(0);
        await support.GetByLabel("Delete it and leave a note in its place").CheckAsync();
        await support.GetByLabel("Rule", new() { Exact = true }).SelectOptionAsync("Blackmail");
        await support.GetByLabel("Statement of reasons").FillAsync("The message shows the demand, made before the review.");
        await Press(support, "Preview letters");
        await support.Locator("#preview", new() { HasText = "Support deleted your review." }).WaitForAsync();
        await market.LookAt(support, "a case");
        await Press(support, "Send decision");
        await support.GetByText("Decision sent.").WaitForAsync();

        await seller.GotoAsync(request);
        await seller.GetByText("Support deleted the review.").WaitForAsync();
        await market.LookAt(seller, "a decision, seller");
        await buyer.GotoAsync(request);
        await buyer.GetByText("Support deleted your review.").WaitForAsync();
        await buyer.GetByRole(AriaRole.Link, new() { Name = "Appeal decision", Exact = true }).Go();
        await market.LookAt(buyer, "appealing");
        (await NewestReview()).ShouldContain("Deleted by support");
        (await NewestReview()).ShouldNotContain("One star, as I said.");
        (await Score()).ShouldBe(before - 1);

        await buyer.GetByLabel("Why is the decision wrong?").FillAsync("I never got anything for it, and the seller canceled before I wrote.");
        await Press(buyer, "Send appeal");
        await buyer.GetByText("Appeal sent. Someone else will make the final decision.").WaitForAsync();
        await support.GotoAsync("/admin/cases" + request["/deletion-requests".Length..]);
        await support.GetByText("You have decided this case before, so someone else must decide the appeal.").WaitForAsync();
        var admin = await market.Browser("admin@marketplace.example");
        await admin.GotoAsync("/admin/cases" + request["/deletion-requests".Length..]);
        await Press(admin, "Take case");
        await market.LookAt(admin, "an appeal to decide");
        await admin.GetByLabel("Keep the review as it is").CheckAsync();
        await admin.GetByLabel("Rule", new() { Exact = true }).SelectOptionAsync("HonestOpinion");
        await admin.GetByLabel("Statement of reasons").FillAsync("The seller canceled the order, and the rating says so.");
        await Press(admin, "Send decision");
        await admin.GetByText("Decision sent.").WaitForAsync();
        (await NewestReview()).ShouldContain("One star, as I said.");
        (await Score()).ShouldBe(before, "the review counts again");
        foreach (var language in new[] { "es-ES", "pt-BR" })
        {
            var reader = await market.Browser("buyer@marketplace.example", phone: true, language: language);
            await reader.GotoAsync(request);
            await market.LookAt(reader, $"a final decision, buyer, {language}");
        }

        async Task<string> NewestReview()
        {
            var visitor = await market.Browser();
            await visitor.GotoAsync(SellerPage);
            await market.LookAt(visitor, "a seller's page with marks");
            return await visitor.Locator("article.review").First.InnerTextAsync();
        }

        async Task<int> Score()
        {
            var visitor = await market.Browser();
            await visitor.GotoAsync(SellerPage);
            return int.Parse(Counted().Match(await visitor.Locator(".head-figures a").First.InnerTextAsync()).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    [BrowserFact]
    public async Task Staff_and_sellers_see_accessible_pages_of_disputes()
    {
        foreach (var phone in new[] { true, false })
        {
            var seller = await market.Browser("seller@marketplace.example", phone);
            await seller.GotoAsync("/shop/deletion-requests");
            await market.LookAt(seller, "deletion requests of a seller");
            await seller.GotoAsync("/sellers/atelier-lune");
            await seller.Locator("article.review").GetByRole(AriaRole.Link, new() { Name = "Report", Exact = true }).First.Go();
            await market.LookAt(seller, "reporting a review");
            var admin = await market.Browser("admin@marketplace.example", phone);
            foreach (var (path, what) in new[]
            {
                ("/admin/cases", "the queue"), ("/admin/cases?show=decided", "decided cases"), ("/admin/cases?show=mine", "an empty queue"),
                ("/admin/suspensions", "accounts to decide on"), ("/admin/log", "the audit log"),
            })
            {
                await admin.GotoAsync(path);
                await market.LookAt(admin, what);
            }
            await admin.GotoAsync("/admin/suspensions");
            await admin.Locator(".list-rows a").First.Go();
            await market.LookAt(admin, "an account to decide on");
            await admin.GotoAsync("/admin/cases?kind=appeals");
            await admin.Locator(".list-rows a").First.Go();
            await market.LookAt(admin, "an appealed case");
        }
    }

    [GeneratedRegex(@"\((\d+) reviews?\)")]
    private static partial Regex Counted();
}
