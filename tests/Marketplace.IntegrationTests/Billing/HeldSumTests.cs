using System.Globalization;
using System.Text.RegularExpressions;
using Marketplace.Billing.Jobs;
using Marketplace.Billing.Persistence;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Complaints;
using Marketplace.IntegrationTests.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Billing;

/// <summary>What is held for a seller is one sum after fees, and the orders under it add up to it.</summary>
[Trait("Rule", "ORD-19")]
public sealed partial class HeldSumTests : IDisposable
{
    private readonly Market market = new() { Settings = { ["Billing:PageSize"] = "4" } };

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task One_click_on_the_sum_shows_the_orders_it_is_made_of_with_gross_fee_net_reason_and_time()
    {
        var released = await Earned.Release(market);
        var seller = released.Seller;
        (await Sum(seller)).ShouldBe(("€0.00", 0));
        var finished = await Earned.Finish(market, seller);
        var paid = await Deal.Place(market, seller: seller, stage: OrderStage.Confirmed);
        (await paid.Pay(Deal.GoodCard)).Errors.ShouldBeEmpty();
        var shared = await Earned.Finish(market, seller);
        await (await (await Claimed.Open(shared.Deal)).OfferShare(20)).Accept();
        var claimed = await Earned.Finish(market, seller);
        await Claimed.Open(claimed.Deal);
        var withdrawn = await Earned.Finish(market, seller);
        await Withdrawn.From(withdrawn.Deal);
        var disputed = await Earned.Finish(market, seller);
        await market.Tell(new PaymentDisputed((await disputed.Deal.Order()).Summary, 7, 2500, null));
        var refunded = await Earned.Finish(market, seller);
        (await (await refunded.Deal.AsSeller("/refund")).Submit("Refund in full")).Errors.ShouldBeEmpty();
        await Deal.Place(market, seller: seller, stage: OrderStage.Finished);

        var page = await finished.Open();
        var sum = page.Document.QuerySelector(".figures a")!;
        sum.QuerySelector("strong")!.TextContent.ShouldBe("€131.66");
        page = await finished.Open(sum.GetAttribute("href")!);
        page.Text.ShouldContain("€131.66 after fees, from 6 orders");
        var rows = await Rows(page);
        rows.Select(r => (r.Path, r.Amounts, r.Net)).ShouldBe(
        [
            (disputed.Deal.Path, "Amount €25.00 · Fee €2.30", "At most €22.70"),
            (withdrawn.Deal.Path, "Amount €25.00 · Fee €2.30", "At most €22.70"),
            (claimed.Deal.Path, "Amount €25.00 · Fee €2.30", "At most €22.70"),
            (shared.Deal.Path, "Amount €25.00 · Refunded €5.00 · Fee €1.84", "You get €18.16"),
            (paid.Path, "Amount €25.00 · Fee €2.30", "You get €22.70"),
            (finished.Deal.Path, "Amount €25.00 · Fee €2.30", "You get €22.70"),
        ]);
        rows.Select(r => r.Why.Split([" until ", " because "], StringSplitOptions.None)[1].Split([',', '.'])[0]).ShouldBe(
            ["the buyer disputed the payment with their bank", "the buyer withdrew from the contract", "the claim is closed", "1 May", "30 days after the order is finished", "1 May"]);
        rows.Sum(r => Cents(r.Net)).ShouldBe(13166, "the rows add up to the sum");
        (await Rebuild()).ShouldBe(0);
    }

    [Fact]
    public async Task A_finished_order_keeps_the_sum_and_a_refund_or_the_release_takes_its_order_out()
    {
        var first = await Earned.Finish(market);
        (await Sum(first.Seller)).ShouldBe(("€22.70", 1));
        (await first.Open("/shop/earnings?show=held")).Text.ShouldContain("€22.70 after fees, from 1 order");
        var second = await Earned.Finish(market, first.Seller);
        (await Sum(first.Seller)).ShouldBe(("€45.40", 2));
        (await (await second.Deal.AsSeller("/refund")).Submit("Refund in full")).Errors.ShouldBeEmpty();
        (await Sum(first.Seller)).ShouldBe(("€22.70", 1));
        market.Clock.Advance(TimeSpan.FromDays(30));
        await market.Work<ReleaseHeldMoney>();
        (await Sum(first.Seller)).ShouldBe(("€0.00", 0));
        (await first.Open("/shop/earnings?show=held")).Text.ShouldContain("Nothing is held.");
    }

    [Fact]
    public async Task The_sum_is_rebuilt_and_proven_equal()
    {
        var earned = await Earned.Finish(market);
        (await Rebuild()).ShouldBe(0);
        await market.In((BillingDbContext db) => db.HeldSums.ExecuteUpdateAsync(set => set.SetProperty(h => h.Net, 7).SetProperty(h => h.Orders, 3)));
        (await Rebuild()).ShouldBe(1);
        (await Sum(earned.Seller)).ShouldBe(("€22.70", 1));
    }

    private Task<int> Rebuild() => market.In((BillingDbContext db) => new RebuildSellerSums(db).Run(CancellationToken.None));

    private async Task<(string Net, int Orders)> Sum(Person seller)
    {
        var balance = await market.In((BillingDbContext db) => db.SellerBalance(seller.Id));
        (await market.SignInAs(seller).Open("/shop/earnings")).Document.QuerySelector(".figures a strong")!.TextContent.ShouldBe(balance.Held.ToString());
        return (balance.Held.ToString(), balance.HeldOrders);
    }

    /// <summary>The rows of all pages.</summary>
    private static async Task<List<(string Path, string Why, string Amounts, string Net)>> Rows(Page page)
    {
        var rows = new List<(string, string, string, string)>();
        while (true)
        {
            foreach (var row in page.Document.QuerySelectorAll("#orders .list-rows > li"))
            {
                var text = string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                var parts = Parts().Match(text);
                rows.Add((row.QuerySelector("a")!.GetAttribute("href")!, parts.Groups["why"].Value, parts.Groups["amounts"].Value, parts.Groups["net"].Value));
            }
            if (page.Document.QuerySelector(".pager a") is null) return rows;
            page = await page.Follow("Older orders");
        }
    }

    private static long Cents(string net) => (long)(decimal.Parse(net[(net.IndexOf('€', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture) * 100);

    [GeneratedRegex("(?<why>Held .*?) (?<amounts>Amount [^A-Z]*(?:Refunded [^A-Z]*)?Fee €[0-9.]+).* (?<net>(?:You get|At most) €[0-9.]+)$")]
    private static partial Regex Parts();
}
