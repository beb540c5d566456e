using Microsoft.Playwright;
using static Marketplace.BrowserTests.Steps;

namespace Marketplace.BrowserTests;

/// <summary>A disputed review: the request, the decision, and what both parties see.</summary>
[Collection("Demo market")]
public sealed class DisputeTests(DemoMarket market)
{
    private const string Demand = "Half the money back, or one star. Your choice.";

    [BrowserFact]
    [Trait("Rule", "MOD-1")]
    [Trait("Rule", "MOD-3")]
    [Trait("Rule", "MOD-6")]
    [Trait("Rule", "MOD-7")]
    [Trait("Rule", "MOD-10")]
    [Trait("Rule", "REV-9")]
    public async Task Asked_with_a_message_and_a_picture_decided_and_read_by_all()
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
        var before = await Score();
        (await NewestReview()).ShouldContain("under review");

        var support = await market.Browser("support@marketplace.example");
        await support.GotoAsync("/admin/cases");
        await market.LookAt(support, "the queue");
        await support.GotoAsync("/admin/cases" + request["/deletion-requests".Length..]);
        await Press(support, "Take case");
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
        (await NewestReview()).ShouldContain("Removed by support");
        (await NewestReview()).ShouldNotContain("One star, as I said.");
        (await Score()).ShouldBe(before - 1);

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
            return int.Parse(await visitor.Locator("#reviews .tabs .count").First.InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
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
}
