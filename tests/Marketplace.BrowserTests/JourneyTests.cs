using Microsoft.Playwright;
using static Marketplace.BrowserTests.Steps;

namespace Marketplace.BrowserTests;

/// <summary>The product's main job, in the browsers of a buyer, a seller and a visitor.</summary>
[Collection("Demo market")]
public sealed class JourneyTests(DemoMarket market)
{
    private const string Buyer = "buyer@marketplace.example";
    private const string Seller = "seller@marketplace.example";

    [BrowserFact]
    [Trait("Rule", "ORD-2")]
    [Trait("Rule", "REV-1")]
    [Trait("Rule", "REV-2")]
    [Trait("Rule", "REV-4")]
    [Trait("Rule", "REV-6")]
    public async Task Bought_approved_paid_sent_closed_reviewed_edited_answered_and_read()
    {
        var (buyer, seller) = (await market.Browser(Buyer, phone: true), await market.Browser(Seller));
        var order = await market.Buy(buyer);
        await market.LookAt(buyer, "a new order, buyer");

        await seller.GotoAsync("/shop");
        await market.LookAt(seller, "a seller's home");
        await seller.GotoAsync("/orders?side=selling");
        await market.LookAt(seller, "orders of a seller");
        await seller.GotoAsync(order);
        await market.LookAt(seller, "a new order, seller");
        await Press(seller, "Approve order", "Confirmed");

        await buyer.GotoAsync(order);
        await buyer.Locator(".next-step .btn-primary").Go();
        await market.LookAt(buyer, "paying");
        await buyer.GetByLabel("Card number").FillAsync("4242 4242 4242 4242");
        await buyer.GetByLabel("Expiry date").FillAsync("04/31");
        await buyer.GetByLabel("Security code").FillAsync("123");
        await Press(buyer, await buyer.Locator("main button.btn-primary").InnerTextAsync(), "Paid");

        await seller.GotoAsync(order + "/shipment");
        await PressInVain(seller, "Mark as sent");
        (await seller.Locator(".validation-summary-errors, .field-validation-error").CountAsync()).ShouldBeGreaterThan(0);
        await market.LookAt(seller, "sending, refused");
        await seller.GetByLabel("Tracking number").FillAsync("RR123456785CZ");
        await Press(seller, "Mark as sent", "Sent");

        await buyer.GotoAsync(order);
        await buyer.Locator(".next-step .btn-primary").Go();
        await market.LookAt(buyer, "confirming receipt");
        await Press(buyer, "I've received it", "Finished");
        await market.LookAt(buyer, "a finished order, buyer");

        await buyer.Locator("#review").GetByRole(AriaRole.Link, new() { Name = "Leave a review" }).Go();
        await market.LookAt(buyer, "leaving a review");
        await Rate(buyer, fulfillment: 2, start: 5, communication: 4);
        await buyer.GetByLabel("Comment").FillAsync("Beautiful, but the handle came loose.");
        await buyer.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Publish review" }).Go();
        buyer.Url.ShouldContain(SellerPage);

        await buyer.GotoAsync(order + "/review/edit");
        await market.LookAt(buyer, "editing a review");
        await Rate(buyer, fulfillment: 5, start: 5, communication: 5);
        await buyer.GetByLabel("Comment").FillAsync("A new one came at once. Beautiful.");
        await buyer.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Edit review" }).Go();
        buyer.Url.ShouldContain(SellerPage);

        await seller.GotoAsync(order);
        await market.LookAt(seller, "a finished order, seller");
        await seller.Locator("#review").GetByRole(AriaRole.Link, new() { Name = "Reply" }).Go();
        var text = seller.GetByLabel("Your public reply");
        await text.FillAsync("You are a liar");
        await seller.Locator("#coach").WaitForAsync();
        await market.LookAt(seller, "replying");
        await text.FillAsync("Thank you. Since then every handle is tested with a full pot before it leaves the workshop.");
        await seller.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Reply", Exact = true }).Go();
        seller.Url.ShouldContain(SellerPage);

        var visitor = await market.Browser();
        await visitor.GotoAsync(SellerPage);
        await market.LookAt(visitor, "a seller's page");
        var review = visitor.Locator("article.review", new() { HasText = "A new one came at once." });
        (await review.InnerTextAsync()).ShouldContain("edited");
        (await review.InnerTextAsync()).ShouldContain("every handle is tested");
        (await visitor.ContentAsync()).ShouldNotContain("the handle came loose");
    }

    [BrowserFact]
    [Trait("Rule", "ORD-2")]
    [Trait("Rule", "REV-8")]
    public async Task An_order_canceled_by_the_seller_is_reviewed()
    {
        var (buyer, seller) = (await market.Browser(Buyer), await market.Browser(Seller, phone: true));
        var order = await market.Buy(buyer);
        await seller.GotoAsync(order + "/cancellation");
        await market.LookAt(seller, "canceling");
        await seller.GetByLabel("Reason").SelectOptionAsync("out-of-stock");
        await seller.GetByLabel("What happened").FillAsync("The kiln failed; I am sorry.");
        await Press(seller, "Cancel order", "Canceled");
        await Review(buyer, order, "Canceled, but told at once.");
        var visitor = await market.Browser(phone: true);
        await visitor.GotoAsync(SellerPage);
        await market.LookAt(visitor, "a seller's page");
        (await visitor.Locator("article.review", new() { HasText = "Canceled, but told at once." }).InnerTextAsync()).ShouldContain("canceled by the seller");
    }

    [BrowserFact]
    [Trait("Rule", "ORD-2")]
    [Trait("Rule", "ORD-17")]
    public async Task An_order_refunded_by_the_seller_is_reviewed()
    {
        var (buyer, seller) = (await market.Browser(Buyer), await market.Browser(Seller));
        var order = await market.Buy(buyer);
        await seller.GotoAsync(order);
        await Press(seller, "Approve order", "Confirmed");
        await seller.GotoAsync(order + "/receipt");
        await market.LookAt(seller, "marking as paid");
        await Press(seller, "Mark as paid", "Paid");
        await seller.GotoAsync(order + "/refund");
        await market.LookAt(seller, "refunding");
        await seller.Locator("main input[type=checkbox]").CheckAsync();
        await Press(seller, "Refund in full", "Refunded");
        await Review(buyer, order, "The money came back.");
        await buyer.GotoAsync(order);
        await market.LookAt(buyer, "a refunded order, buyer");
    }

    [BrowserFact]
    [Trait("Rule", "REV-2")]
    public async Task Stars_work_by_keyboard_and_without_JavaScript()
    {
        var (buyer, seller) = (await market.Browser(Buyer, script: false), await market.Browser(Seller));
        var order = await market.Buy(await market.Browser(Buyer));
        await seller.GotoAsync(order + "/cancellation");
        await seller.GetByLabel("Reason").SelectOptionAsync("other");
        await seller.GetByLabel("What happened").FillAsync("A flood in the workshop.");
        await Press(seller, "Cancel order", "Canceled");

        await buyer.GotoAsync(order + "/review");
        foreach (var criterion in new[] { "Order Fulfillment", "Start Time", "Communication" })
        {
            await buyer.GetByRole(AriaRole.Group, new() { Name = criterion }).GetByRole(AriaRole.Radio).First.FocusAsync();
            await buyer.Keyboard.PressAsync("Space");
            await buyer.Keyboard.PressAsync("ArrowRight");
            await buyer.Keyboard.PressAsync("ArrowRight");
        }
        (await buyer.Locator(".star-input input:checked").EvaluateAllAsync<string[]>("all => all.map(i => i.value)")).ShouldBe(["3", "3", "3"]);
        await buyer.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Publish review" }).Go();
        buyer.Url.ShouldContain(SellerPage);
    }
}
