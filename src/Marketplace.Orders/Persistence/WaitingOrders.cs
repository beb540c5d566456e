using System.Security.Claims;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Domain;
using Marketplace.Ui;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.Persistence;

/// <summary>Orders at the stages where the next step is this side's: a seller approves and sends, a buyer pays and confirms receipt.</summary>
internal sealed class WaitingOrders(OrdersDbContext db, OrderSide side) : IWaiting
{
    private static readonly Func<OrdersDbContext, long, OrderSide, OrderStage, OrderStage, Task<int>> CountOf = EF.CompileAsyncQuery(
        (OrdersDbContext db, long me, OrderSide side, OrderStage one, OrderStage other) => db.Counts
            .Where(c => c.PersonId == me && c.Side == side && (c.Stage == one || c.Stage == other)).Sum(c => c.Count));

    public Task<int> CountFor(ClaimsPrincipal person) => side == OrderSide.Buying
        ? CountOf(db, person.Id, side, OrderStage.Confirmed, OrderStage.Sent)
        : CountOf(db, person.Id, side, OrderStage.New, OrderStage.Paid);
}
