using System.Globalization;
using Marketplace.Billing.Domain;
using Marketplace.Billing.Jobs;
using Marketplace.Billing.Persistence;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Payments;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Journeys;

/// <summary>What the modules keep of a seller's orders, each for itself: it has to be one and the same.</summary>
internal sealed class Books(Market market, long seller, long offer, int stock, string currency)
{
    private static readonly OrderEventType[] Ends = [OrderEventType.Closed, OrderEventType.ClosedByTime];
    private readonly Dictionary<long, (OrderStage Stage, int History)> before = [];

    /// <summary>An amount as a person types it.</summary>
    public string Typed(long minor) => new Money(minor, currency).ToDecimal().ToString(CultureInfo.InvariantCulture);

    public async Task Check(string said)
    {
        var books = await Read();
        CheckStages(books, said);
        CheckStock(books, said);
        foreach (var order in books.Orders) CheckMoney(order, books, said);
        CheckPayouts(books, said);
        (books.Held?.Orders ?? 0, books.Held?.Net ?? 0).ShouldBe((books.Billed.Values.Count(b => b.Held > 0), books.Billed.Values.Sum(b => b.NetHeld)), said);
        (await market.In((BillingDbContext db) => new VerifyLedger(db).FirstWrong(CancellationToken.None))).ShouldBeNull(said);
    }

    /// <summary>Nothing is left open.</summary>
    public async Task CheckEnd(string said)
    {
        var books = await Read();
        books.Orders.ShouldAllBe(o => o.EndedAt != null, said);
        books.Orders.ShouldAllBe(o => o.ActAt == null && o.OpenProposalId == null && o.OpenClaimId == null && o.DisputeId == null, said);
        books.Payments.ShouldAllBe(p => p.State != PaymentState.Pending && p.State != PaymentState.Waiting && p.State != PaymentState.Refused, said);
        books.Billed.Values.Sum(b => b.Held).ShouldBe(0, said);
    }

    private void CheckStages(Kept books, string said)
    {
        foreach (var order in books.Orders)
        {
            var what = $"{new Number(order.Id)}, {said}";
            order.History.Select(e => e.Position).Order().ShouldBe(Enumerable.Range(1, order.History.Count), what);
            (order.EndedAt is not null).ShouldBe(order.Stage >= OrderStage.Finished, what);
            order.History.Count(e => e.What is OrderEventType.Refunded or OrderEventType.PaymentReturned && order.Stage == OrderStage.Refunded).ShouldBeLessThanOrEqualTo(2, what);
            order.History.Count(e => Ends.Contains(e.What) || e.What == OrderEventType.Canceled).ShouldBeLessThanOrEqualTo(1, what);
            if (before.TryGetValue(order.Id, out var was))
            {
                if (was.Stage >= OrderStage.Finished && was.Stage != order.Stage) (was.Stage, order.Stage).ShouldBe((OrderStage.Finished, OrderStage.Refunded), what);
                order.History.Count.ShouldBeGreaterThanOrEqualTo(was.History, what);
                if (was.Stage != order.Stage) order.History.Count.ShouldBeGreaterThan(was.History, what);
            }
            before[order.Id] = (order.Stage, order.History.Count);
        }
        foreach (var stage in Enum.GetValues<OrderStage>()) books.Counts.GetValueOrDefault(stage).ShouldBe(books.Orders.Count(o => o.Stage == stage), $"{stage}, {said}");
    }

    private void CheckStock(Kept books, string said)
    {
        (books.Stock + books.Purchases.Values.Where(p => p.ReturnedAt is null).Sum(p => p.Quantity)).ShouldBe(stock, said);
        books.Stock.ShouldBeGreaterThanOrEqualTo(0, said);
        books.Orders.Where(o => o.OfferId == offer).Select(o => o.Id).Order().ShouldBe(books.Purchases.Keys.Order(), said);
        foreach (var order in books.Orders.Where(o => o.OfferId == offer))
        {
            var purchase = books.Purchases[order.Id];
            if (order.Origin != OrderOrigin.Custom) purchase.Quantity.ShouldBe(order.Quantity, said);
            (purchase.ReturnedAt is not null).ShouldBe(NeverLeft(order), $"{new Number(order.Id)} {order.Stage}, {said}");
        }
    }

    private static bool NeverLeft(Order order) => order.SentAt is null
        && (order.Stage == OrderStage.Canceled
            || (order.Stage == OrderStage.Refunded && !order.History.Any(e => Ends.Contains(e.What)))
            || (order.PaidAt is null && order.History.Any(e => e.What == OrderEventType.ClosedByTime)));

    private void CheckMoney(Order order, Kept books, string said)
    {
        var what = $"{new Number(order.Id)} {order.Stage}, {said}";
        var payments = books.Payments.FindAll(p => p.OrderId == order.Id);
        foreach (var payment in payments)
        {
            var made = books.Gateway.FindAll(e => e.Key == payment.Id && e.Outcome == PaymentState.Succeeded);
            made.Count.ShouldBeLessThanOrEqualTo(1, what);
            if (payment.State == PaymentState.Succeeded && !payment.IsByHand) made.ShouldHaveSingleItem(what).Amount.ShouldBe(payment.Amount, what);
        }
        var (charged, refunded) = (Sum(PaymentKind.Charge), Sum(PaymentKind.Refund));
        refunded.ShouldBeLessThanOrEqualTo(charged, what);
        payments.Count(p => p.Kind == PaymentKind.Charge && p.State == PaymentState.Succeeded && p.Id == order.ChargeId).ShouldBe(order.ChargeId is null ? 0 : 1, what);
        var lost = books.Disputes.Where(d => d.OrderId == order.Id && d.State == DisputeState.Lost).Sum(d => d.Amount);
        var isSettled = payments.TrueForAll(p => p.State is PaymentState.Succeeded or PaymentState.Declined or PaymentState.Failed);
        if (isSettled && order.ChargeId is not null) (charged - Math.Min(charged, refunded + lost)).ShouldBe(order.Total - Math.Min(order.Total, order.Stage == OrderStage.Refunded ? order.Total : order.RefundedAmount), what);
        if (isSettled && order.ChargeId is null) refunded.ShouldBe(charged, $"money that was taken for an order that couldn't go on is back: {what}");

        var ledger = books.Transfers.FindAll(t => t.OrderId == order.Id);
        var (paid, back) = (order.ChargeId is null ? 0 : payments.Single(p => p.Id == order.ChargeId).Amount, order.Stage == OrderStage.Refunded ? order.Total : order.RefundedAmount);
        On(ledger, AccountKind.BuyerPayments).ShouldBe(-paid, what);
        On(ledger, AccountKind.Refunds).ShouldBe(Math.Min(paid, back), what);
        On(ledger, AccountKind.Fees).ShouldBe(FeeOf(order, back), what);
        On(ledger, AccountKind.SellerHeld).ShouldBe(books.Billed.GetValueOrDefault(order.Id)?.Held ?? 0, what);
        On(ledger, AccountKind.SellerHeld).ShouldBeGreaterThanOrEqualTo(0, what);
        (On(ledger, AccountKind.SellerHeld) + On(ledger, AccountKind.SellerAvailable)).ShouldBe(paid - Math.Min(paid, back) - FeeOf(order, back), what);

        long Sum(PaymentKind kind) => payments.Where(p => p.Kind == kind && p.State == PaymentState.Succeeded).Sum(p => p.Amount);
    }

    /// <summary>Rule ORD-10, written anew: 8 % of the total, cut, and in euros 30 cents more and at most 50 euros; what was refunded takes its part back.</summary>
    private long FeeOf(Order order, long refunded)
    {
        var full = order.Total * 8 / 100;
        if (currency == "EUR") full = Math.Min(full + 30, 5000);
        full = Math.Min(full, order.Total);
        if (order.Stage == OrderStage.Refunded && order.History.Any(e => e.Note.Contains(Order.NeverSentReason, StringComparison.Ordinal))) return full;
        return order.History.Any(e => Ends.Contains(e.What)) ? (long)((decimal)full * (order.Total - refunded) / order.Total) : 0;
    }

    private static void CheckPayouts(Kept books, string said)
    {
        foreach (var payout in books.Payouts)
        {
            var ledger = books.Transfers.FindAll(t => t.PayoutId == payout.Id);
            var isOut = payout.State != PayoutState.Failed;
            On(ledger, AccountKind.SellerAvailable).ShouldBe(isOut ? -payout.Amount : 0, said);
            On(ledger, AccountKind.Clearing).ShouldBe(payout.State == PayoutState.Paid ? payout.Amount : 0, said);
            ledger.Count(t => t.Kind == TransferKind.PayoutPaid).ShouldBeLessThanOrEqualTo(1, said);
        }
        foreach (var kind in Enum.GetValues<AccountKind>()) books.Balances.GetValueOrDefault(kind).ShouldBe(On(books.Transfers, kind), $"{kind}, {said}");
    }

    private static long On(IEnumerable<Transfer> transfers, AccountKind kind) => transfers.Sum(t => (t.To == kind ? t.Amount : 0) - (t.From == kind ? t.Amount : 0));

    private async Task<Kept> Read()
    {
        var orders = await market.In((OrdersDbContext db) => db.Orders.AsNoTracking().Include(o => o.History).Where(o => o.SellerId == seller).OrderBy(o => o.Id).AsSplitQuery().ToListAsync());
        var ids = orders.ConvertAll(o => o.Id);
        var payments = await market.In((OrdersDbContext db) => db.Payments.AsNoTracking().Where(p => ids.Contains(p.OrderId)).ToListAsync());
        var keys = payments.ConvertAll(p => p.Id);
        return new(
            orders, payments,
            await market.In((OrdersDbContext db) => db.Ledger.AsNoTracking().Where(e => keys.Contains(e.Key)).ToListAsync()),
            await market.In((OrdersDbContext db) => db.Disputes.AsNoTracking().Where(d => ids.Contains(d.OrderId)).ToListAsync()),
            await market.In((OrdersDbContext db) => db.Counts.AsNoTracking().Where(c => c.PersonId == seller && c.Side == OrderSide.Selling).ToDictionaryAsync(c => c.Stage, c => c.Count)),
            await market.In((OffersDbContext db) => db.Offers.Where(o => o.Id == offer).Select(o => o.Stock!.Value).SingleAsync()),
            await market.In((OffersDbContext db) => db.Purchases.AsNoTracking().Where(p => p.OfferId == offer).ToDictionaryAsync(p => p.Id)),
            await market.In((BillingDbContext db) => db.Orders.AsNoTracking().Where(o => o.SellerId == seller).ToDictionaryAsync(o => o.Id)),
            await market.In((BillingDbContext db) => db.Transfers.AsNoTracking().Where(t => t.OwnerId == seller).ToListAsync()),
            await market.In((BillingDbContext db) => db.Payouts.AsNoTracking().Where(p => p.SellerId == seller).ToListAsync()),
            await market.In((BillingDbContext db) => db.Balances.AsNoTracking().Where(b => b.OwnerId == seller).ToDictionaryAsync(b => b.Kind, b => b.Amount)),
            await market.In((BillingDbContext db) => db.HeldSums.AsNoTracking().SingleOrDefaultAsync(h => h.SellerId == seller)));
    }

    private sealed record Kept(
        List<Order> Orders, List<Payment> Payments, List<GatewayEntry> Gateway, List<Dispute> Disputes, Dictionary<OrderStage, int> Counts, int Stock, Dictionary<long, Purchase> Purchases,
        Dictionary<long, BilledOrder> Billed, List<Transfer> Transfers, List<Marketplace.Billing.Domain.Payout> Payouts, Dictionary<AccountKind, long> Balances, HeldSum? Held);
}
