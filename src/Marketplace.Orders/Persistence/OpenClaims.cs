using System.Security.Claims;
using Marketplace.Contracts.Complaints;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Domain;
using Marketplace.Ui;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.Persistence;

/// <summary>The open claims that wait for this side; most people have no open claim, so nothing else is asked for them.</summary>
internal sealed class OpenClaims(OrdersDbContext db, IReadClaims claims, OrderSide side) : IWaiting
{
    public static readonly Func<OrdersDbContext, long, OrderSide, Task<int>> CountOf = EF.CompileAsyncQuery(
        (OrdersDbContext db, long me, OrderSide side) => db.ClaimCounts.Where(c => c.PersonId == me && c.Side == side).Select(c => c.Count).SingleOrDefault());

    public async Task<int> CountFor(ClaimsPrincipal person) => await CountOf(db, person.Id, side) == 0 ? 0 : await claims.CountWaiting(person.Id, side == OrderSide.Buying);
}
