using System.Net;
using Marketplace.Billing.Jobs;
using Marketplace.Billing.Persistence;
using Marketplace.Contracts;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Complaints;
using Marketplace.IntegrationTests.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Billing;

/// <summary>What a seller earns, from the purchase to the release.</summary>
[Trait("Rule", "ORD-19")]
public sealed class EarningsTests : IDisposable
{
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [Fact, Trait("Rule", "ORD-10")]
    public async Task A_purchase_by_card_is_held_and_its_fee_falls_due_at_the_end()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        var seller = new Earned(deal);
        (await deal.AsSeller()).Text.ShouldContain("Fee when the order is finished €2.30 You get €22.70");
        (await seller.Figures()).ShouldBe("€0.00 €0.00 €0.00 €0.00");
        (await seller.Open()).Text.ShouldContain("Paid orders will appear here.");
        await deal.Pay(Deal.GoodCard);
        (await seller.Figures()).ShouldBe("€22.70 €0.00 €0.00 €0.00");
        (await seller.Row()).ShouldBe("Held until 30 days after the order is finished, while the buyer can open a claim Amount €25.00 · Fee €2.30 You get €22.70");
        await (await deal.AsSeller("/shipment")).Submit("Mark as sent", new { Tracking = "TRACK-1" });
        await (await deal.AsBuyer("/closing")).Submit("I've received it");
        (await seller.Figures()).ShouldBe("€22.70 €0.00 €0.00 €0.00");
        (await seller.Row()).ShouldBe("Held until 1 Apr, 09:00 UTC, while the buyer can open a claim Amount €25.00 · Fee €2.30 You get €22.70");
        (await deal.AsSeller()).Text.ShouldContain("Fee €2.30 You get €22.70 Held €22.70 Payout Held until 1 Apr, 09:00 UTC");
        (await deal.AsBuyer()).Text.ShouldNotContain("You get");
        (await seller.Open("/shop")).Text.ShouldContain("Available €0.00 Held €22.70 Next payout 3 Mar");
        (await seller.Open("/shop/earnings?show=held")).Text.ShouldContain("You can object to a hold on the order's page.");
        (await seller.Ledger()).ShouldBe(["Payment BuyerPayments>SellerHeld 2500", "Fee SellerHeld>Fees 230"]);
    }

    [Theory]
    [InlineData(-1, "€22.70 €0.00 €0.00 €0.00")]
    [InlineData(0, "€0.00 €22.70 €0.00 €0.00")]
    [InlineData(1, "€0.00 €22.70 €0.00 €0.00")]
    public async Task It_is_released_when_the_days_for_claims_are_over(int minutes, string figures)
    {
        var earned = await Earned.Finish(market);
        market.Clock.Advance(TimeSpan.FromDays(30) + TimeSpan.FromMinutes(minutes));
        await market.Work<ReleaseHeldMoney>();
        (await earned.Figures()).ShouldBe(figures);
    }

    [Fact]
    public async Task A_claim_keeps_it_held_and_its_end_releases_it()
    {
        var earned = await Earned.Finish(market);
        var claimed = await Claimed.Open(earned.Deal);
        market.Clock.Advance(TimeSpan.FromDays(40));
        await market.Work<ReleaseHeldMoney>();
        (await earned.Row()).ShouldStartWith("Held until the claim is closed ");
        (await earned.Row()).ShouldEndWith("Object to this hold At most €22.70", Case.Sensitive, "the claim can end with a refund");
        await (await claimed.AsBuyer("/closing")).Submit("Close claim");
        await market.Work<ReleaseHeldMoney>();
        (await earned.Figures()).ShouldBe("€0.00 €22.70 €0.00 €0.00");
    }

    [Fact, Trait("Rule", "ORD-10")]
    public async Task A_partial_refund_in_a_claim_takes_the_fee_back_in_proportion()
    {
        var earned = await Earned.Finish(market);
        var claimed = await Claimed.Open(earned.Deal);
        await (await claimed.OfferShare(20)).Accept();
        (await earned.Row()).ShouldEndWith("Amount €25.00 · Refunded €5.00 · Fee €1.84 You get €18.16");
        (await earned.Figures()).ShouldBe("€18.16 €0.00 €0.00 €0.00");
    }

    [Fact, Trait("Rule", "ORD-10")]
    public async Task A_full_refund_takes_the_whole_fee_back_and_the_page_says_so_before()
    {
        var earned = await Earned.Finish(market);
        var page = await earned.Deal.AsSeller("/refund");
        page.Text.ShouldContain("You get the whole fee back, €2.30.");
        await page.Submit("Refund in full");
        (await earned.Figures()).ShouldBe("€0.00 €0.00 €0.00 €0.00");
        (await earned.Row()).ShouldBe("Refunded to the buyer Amount €25.00 · Refunded €25.00 · Fee €0.00 You get €0.00");
    }

    [Fact, Trait("Rule", "ORD-10")]
    public async Task Paid_outside_only_the_fee_is_owed_and_the_page_explains_the_debt()
    {
        var earned = new Earned(await Deal.Place(market, stage: OrderStage.Finished));
        (await earned.Figures()).ShouldBe("€0.00 −€2.30 €0.00 €0.00");
        var page = await earned.Open();
        page.Text.ShouldContain("You owe €2.30, because of fees, or refunds after a payout.");
        (await earned.Row()).ShouldBe("Paid to you directly Amount €25.00 · We take the fee from your balance. Fee −€2.30");
        page.Text.ShouldNotContain("Request payout");
        var order = await earned.Deal.AsSeller();
        order.Text.ShouldContain("Paid to you directly €25.00 Fee −€2.30 We take the fee from your balance.");
        order.Text.ShouldNotContain("You get €");
    }

    [Fact]
    public async Task The_page_shows_the_next_payout_then_three_statements_then_orders_by_where_their_money_is()
    {
        var earned = await Earned.Release(market);
        await Earned.Finish(market, earned.Seller);
        for (var month = 0; month < 3; month++)
        {
            market.Clock.Advance(TimeSpan.FromDays(31));
            await Earned.Finish(market, earned.Seller);
        }
        var page = await earned.Open();
        page.Document.QuerySelectorAll("main h2").Select(h => h.TextContent.Trim()).ShouldBe(["Next payout", "Statements", "Orders"]);
        page.Text.ShouldContain("We pay everything available if it is at least €10.00.");
        page.Document.QuerySelectorAll(".chips a").Length.ShouldBe(3);
        (await page.Follow("All statements")).Document.QuerySelectorAll(".list-rows > li").Length.ShouldBe(5);
        page.Document.QuerySelectorAll("#orders .tabs a").Select(a => a.TextContent.Trim()).ShouldBe(["Held", "Available", "All"]);
        (await Orders("held"), await Orders("available"), await Orders("")).ShouldBe((4, 1, 5));
        (await market.SignInAs(earned.Deal.Buyer).Open("/shop/earnings/statements")).Status.ShouldBe(HttpStatusCode.NotFound);

        async Task<int> Orders(string show) => (await earned.Open($"/shop/earnings?show={show}")).Document.QuerySelectorAll("#orders .list-rows > li").Length;
    }

    [Fact, Trait("Rule", "CMP-10")]
    public async Task A_withdrawal_from_the_contract_keeps_it_held_and_its_lapse_releases_it()
    {
        var earned = await (await Earned.Finish(market)).WithAccount();
        var withdrawn = await Withdrawn.From(earned.Deal);
        market.Clock.Advance(TimeSpan.FromDays(40));
        await market.Work<ReleaseHeldMoney>();
        await market.Work<MakePayouts>();
        (await earned.Figures()).ShouldBe("€22.70 €0.00 €0.00 €0.00", "no payout takes it");
        (await earned.Row()).ShouldStartWith("Held because the buyer withdrew from the contract. It goes back to the buyer when the return is complete; next deadline: ");
        (await earned.Deal.AsSeller()).Text.ShouldContain("Object to this hold");
        var stored = await withdrawn.Stored();
        await market.Tell(new WithdrawalLapsed(new(stored.Id, earned.Deal.Number.Id, earned.Deal.Buyer.Id, earned.Deal.Buyer.Name, earned.Seller.Id, "Shop", earned.Seller.Shop!, "Blue bowl", "EUR")));
        await market.Work<ReleaseHeldMoney>();
        (await earned.Figures()).ShouldBe("€0.00 €22.70 €0.00 €0.00");
    }

    [Fact, Trait("Rule", "CMP-10")]
    public async Task A_completed_withdrawal_takes_the_held_money_back_to_the_buyer()
    {
        var earned = await Earned.Finish(market);
        var withdrawn = await (await (await Withdrawn.From(earned.Deal)).GiveAddress()).SendBack();
        (await earned.Figures()).ShouldBe("€22.70 €0.00 €0.00 €0.00");
        await withdrawn.Receive();
        await market.Deliver();
        (await earned.Figures()).ShouldBe("€0.00 €0.00 €0.00 €0.00");
        (await market.In((BillingDbContext db) => new VerifyLedger(db).FirstWrong(CancellationToken.None))).ShouldBeNull();
    }

    [Theory, Trait("Rule", "ORD-8")]
    [InlineData(true, "€0.00 −€2.30 €0.00 €0.00")]
    [InlineData(false, "€0.00 €0.00 €0.00 €0.00")]
    public async Task An_order_that_was_never_sent_in_time_owes_the_fee_all_the_same(bool isNeverSent, string figures)
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        await deal.Pay(Deal.GoodCard);
        var order = await deal.Order();
        await market.Tell(new OrderRefunded(order.Summary, order.Facts, Party.Clock, OrderStage.Paid, "The reason doesn't matter.") { IsNeverSent = isNeverSent });
        (await new Earned(deal).Figures()).ShouldBe(figures);
    }

    [Fact]
    public async Task Each_seller_sees_their_own_and_buyers_are_led_to_open_a_shop()
    {
        var (earned, other) = (await Earned.Finish(market), new Earned(await Deal.Place(market)));
        (await other.Figures()).ShouldBe("€0.00 €0.00 €0.00 €0.00");
        (await other.Open()).Text.ShouldNotContain(earned.Deal.Number.Shown);
        foreach (var path in new[] { "/shop/earnings", "/shop/earnings/account", "/shop/earnings/details", "/shop/plan" })
        {
            (await market.SignInAs(earned.Deal.Buyer).Open(path)).Path.ShouldBe("/shop/opening", path);
            (await market.Visitor().Open(path)).Url.Query.ShouldContain("ReturnUrl", Case.Sensitive, path);
        }
        foreach (var path in new[] { "/shop/earnings/payout", "/shop/earnings/2026-03", "/shop/earnings/2026-03/csv", "/shop/earnings/2026-03/pdf" })
        {
            (await market.SignInAs(earned.Deal.Buyer).Open(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    [Fact]
    public async Task Orders_are_listed_page_by_page()
    {
        using var small = new Market { Settings = { ["Billing:PageSize"] = "2" } };
        var seller = await small.Seller();
        var deals = new List<Deal>();
        for (var i = 0; i < 5; i++) deals.Add(await Deal.Place(small, seller: seller, stage: OrderStage.Paid));
        var found = new List<string>();
        var page = await small.SignInAs(seller).Open("/shop/earnings");
        while (true)
        {
            found.AddRange(page.Document.QuerySelectorAll("#orders .list-rows a").Select(a => a.GetAttribute("href")!));
            if (page.Document.QuerySelector(".pager a") is null) break;
            page = await page.Follow("Older orders");
        }
        found.ShouldBe(deals.AsEnumerable().Reverse().Select(d => d.Path));
        (await small.SignInAs(seller).Open("/shop/earnings?show=held")).Text.ShouldContain("Nothing is held.");
    }

    [Fact]
    public async Task The_ledger_is_verified_and_the_first_wrong_account_is_named()
    {
        var earned = await Earned.Release(market);
        await earned.PaidOut();
        (await Verify()).ShouldBe((0, "The ledger is right: 5 transfers, and all balances add up to zero."));
        await market.In((BillingDbContext db) => db.Balances.Where(b => b.OwnerId == earned.Seller.Id && b.Amount == 230).ExecuteUpdateAsync(set => set.SetProperty(b => b.Amount, 231)));
        (await Verify()).ShouldBe((1, $"Balance Fees {earned.Seller.Id} EUR differs from its transfers by 1 in minor units and 0 in number."));
    }

    private Task<(int Code, string Said)> Verify() => market.In(async (IEnumerable<IRunAsCommand> commands) =>
    {
        using var said = new StringWriter();
        var code = await commands.Single(c => c.Name == "verify-ledger").Run(said, CancellationToken.None);
        return (code, said.ToString().TrimEnd());
    });
}
