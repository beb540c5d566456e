using Marketplace.Billing.Domain;
using Marketplace.Billing.Jobs;
using Marketplace.Billing.Persistence;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Billing;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Orders.Domain;
using Marketplace.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Journeys;

/// <summary>A second host, a real process on the same database, is killed while a job or an operator moves money: within the transaction, and after it.</summary>
[Trait("Rule", "ORD-19")]
public sealed class KilledJobTests : IDisposable
{
    private const string ForSqlite = "the step is named by SQLite's commands";
    private readonly Market market = new();

    // Of what happens here most has to lie behind the other host's clock, which is the real one.
    public KilledJobTests() => market.Clock.Advance(DateTime.UtcNow.AddDays(-75) - market.Clock.Now);

    public void Dispose() => market.Dispose();

    [SqliteTheory(ForSqlite), Trait("Rule", "ORD-8"), Trait("Rule", "ORD-17")]
    [InlineData("at INSERT INTO \"Payments\"", OrderStage.Paid)]
    [InlineData("after handle orders.refund-requested by orders.refund", null)]
    public async Task An_order_that_was_being_closed_by_time_is_refunded_once(string step, OrderStage? before)
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        await deal.Pay(Deal.GoodCard);
        await KillDuringJobs(step);
        if (before is { } stage) (await deal.Stage()).ShouldBe(stage);
        await Later();
        var order = await deal.Order();
        (order.Stage, order.RefundedAmount, order.History.Count(e => e.What is OrderEventType.RefundBegan), order.History.Count(e => e.What is OrderEventType.Refunded)).ShouldBe((OrderStage.Refunded, 2500, 1, 1));
        (await deal.Ledger()).ShouldBe(["Charge Succeeded 2500", "Refund Succeeded 2500"]);
        // The fee is due all the same (rule ORD-8), once.
        (await new Earned(deal).Ledger()).ShouldBe(["Payment BuyerPayments>SellerHeld 2500", "Refund SellerHeld>Refunds 2500", "Fee SellerAvailable>Fees 230"]);
        (await market.Deliver()).ShouldBe(0);
    }

    [SqliteTheory(ForSqlite), Trait("Rule", "ORD-8")]
    [InlineData("at INSERT INTO \"Payments\"", false)]
    [InlineData("after handle orders.order-finished by notices.orders", true)]
    public async Task Of_several_orders_that_were_being_closed_by_time_each_ends_once(string step, bool areClosed)
    {
        Deal[] finished = [await Deal.Place(market), await Deal.Place(market, stage: OrderStage.Paid), await Deal.Place(market, stage: OrderStage.Sent)];
        var refunded = await Deal.Place(market, stage: OrderStage.Confirmed);
        await refunded.Pay(Deal.GoodCard);
        await KillDuringJobs(step);
        foreach (var deal in finished.Append(refunded)) ((await deal.Order()).EndedAt is not null || await IsPending(deal)).ShouldBe(areClosed, deal.Path);
        await Later();
        await Later();
        foreach (var deal in finished)
        {
            var order = await deal.Order();
            (order.Stage, order.ActAt, order.History.Count(e => e.What == OrderEventType.ClosedByTime)).ShouldBe((OrderStage.Finished, null, 1), deal.Path);
            (await new Earned(deal).Ledger()).ShouldBe(["Fee SellerAvailable>Fees 230"], deal.Path);
            (await Notices(deal, "Your order of “Blue bowl”")).ShouldBe(1, deal.Path);
        }
        (await refunded.Stage()).ShouldBe(OrderStage.Refunded);
        (await refunded.Ledger()).ShouldBe(["Charge Succeeded 2500", "Refund Succeeded 2500"]);
        (await market.Deliver()).ShouldBe(0);
    }

    [SqliteTheory(ForSqlite)]
    [InlineData("at INSERT INTO \"Transfers\"", 0)]
    [InlineData("at INSERT INTO \"CompletedRuns\"", 2)]
    public async Task The_payouts_of_the_week_are_made_once_for_each_seller(string step, int before)
    {
        Earned[] sellers = [await (await Earned.Release(market)).WithAccount(), await (await Earned.Release(market)).WithAccount()];
        CatchUp();
        await market.Work<ChargeMonthlyPrices>();
        await KillDuringJobs(step);
        (await market.In((BillingDbContext db) => db.Payouts.CountAsync())).ShouldBe(before);
        await Later();
        await Later();
        foreach (var earned in sellers)
        {
            (await earned.Ledger()).Count(t => t == "Payout SellerAvailable>Payouts 2270").ShouldBe(1);
            (await earned.Figures()).ShouldBe("€0.00 €0.00 €22.70 €0.00");
        }
        (await market.In((BillingDbContext db) => db.Payouts.CountAsync())).ShouldBe(2);
        (await market.In((BillingDbContext db) => new VerifyLedger(db).FirstWrong(CancellationToken.None))).ShouldBeNull();
    }

    [SqliteTheory(ForSqlite)]
    [InlineData("at INSERT INTO \"Transfers\"", false)]
    [InlineData("before deliver billing.payout-paid to notices.billing", true)]
    public async Task A_batch_that_was_being_marked_as_paid_is_paid_once_and_told_once(string step, bool isMarked)
    {
        var earned = await (await Earned.Release(market)).WithAccount();
        CatchUp();
        await earned.Request();
        var batch = await earned.Batch();
        using var request = batch.Fill("Mark as paid", new { Reference = "REF-7" });
        using (var host = await HostProcess.Start(market, killAt: step))
        {
            request.RequestUri = new Uri(host.Address, request.RequestUri!.PathAndQuery);
            request.Headers.Add("Cookie", $"{await market.CookieOf(batch.Browser.Person)}; {batch.Browser.Cookies}");
            await host.Send(request);
            (await host.Exit()).ShouldBe(128 + 9);
        }
        (await market.In((BillingDbContext db) => db.Batches.Select(b => b.PaidAt != null).SingleAsync())).ShouldBe(isMarked);
        (await market.In((BillingDbContext db) => db.Payouts.Select(p => p.State).SingleAsync())).ShouldBe(isMarked ? PayoutState.Paid : PayoutState.InBatch);

        // The operator doesn't know what has become of it, and presses the button again.
        var again = await batch.Submit("Mark as paid", new { Reference = "REF-7" });
        again.Errors.ShouldBe(isMarked ? "This batch has already been marked as paid." : "");
        await Later();
        (await earned.Figures()).ShouldBe("€0.00 €0.00 €0.00 €22.70");
        (await earned.Ledger()).Count(t => t == "PayoutPaid Payouts>Clearing 2270").ShouldBe(1);
        var notices = (await market.SignInAs(earned.Seller).Open("/notices")).Document.QuerySelectorAll("main li a:not(.btn)").Select(a => a.TextContent);
        notices.Count(n => n.Contains("We paid out €22.70", StringComparison.Ordinal)).ShouldBe(1);
        (await market.Deliver()).ShouldBe(0);
    }

    /// <summary>Whether its refund has begun.</summary>
    private static async Task<bool> IsPending(Deal deal) => (await deal.Order()).PendingRefundId is not null;

    private async Task<int> Notices(Deal deal, string words) => (await market.SignInAs(deal.Buyer).Open("/notices")).Document.QuerySelectorAll("main li a:not(.btn)")
        .Count(n => n.TextContent.Contains(words, StringComparison.Ordinal) && n.TextContent.Contains("is finished", StringComparison.Ordinal));

    private void CatchUp() => market.Clock.Advance(DateTime.UtcNow - market.Clock.Now);

    /// <summary>The other host looks for due jobs at once. This host has read its settings, and looks rarely.</summary>
    private async Task KillDuringJobs(string step)
    {
        CatchUp();
        market.Settings["Jobs:Look"] = "00:00:00.100";
        using var host = await HostProcess.Start(market, killAt: step);
        (await host.Exit()).ShouldBe(128 + 9);
    }

    /// <summary>The killed host's leases have ended, so this one takes its work.</summary>
    private async Task Later()
    {
        market.Clock.Advance(TimeSpan.FromHours(2));
        await market.Deliver();
        await market.Get<RecurringJobScheduler>().RunDue(CancellationToken.None);
        await market.Deliver();
    }
}
