using System.Security.Claims;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Domain;
using Marketplace.Ui;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.Persistence;

/// <summary>
/// Orders at the stages where the next step is this side's: a seller approves and sends, a buyer pays and confirms receipt. A buyer also answers
/// requests and custom orders and confirms added ones, and a seller sends evidence, at other stages. What the seller added and what has an open claim doesn't wait for the seller, and what the buyer says
/// they paid doesn't wait for the buyer. A withdrawn order counts by its stage: the withdrawal, another module's, knows whose turn it is.
/// </summary>
internal sealed class WaitingOrders(OrdersDbContext db, TimeProvider clock, OrderSide side) : IWaiting
{
    private static readonly Func<OrdersDbContext, long, DateTime, Task<int>> Bought = EF.CompileAsyncQuery((OrdersDbContext db, long me, DateTime now) => db.Counts
        .Where(c => c.PersonId == me && c.Side == OrderSide.Buying && (c.Stage == OrderStage.Confirmed || c.Stage == OrderStage.Sent)).Select(c => c.Count)
        .Concat(db.Orders.Where(o => o.BuyerId == me && o.OpenProposalId != null && (o.Stage == OrderStage.New || o.Stage == OrderStage.Paid)).GroupBy(o => o.BuyerId).Select(g => g.Count()))
        .Concat(db.Orders.Where(o => o.BuyerId == me && o.ConfirmBy != null && o.Stage == OrderStage.New).GroupBy(o => o.BuyerId).Select(g => g.Count()))
        .Concat(db.Orders.Where(o => o.BuyerId == me && o.Stage == OrderStage.Confirmed && o.SaidPaidAt != null).GroupBy(o => o.BuyerId).Select(g => -g.Count()))
        .Concat(db.CustomOrders.Where(c => c.BuyerId == me && c.ActAt != null && c.ExpiresAt > now).GroupBy(c => c.BuyerId).Select(g => g.Count()))
        .Sum());

    private static readonly Func<OrdersDbContext, long, Task<int>> Sold = EF.CompileAsyncQuery((OrdersDbContext db, long me) => db.Counts
        .Where(c => c.PersonId == me && c.Side == OrderSide.Selling && (c.Stage == OrderStage.New || c.Stage == OrderStage.Paid)).Select(c => c.Count)
        .Concat(db.Orders.Where(o => o.SellerId == me && o.ConfirmBy != null && o.Stage == OrderStage.New).GroupBy(o => o.SellerId).Select(g => -g.Count()))
        .Concat(db.Orders.Where(o => o.SellerId == me && o.SaidPaidAt != null).GroupBy(o => o.SellerId).Select(g => g.Count()))
        .Concat(db.Orders.Where(o => o.SellerId == me && o.DisputeId != null && o.EvidenceBy != null && (o.Stage == OrderStage.Sent || o.Stage == OrderStage.Finished || o.Stage == OrderStage.Refunded)).GroupBy(o => o.SellerId).Select(g => g.Count()))
        .Concat(db.Orders.Where(o => o.SellerId == me && o.OpenClaimId != null && (o.Stage == OrderStage.New || o.Stage == OrderStage.Paid)).GroupBy(o => o.SellerId).Select(g => -g.Count()))
        .Sum());

    public Task<int> CountFor(ClaimsPrincipal person) => side == OrderSide.Buying ? Bought(db, person.Id, clock.GetUtcNow().UtcDateTime) : Sold(db, person.Id);
}
