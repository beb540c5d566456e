using Marketplace.IntegrationTests.Complaints;
using Microsoft.Playwright;
using static Marketplace.BrowserTests.Steps;

namespace Marketplace.BrowserTests;

/// <summary>What can follow a sale besides a claim: the buyer withdraws, the seller reports the customer.</summary>
[Collection("Demo market")]
public sealed class AfterSaleTests(DemoMarket market)
{
    [BrowserFact]
    [Trait("Rule", "CMP-10")]
    public async Task A_buyer_withdraws_sends_the_product_back_and_gets_the_money()
    {
        var (buyer, seller) = (await market.Browser("buyer@marketplace.example", phone: true), await market.Browser("seller@marketplace.example"));
        var order = await market.BuyAndGet(buyer, seller);
        await buyer.GotoAsync(order);
        await buyer.GetByRole(AriaRole.Link, new() { Name = "Withdraw from contract" }).Go();
        await market.LookAt(buyer, "withdrawing, first step");
        await buyer.GetByLabel("Reason").FillAsync("It is larger than I thought.");
        await Press(buyer, "Continue");
        await market.LookAt(buyer, "withdrawing, second step");
        await Press(buyer, "Confirm withdrawal");
        await market.LookAt(buyer, "a withdrawal, buyer");
        var withdrawal = new Uri(buyer.Url).AbsolutePath;

        await seller.GotoAsync(order);
        await market.LookAt(seller, "an order with a withdrawal, seller");
        await seller.Locator("#withdrawal").GetByRole(AriaRole.Link, new() { Name = "Give the return address" }).Go();
        await seller.GetByLabel("Recipient's name").FillAsync("Tomas Keramik");
        await seller.GetByLabel("Street and number").FillAsync("Kounicova 12");
        await seller.GetByLabel("Postal code").FillAsync("602 00");
        await seller.GetByLabel("Town or city").FillAsync("Brno");
        await seller.GetByLabel("Country").SelectOptionAsync("CZ");
        await market.LookAt(seller, "giving the return address");
        await Press(seller, "Send to buyer");

        await buyer.GotoAsync(withdrawal);
        var label = await buyer.APIRequest.GetAsync((await buyer.GetByRole(AriaRole.Link, new() { Name = "Print shipping label (PDF)" }).GetAttributeAsync("href"))!);
        LabelCode.Read(await label.BodyAsync()).ShouldNotBeNull().ShouldContain($"ORDER {order.Split('/')[^1]}");
        await buyer.GetByRole(AriaRole.Link, new() { Name = "I've sent it back" }).Go();
        await buyer.GetByLabel("Tracking number").FillAsync("RR 204 881 735 DE");
        await Press(buyer, "I've sent it back");
        await market.LookAt(buyer, "a withdrawal, sent back, buyer");

        await seller.GotoAsync(withdrawal);
        await seller.GetByRole(AriaRole.Link, new() { Name = "Mark as received" }).Go();
        await market.LookAt(seller, "a withdrawal, receiving it");
        await Press(seller, "Mark as received and refund");
        await market.LookAt(seller, "a withdrawal, refunded, seller");
        await buyer.GotoAsync(order);
        await buyer.Locator(".stage", new() { HasText = "Refunded" }).First.WaitForAsync();
        await market.LookAt(buyer, "an order after a withdrawal, buyer");
    }

    [BrowserFact]
    [Trait("Rule", "CMP-8")]
    [Trait("Rule", "CMP-9")]
    [Trait("Rule", "ORD-15")]
    public async Task A_seller_reports_a_customer_who_answers_and_disputes_and_support_decides()
    {
        var (buyer, seller) = (await market.Browser("buyer@marketplace.example", phone: true), await market.Browser("seller@marketplace.example"));
        var order = await market.Buy(buyer);
        await seller.GotoAsync(order + "/customer");
        await market.LookAt(seller, "a customer's card");
        await seller.GetByRole(AriaRole.Link, new() { Name = "Report customer" }).Go();
        await market.LookAt(seller, "reporting a customer");
        await seller.GetByLabel("Details").FillAsync("Too short.");
        await PressInVain(seller, "Send report");
        await market.LookAt(seller, "reporting a customer, refused");
        await seller.GetByLabel("Refused delivery").CheckAsync();
        await seller.GetByLabel("Details").FillAsync("The carrier was there on two agreed days, and nobody opened the door.");
        await Press(seller, "Send report");
        await market.LookAt(seller, "a customer's card with a report");
        await seller.GetByRole(AriaRole.Link, new() { Name = "View your report" }).Last.Go();
        await market.LookAt(seller, "a customer report, seller");
        var report = new Uri(seller.Url).AbsolutePath;

        await buyer.GotoAsync("/account/reports");
        await market.LookAt(buyer, "reports about me");
        await buyer.GotoAsync(report);
        await market.LookAt(buyer, "a customer report, buyer");
        await buyer.GotoAsync(report + "/answer");
        await market.LookAt(buyer, "answering a report");
        await buyer.GetByLabel("Your answer").FillAsync("I was at home on both days, and nobody rang.");
        await Press(buyer, "Send answer");
        await buyer.GotoAsync(report + "/dispute");
        await buyer.GetByLabel("Why is the report wrong?").FillAsync("The carrier's own record says that the parcel stayed in the depot.");
        await market.LookAt(buyer, "disputing a report");
        await Press(buyer, "Ask support to check it");

        var support = await market.Browser("support@marketplace.example");
        await support.GotoAsync("/admin" + report);
        await Press(support, "Take case");
        await market.LookAt(support, "a customer report before support");
        await support.GetByLabel("Remove the report").CheckAsync();
        await support.GetByLabel("Reasons").FillAsync("The carrier's record shows that the parcel never left the depot.");
        await Press(support, "Send decision");
        await buyer.GotoAsync(report);
        await buyer.GetByText("The carrier's record shows that the parcel never left the depot.").First.WaitForAsync();
        await market.LookAt(buyer, "a removed report, buyer");
        await seller.GotoAsync(order + "/customer");
        (await seller.GetByText("The carrier was there on two agreed days").CountAsync()).ShouldBe(0);
    }
}
