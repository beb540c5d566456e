using Marketplace.IntegrationTests.Complaints;
using Microsoft.Playwright;
using static Marketplace.BrowserTests.Steps;

namespace Marketplace.BrowserTests;

/// <summary>Claims about orders: buyer and seller agree on a solution, or support decides.</summary>
[Collection("Demo market")]
public sealed class ClaimTests(DemoMarket market)
{
    private const string Words = "The handle came loose on the first day. It cannot be used like this.";

    [TranslatedFact]
    [Trait("Rule", "CMP-1")]
    [Trait("Rule", "CMP-2")]
    [Trait("Rule", "CMP-3")]
    [Trait("Rule", "MSG-4")]
    public async Task A_defect_an_offer_a_counter_offer_and_an_agreement_in_two_languages()
    {
        var (buyer, seller) = (await market.Browser("buyer@marketplace.example", phone: true, language: "es-ES"), await market.Browser("seller@marketplace.example"));
        var (order, claim) = await Claim(buyer, seller, "It doesn't work or has a fault");
        await Translated(buyer, seller, claim);

        await seller.GotoAsync("/orders?side=selling&claims=true");
        await market.LookAt(seller, "orders with claims");
        await seller.GotoAsync(claim);
        await market.LookAt(seller, "a claim, seller");
        await seller.Locator("#solutions").GetByRole(AriaRole.Link, new() { Name = "Offer a partial refund" }).Go();
        await seller.Field("Percentage of the payment").FillAsync("10");
        await market.LookAt(seller, "offering a partial refund");
        await Press(seller, "Send offer");

        await buyer.GotoAsync(claim);
        await market.LookAt(buyer, "an offer in a claim, buyer");
        await More(buyer);
        await buyer.Link("Ask for a different amount").Go();
        await buyer.Field("Percentage of the payment").FillAsync("40");
        await buyer.Field("Your message").FillAsync("I have to have it repaired.");
        await Press(buyer, "Send counter-offer");

        await seller.GotoAsync(claim);
        await seller.GetByText("I have to have it repaired.").First.WaitForAsync();
        await seller.Link("Accept offer").Go();
        await market.LookAt(seller, "accepting an offer");
        await Press(seller, "Accept offer");
        await seller.GetByText("Solved with a partial refund").First.WaitForAsync();

        await buyer.GotoAsync(order);
        await buyer.GetByText("reembolsó una parte de este pedido").First.WaitForAsync();
        await market.LookAt(buyer, "an order with a solved claim");
    }

    [BrowserFact]
    [Trait("Rule", "CMP-3")]
    [Trait("Rule", "CMP-4")]
    public async Task A_return_with_its_label_that_the_seller_doubts_and_support_decides()
    {
        var (buyer, seller) = (await market.Browser("buyer@marketplace.example"), await market.Browser("seller@marketplace.example", phone: true));
        var (order, claim) = await Claim(buyer, seller, "It isn't what I ordered");
        await seller.GotoAsync(claim);
        await market.LookAt(seller, "a claim, seller");
        await seller.Locator("#solutions").GetByRole(AriaRole.Link, new() { Name = "Offer a return" }).Go();
        await seller.Field("Recipient's name").FillAsync("Tomas Keramik");
        await seller.Field("Street and number").FillAsync("Kounicova 12");
        await seller.Field("Postal code").FillAsync("602 00");
        await seller.Field("Town or city").FillAsync("Brno");
        await market.LookAt(seller, "offering a return");
        await seller.Field("Country").SelectOptionAsync("CZ");
        await Press(seller, "Send offer");

        await buyer.GotoAsync(claim);
        var label = await buyer.APIRequest.GetAsync(claim + "/label");
        (label.Status, label.Headers["content-type"]).ShouldBe((200, "application/pdf"));
        LabelCode.Read(await label.BodyAsync()).ShouldBe($"RETURN {claim.Split('/')[^1]} ORDER {order.Split('/')[^1]}");
        await buyer.Link("Accept offer").Go();
        await Press(buyer, "Accept offer");
        await market.LookAt(buyer, "a return under way, buyer");
        await buyer.Link("I've sent it back").Go();
        await market.LookAt(buyer, "sending it back");
        await buyer.Field("Tracking number").FillAsync("RR 204 881 735 DE");
        await Press(buyer, "I've sent it back");

        await seller.GotoAsync(claim);
        await market.LookAt(seller, "a return under way, seller");
        await More(seller);
        await seller.Link("Ask support to decide").Go();
        await seller.Field("Your message").FillAsync("The parcel was empty. The post office weighed it at 80 grams.");
        await Press(seller, "Ask support to decide");

        var support = await market.Browser("support@marketplace.example");
        await support.GotoAsync("/admin/claims");
        await market.LookAt(support, "the queue of claims");
        await support.GotoAsync("/admin" + claim);
        await Press(support, "Take case");
        await market.LookAt(support, "a claim before support");
        await support.Field("For the seller: no refund").CheckAsync();
        await support.Field("Reasons").FillAsync("The post office's weight shows that the parcel held nothing.");
        await Press(support, "Send decision");
        await support.GetByText("Decision sent.").WaitForAsync();

        await buyer.GotoAsync(claim);
        await buyer.GetByText(buyer.Say("For the seller: no refund")).First.WaitForAsync();
        await market.LookAt(buyer, "a decided claim, buyer");
        await seller.GotoAsync("/shop/reputation");
        await seller.Locator("#standing", new() { HasText = "support didn't decide for the buyer" }).WaitForAsync();
        await market.LookAt(seller, "a seller's own standing");
        await buyer.GotoAsync(order + "/claim");
        await market.LookAt(buyer, "no second claim");
    }

    /// <summary>Each writes in one language and reads the other's words in it, while both have the claim open.</summary>
    private async Task Translated(IPage buyer, IPage seller, string claim)
    {
        await buyer.GotoAsync(claim);
        await seller.GotoAsync(claim);
        await Write(buyer, "Hola, ¿cuándo sale el paquete nuevo? La casa es grande.");
        await seller.GetByText("The house is big.").WaitForAsync();
        await seller.GetByText("Machine translation from Spanish").WaitForAsync();
        await market.LookAt(seller, "a translated conversation, seller");
        await Write(seller, "Thank you, the package arrived today.");
        await buyer.GetByText("Gracias, ").WaitForAsync();
        await market.LookAt(buyer, "a translated conversation, buyer");
        await buyer.Link("Show originals").Go();
        await buyer.GetByText("Thank you, the package arrived today.").WaitForAsync();
        await buyer.Link("Show translations").Go();
        await buyer.GetByText("Gracias, ").WaitForAsync();
    }

    private static Task More(IPage page) => page.Locator("#next .menu > summary").ClickAsync();

    private static async Task Write(IPage page, string text)
    {
        await page.Field("Your message").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = page.Say("Send"), Exact = true }).ClickAsync();
        await page.Locator(".message-text", new() { HasText = text }).WaitForAsync();
    }

    /// <summary>An order that is bought, paid by card and sent, and the buyer's claim about it.</summary>
    private async Task<(string Order, string Claim)> Claim(IPage buyer, IPage seller, string cause)
    {
        var order = await market.BuyAndGet(buyer, seller);
        await buyer.GotoAsync(order);
        await buyer.Locator("#claims").GetByRole(AriaRole.Link, new() { Name = buyer.Say("Open a claim") }).Go();
        await market.LookAt(buyer, "opening a claim");
        await buyer.Field("What happened?").FillAsync("Too short.");
        await PressInVain(buyer, "Open claim");
        (await buyer.Locator(".field-validation-error:not(:empty)").CountAsync()).ShouldBeGreaterThan(0);
        await market.LookAt(buyer, "opening a claim, refused");
        await buyer.Field(cause).CheckAsync();
        await buyer.Field("What happened?").FillAsync(Words);
        await Press(buyer, "Open claim");
        await market.LookAt(buyer, "a new claim, buyer");
        return (order, new Uri(buyer.Url).AbsolutePath);
    }
}
