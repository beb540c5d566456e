using System.Globalization;
using Microsoft.Playwright;
using static Marketplace.BrowserTests.Steps;

namespace Marketplace.BrowserTests;

/// <summary>What a working seller does in one day, on a phone, with a buyer who is on a phone, too.</summary>
[Collection("Demo market")]
public sealed class SellerDayTests(StripeDemoMarket market) : IClassFixture<StripeDemoMarket>
{
    private const string Buyer = "buyer@marketplace.example";
    private const string Seller = "seller@marketplace.example";

    [BrowserFact]
    [Trait("Rule", "OFR-3")]
    [Trait("Rule", "ORD-7")]
    [Trait("Rule", "ORD-9")]
    [Trait("Rule", "ORD-11")]
    [Trait("Rule", "ORD-12")]
    [Trait("Rule", "ORD-17")]
    [Trait("Rule", "ORD-19")]
    [Trait("Rule", "ORD-20")]
    public async Task Offers_paused_a_custom_order_paid_an_extra_a_delay_an_amount_a_payout_and_the_statement()
    {
        var (buyer, seller) = (await market.Browser(Buyer, phone: true), await market.Browser(Seller, phone: true));
        var order = await market.Buy(buyer);
        await Pause(seller, buyer, await buyer.Locator(".order-head h1 a").GetAttributeAsync("href") ?? "");
        await ChangeAmount(seller, buyer, order);
        var custom = await SellCustomOrder(seller, buyer, order);
        await AddExtra(seller, buyer, custom);
        await Delay(seller, buyer, custom);
        await RequestPayout(seller);
        await DownloadStatement(seller);
    }

    private async Task Pause(IPage seller, IPage buyer, string offer)
    {
        var back = market.Now.Date.AddDays(10);
        await seller.GotoAsync("/shop/offers");
        await market.LookAt(seller, "a seller's offers");
        await seller.GotoAsync(offer[..OfferLength] + "/pause");
        await market.LookAt(seller, "pausing an offer");
        await seller.Field("Back on").FillAsync(back.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await Press(seller, "Pause offer");
        await buyer.GotoAsync(offer);
        await market.LookAt(buyer, "a paused offer");
        (await buyer.Locator("main").InnerTextAsync()).ShouldContain("Paused");
        (await buyer.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Buy", Exact = true }).CountAsync()).ShouldBe(0);
        await seller.GotoAsync(offer[..OfferLength] + "/pause");
        await Press(seller, "Resume");
        await buyer.GotoAsync(offer);
        (await buyer.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Buy", Exact = true }).CountAsync()).ShouldBe(1);
    }

    private async Task ChangeAmount(IPage seller, IPage buyer, string order)
    {
        await seller.GotoAsync(order);
        await Press(seller, "Approve order", "Confirmed");
        await Choose(seller, "Change order amount");
        await market.LookAt(seller, "changing the amount");
        await seller.Field("New amount").FillAsync("160.00");
        await seller.Field("Reason").FillAsync("Gift wrapping, as you asked.");
        await Press(seller, "Send request");
        await buyer.GotoAsync(order);
        await market.LookAt(buyer, "a request for a higher amount");
        await buyer.Locator(".message-card").GetByRole(AriaRole.Link, new() { Name = "Answer" }).Go();
        await market.LookAt(buyer, "answering a request");
        await Press(buyer, "Agree");
        (await buyer.Locator("main").InnerTextAsync()).ShouldContain("€160.00");
    }

    private async Task<string> SellCustomOrder(IPage seller, IPage buyer, string order)
    {
        await seller.GotoAsync(order);
        await Choose(seller, "Offer a custom order");
        await market.LookAt(seller, "offering a custom order");
        await seller.Field("Title").FillAsync("A set of six cups");
        await seller.Field("Special price").FillAsync("120.00");
        await seller.Field("Usual price").FillAsync("150.00");
        await seller.Field("Days to deliver").FillAsync("7");
        await Press(seller, "Send custom order");
        await buyer.GotoAsync(order);
        await buyer.Locator(".message-card").GetByRole(AriaRole.Link, new() { Name = "Open custom order" }).Last.Go();
        await market.LookAt(buyer, "a custom order");
        await seller.GotoAsync(order + "/custom-order");
        await market.LookAt(seller, "custom orders offered");
        (await seller.Locator("main").InnerTextAsync()).ShouldContain("Opened by the buyer");
        await Press(buyer, "Accept and pay €120.00");
        await market.LookAt(buyer, "before the provider's page");
        var paid = string.Concat(new Uri(buyer.Url).Segments.Take(3)).TrimEnd('/');
        await Press(buyer, "Pay €120.00");
        buyer.Url.ShouldContain("/pay/");
        await Press(buyer, "Pay");
        await buyer.Locator(".stage", new() { HasText = "Paid" }).First.WaitForAsync();
        return paid;
    }

    private async Task AddExtra(IPage seller, IPage buyer, string order)
    {
        await seller.GotoAsync(order);
        await Choose(seller, "Add a free extra");
        await market.LookAt(seller, "adding an extra");
        await seller.Field("Extra").FillAsync("A matching sugar bowl");
        await Press(seller, "Add extra");
        await buyer.GotoAsync(order);
        (await buyer.Locator("main").InnerTextAsync()).ShouldContain("A matching sugar bowl");
    }

    private async Task Delay(IPage seller, IPage buyer, string order)
    {
        await seller.GotoAsync(order);
        await Choose(seller, "Ask for more time");
        await market.LookAt(seller, "asking for more time");
        await seller.Field("New delivery date").FillAsync(market.Now.Date.AddDays(21).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await seller.Field("Reason").FillAsync("The kiln is being repaired.");
        await Press(seller, "Send request");
        await buyer.GotoAsync(order);
        await buyer.Locator(".message-card").GetByRole(AriaRole.Link, new() { Name = "Answer" }).Go();
        await Press(buyer, "Agree");
        (await buyer.Locator(".message-card", new() { HasText = "Later delivery" }).Last.InnerTextAsync()).ShouldContain("Accepted");
        await market.LookAt(buyer, "an order with cards, buyer");
        await seller.GotoAsync(order);
        await market.LookAt(seller, "an order with cards, seller");
    }

    private async Task RequestPayout(IPage seller)
    {
        await seller.GotoAsync("/shop/earnings");
        await market.LookAt(seller, "earnings");
        await seller.GotoAsync("/shop/earnings/account");
        await market.LookAt(seller, "a payout account");
        await seller.Field("Account holder").FillAsync("Tomas Keramik");
        await seller.Field("IBAN").FillAsync("CZ65 0800 0000 1920 0014 5399");
        await Press(seller, "Save account");
        await seller.GotoAsync("/shop/earnings/payout");
        await market.LookAt(seller, "requesting a payout");
        await Press(seller, "Request payout");
        await market.LookAt(seller, "earnings after a request");
        (await seller.Locator("main").InnerTextAsync()).ShouldContain("Requested");
    }

    private async Task DownloadStatement(IPage seller)
    {
        await seller.GotoAsync("/shop/earnings");
        await seller.Locator("main .chips a").First.Go();
        await market.LookAt(seller, "a statement");
        foreach (var (link, ending) in new[] { ("Download PDF", ".pdf"), ("Download CSV", ".csv") })
        {
            var download = await seller.RunAndWaitForDownloadAsync(() => seller.Locator("main").GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync());
            download.SuggestedFilename.ShouldEndWith(ending);
            new FileInfo(await download.PathAsync()).Length.ShouldBeGreaterThan(0);
        }
    }

    /// <summary>The address of an offer without its title: /offers/ and twelve characters.</summary>
    private const int OfferLength = 20;

    private static async Task Choose(IPage page, string action)
    {
        await page.GetByText("More actions", new() { Exact = true }).ClickAsync();
        await page.Locator(".menu-items").GetByRole(AriaRole.Link, new() { Name = action }).Go();
    }
}
