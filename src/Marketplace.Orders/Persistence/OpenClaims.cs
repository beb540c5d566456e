using System.Security.Claims;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Domain;
using Marketplace.Ui;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.Persistence;

internal sealed class OpenClaims(OrdersDbContext db, OrderSide side) : IWaiting
{
    public static readonly Func<OrdersDbContext, long, OrderSide, Task<int>> CountOf = EF.CompileAsyncQuery(
        (OrdersDbContext db, long me, OrderSide side) => db.ClaimCounts.Where(c => c.PersonId == me && c.Side == side).Select(c => c.Count).SingleOrDefault());

    public Task<int> CountFor(ClaimsPrincipal person) => CountOf(db, person.Id, side);
}
