using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Marketplace.BrowserTests;

/// <summary>The product's main job, in the browsers of a buyer, a seller and a visitor.</summary>
[Collection("Demo market")]
public sealed partial class JourneyTests(DemoMarket market)
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
        var order = await Buy(buyer);
        await market.LookAt(buyer, "a new order, buyer");

        await seller.GotoAsync("/orders?side=selling");
        await market.LookAt(seller, "orders of a seller");
        await seller.GotoAsync(order);
        await market.LookAt(seller, "a new order, seller");
        await Press(seller, "Approve order", "Confirmed");

        await buyer.GotoAsync(order);
        await buyer.GetByRole(AriaRole.Link, new() { Name = "Pay", Exact = true }).First.ClickAsync();
        await market.LookAt(buyer, "paying");
        await buyer.GetByLabel("Card number").FillAsync("4242 4242 4242 4242");
        await buyer.GetByLabel("Good until").FillAsync("04/31");
        await buyer.GetByLabel("Security code").FillAsync("123");
        await Press(buyer, "Pay", "Paid");

        await seller.GotoAsync(order + "/shipment");
        await Press(seller, "Mark as sent", null);
        (await seller.Locator(".validation-summary-errors, .field-validation-error").CountAsync()).ShouldBeGreaterThan(0);
        await market.LookAt(seller, "sending, refused");
        await seller.GetByLabel("Tracking number").FillAsync("RR123456785CZ");
        await Press(seller, "Mark as sent", "Sent");

        await buyer.GotoAsync(order);
        await Press(buyer, "Close order", "Finished");
        await market.LookAt(buyer, "a finished order, buyer");

        await buyer.Locator("#review").GetByRole(AriaRole.Link, new() { Name = "Leave a review" }).ClickAsync();
        await market.LookAt(buyer, "leaving a review");
        await Rate(buyer, fulfillment: 2, start: 5, communication: 4);
        await buyer.GetByLabel("Comment").FillAsync("Beautiful, but the handle came loose.");
        await buyer.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Leave a review" }).ClickAsync();
        await buyer.WaitForURLAsync(SellerPage());

        await buyer.GotoAsync(order + "/review/edit");
        await market.LookAt(buyer, "editing a review");
        await Rate(buyer, fulfillment: 5, start: 5, communication: 5);
        await buyer.GetByLabel("Comment").FillAsync("A new one came at once. Beautiful.");
        await buyer.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Edit review" }).ClickAsync();
        await buyer.WaitForURLAsync(SellerPage());

        await seller.GotoAsync(order);
        await market.LookAt(seller, "a finished order, seller");
        await seller.Locator("#review").GetByRole(AriaRole.Link, new() { Name = "Reply" }).ClickAsync();
        var text = seller.GetByLabel("Your public reply");
        await text.FillAsync("You are a liar");
        await seller.Locator("#coach").WaitForAsync();
        await market.LookAt(seller, "replying");
        await text.FillAsync("Thank you. Since then every handle is tested with a full pot before it leaves the workshop.");
        await seller.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Reply", Exact = true }).ClickAsync();
        await seller.WaitForURLAsync(SellerPage());

        var visitor = await market.Browser();
        await visitor.GotoAsync("/sellers/tomas-keramik");
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
        var order = await Buy(buyer);
        await seller.GotoAsync(order + "/cancellation");
        await market.LookAt(seller, "canceling");
        await seller.GetByLabel("Reason").SelectOptionAsync("out-of-stock");
        await seller.GetByLabel("What happened").FillAsync("The kiln failed; I am sorry.");
        await Press(seller, "Cancel order", "Canceled");
        await Review(buyer, order, "Canceled, but told at once.");
        var visitor = await market.Browser(phone: true);
        await visitor.GotoAsync("/sellers/tomas-keramik");
        await market.LookAt(visitor, "a seller's page");
        (await visitor.Locator("article.review", new() { HasText = "Canceled, but told at once." }).InnerTextAsync()).ShouldContain("canceled by the seller");
    }

    [BrowserFact]
    [Trait("Rule", "ORD-2")]
    [Trait("Rule", "ORD-17")]
    public async Task An_order_refunded_by_the_seller_is_reviewed()
    {
        var (buyer, seller) = (await market.Browser(Buyer), await market.Browser(Seller));
        var order = await Buy(buyer);
        await seller.GotoAsync(order);
        await Press(seller, "Approve order", "Confirmed");
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
        var order = await Buy(await market.Browser(Buyer));
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
        await buyer.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Leave a review" }).ClickAsync();
        await buyer.WaitForURLAsync(SellerPage());
    }

    private async Task<string> Buy(IPage buyer)
    {
        await buyer.GotoAsync("/offers?shop=tomas-keramik&kind=Service");
        await buyer.GotoAsync("/offers?shop=tomas-keramik");
        await market.LookAt(buyer, "offers of a shop");
        foreach (var card in await buyer.Locator(".offer-card a").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))"))
        {
            await buyer.GotoAsync(card);
            if (await buyer.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Buy", Exact = true }).CountAsync() > 0) break;
        }
        await market.LookAt(buyer, "an offer");
        await buyer.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Buy", Exact = true }).ClickAsync();
        await market.LookAt(buyer, "buying");
        await buyer.GetByLabel("Receiver's name").FillAsync("Ines Buyer");
        await buyer.GetByLabel("Street and number").FillAsync("Lindenweg 5");
        await buyer.GetByLabel("Postal code").FillAsync("10115");
        await buyer.GetByLabel("City").FillAsync("Berlin");
        await buyer.GetByLabel("Country").SelectOptionAsync("DE");
        await buyer.GetByLabel("Phone").FillAsync("+493012345678");
        await buyer.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Buy", Exact = true }).ClickAsync();
        await buyer.WaitForURLAsync(OrderPage());
        return new Uri(buyer.Url).AbsolutePath;
    }

    private static async Task Review(IPage buyer, string order, string comment)
    {
        await buyer.GotoAsync(order + "/review");
        await Rate(buyer, 3, 4, 5);
        await buyer.GetByLabel("Comment").FillAsync(comment);
        await buyer.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Leave a review" }).ClickAsync();
        await buyer.WaitForURLAsync(SellerPage());
    }

    private static async Task Rate(IPage page, int fulfillment, int start, int communication)
    {
        foreach (var (name, stars) in new[] { ("Fulfillment", fulfillment), ("StartTime", start), ("Communication", communication) })
        {
            await page.Locator($"label[for={await page.Locator($"input[name='Form.{name}'][value='{stars}']").GetAttributeAsync("id")}]").ClickAsync();
        }
    }

    private static async Task Press(IPage page, string button, string? stage)
    {
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        if (stage is not null) await page.Locator(".stage", new() { HasText = stage }).First.WaitForAsync();
    }

    [GeneratedRegex("/orders/[0-9A-Z]+$")]
    private static partial Regex OrderPage();

    [GeneratedRegex("/sellers/tomas-keramik")]
    private static partial Regex SellerPage();
}
