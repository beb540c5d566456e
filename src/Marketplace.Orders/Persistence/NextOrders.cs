using Marketplace.Contracts.Orders;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Shown;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.Persistence;

/// <summary>The orders whose next step is this person's.</summary>
internal static class NextOrders
{
    /// <summary>How many of each kind are read: the oldest ones, which are due first or soon, but the newest ones to review.</summary>
    private const int OfEach = 20;

    private static readonly Func<OrdersDbContext, long, IAsyncEnumerable<OrderRow>> Bought = EF.CompileAsyncQuery(
        (OrdersDbContext db, long me) => db.Orders.AsNoTracking().Where(order =>
            db.Orders.Where(o => o.BuyerId == me && o.Stage == OrderStage.Confirmed && o.PendingChargeId == null && o.OpenClaimId == null && o.WithdrawnAt == null)
                .OrderBy(o => o.Id).Take(OfEach).Select(o => o.Id)
            .Concat(db.Orders.Where(o => o.BuyerId == me && o.Stage == OrderStage.Sent && o.PendingRefundId == null && o.OwedAmount == 0 && o.OpenClaimId == null && o.WithdrawnAt == null)
                .OrderBy(o => o.Id).Take(OfEach).Select(o => o.Id))
            .Concat(db.Orders.Where(o => o.BuyerId == me && o.OpenProposalId != null).OrderBy(o => o.Id).Take(OfEach).Select(o => o.Id))
            .Concat(db.Orders.Where(o => o.BuyerId == me && o.ConfirmBy != null && o.Stage == OrderStage.New).OrderBy(o => o.Id).Take(OfEach).Select(o => o.Id))
            .Concat(db.Orders.Where(o => o.BuyerId == me && o.WithdrawnAt != null && o.Stage != OrderStage.Refunded && o.Stage != OrderStage.Canceled).OrderBy(o => o.Id).Take(OfEach).Select(o => o.Id))
            .Concat(db.Orders.Where(o => o.BuyerId == me && o.OpenClaimId != null).OrderBy(o => o.Id).Take(OfEach).Select(o => o.Id))
            .Concat(db.Orders.Where(o => o.BuyerId == me && o.Stage == OrderStage.Finished).OrderByDescending(o => o.Id).Take(OfEach).Select(o => o.Id))
            .Concat(db.Orders.Where(o => o.BuyerId == me && o.Stage == OrderStage.Refunded).OrderByDescending(o => o.Id).Take(OfEach).Select(o => o.Id))
            .Contains(order.Id)).Select(OrderRow.Of));

    private static readonly Func<OrdersDbContext, long, IAsyncEnumerable<OrderRow>> Sold = EF.CompileAsyncQuery(
        (OrdersDbContext db, long me) => db.Orders.AsNoTracking().Where(order =>
            db.Orders.Where(o => o.SellerId == me && o.Stage == OrderStage.New && o.ConfirmBy == null && o.OpenClaimId == null && o.WithdrawnAt == null).OrderBy(o => o.Id).Take(OfEach).Select(o => o.Id)
            .Concat(db.Orders.Where(o => o.SellerId == me && o.Stage == OrderStage.Paid && o.PendingRefundId == null && o.OwedAmount == 0 && o.OpenClaimId == null && o.WithdrawnAt == null)
                .OrderBy(o => o.Id).Take(OfEach).Select(o => o.Id))
            .Concat(db.Orders.Where(o => o.SellerId == me && o.SaidPaidAt != null).OrderBy(o => o.Id).Take(OfEach).Select(o => o.Id))
            .Concat(db.Orders.Where(o => o.SellerId == me && o.OwedAmount > 0).OrderBy(o => o.Id).Take(OfEach).Select(o => o.Id))
            .Concat(db.Orders.Where(o => o.SellerId == me && o.DisputeId != null && o.EvidenceBy != null).OrderBy(o => o.Id).Take(OfEach).Select(o => o.Id))
            .Concat(db.Orders.Where(o => o.SellerId == me && o.WithdrawnAt != null && o.Stage != OrderStage.Refunded && o.Stage != OrderStage.Canceled).OrderBy(o => o.Id).Take(OfEach).Select(o => o.Id))
            .Concat(db.Orders.Where(o => o.SellerId == me && o.OpenClaimId != null).OrderBy(o => o.Id).Take(OfEach).Select(o => o.Id))
            .Contains(order.Id)).Select(OrderRow.Of));

    private static readonly Func<OrdersDbContext, long, DateTime, IAsyncEnumerable<CustomOrder>> Offered = EF.CompileAsyncQuery(
        (OrdersDbContext db, long me, DateTime now) => db.CustomOrders.AsNoTracking()
            .Where(c => c.BuyerId == me && c.ActAt != null && c.ExpiresAt > now && !db.BlockedCustomers.Any(b => b.SellerId == c.SellerId && b.CustomerId == me)).OrderBy(c => c.ExpiresAt).Take(OfEach));

    /// <summary>All that waits for a person, the most urgent first.</summary>
    /// <param name="db">The context.</param>
    /// <param name="shown">Shows the rows.</param>
    /// <param name="me">The person.</param>
    /// <param name="sells">Whether the person has a shop.</param>
    /// <param name="now">The current time in UTC.</param>
    public static async Task<IReadOnlyList<ShownOrder>> NextOf(this OrdersDbContext db, ShownOrders shown, long me, bool sells, DateTime now)
    {
        var orders = (await db.NextOfBuyer(shown, me)).Concat(await db.OfferedTo(me, now));
        return (sells ? orders.Concat(await db.NextOfSeller(shown, me)) : orders).MostUrgent();
    }

    /// <summary>The custom orders that wait for their buyer, whether they were opened or not (rule ORD-11).</summary>
    public static async Task<IReadOnlyList<ShownOrder>> OfferedTo(this OrdersDbContext db, long me, DateTime now) => [.. (await Offered(db, me, now).ToListAsync()).Select(ShownOrder.Of)];

    /// <summary>What a buyer has to answer, pay, confirm or review, claims and withdrawals that wait for them.</summary>
    private static async Task<IEnumerable<ShownOrder>> NextOfBuyer(this OrdersDbContext db, ShownOrders shown, long me) =>
        (await shown.Of(await Bought(db, me).ToListAsync(), OrderSide.Buying)).Where(order => order.Next is { Step: not null } or { IsReview: true } or { IsReadersCase: true });

    /// <summary>What a seller has to approve, send, repay or prove, claims and withdrawals that wait for them.</summary>
    public static async Task<IEnumerable<ShownOrder>> NextOfSeller(this OrdersDbContext db, ShownOrders shown, long me) =>
        (await shown.Of(await Sold(db, me).ToListAsync(), OrderSide.Selling)).Where(order => order.Next is { Step: not null } or { IsReadersCase: true });

    /// <summary>The most urgent ones first: by deadline, then to pay and the oldest without one, then the newest to review.</summary>
    public static IReadOnlyList<ShownOrder> MostUrgent(this IEnumerable<ShownOrder> orders) =>
    [
        .. orders.OrderBy(o => o.Next!.DueAt ?? DateTime.MaxValue).ThenBy(o => o.Next!.IsReview).ThenByDescending(o => o.Next!.Step == OrderStep.Pay)
            .ThenBy(o => o.Next!.IsReview ? -o.Row.State.Id : o.Row.State.Id),
    ];
}
