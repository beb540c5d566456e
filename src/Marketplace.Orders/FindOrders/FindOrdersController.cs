using System.Globalization;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Domain;
using Marketplace.Orders.MatchOrders;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Shown;
using Marketplace.Texts;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Orders.FindOrders;

internal sealed class FindOrdersController(OrdersDbContext db, ShownOrders lists, TimeProvider clock, IOptions<OrdersOptions> options) : Controller
{
    // The most common lists: all orders, no search.
    private static readonly Func<OrdersDbContext, long, long, int, IAsyncEnumerable<OrderRow>> Bought = EF.CompileAsyncQuery(
        (OrdersDbContext db, long me, long before, int most) => db.Orders.AsNoTracking().Where(o => o.BuyerId == me && o.Id < before)
            .OrderByDescending(o => o.Id).Take(most).Select(OrderRow.Of));

    private static readonly Func<OrdersDbContext, long, long, int, IAsyncEnumerable<OrderRow>> Sold = EF.CompileAsyncQuery(
        (OrdersDbContext db, long me, long before, int most) => db.Orders.AsNoTracking().Where(o => o.SellerId == me && o.Id < before)
            .OrderByDescending(o => o.Id).Take(most).Select(OrderRow.Of));

    private static readonly Func<OrdersDbContext, long, OrderSide, IAsyncEnumerable<OrderCount>> CountsOf = EF.CompileAsyncQuery(
        (OrdersDbContext db, long me, OrderSide side) => db.Counts.AsNoTracking().Where(c => c.PersonId == me && c.Side == side));

    [HttpGet("/orders")]
    public async Task<IActionResult> Get(OrderSide? side, OrderStage? stage, string? search, string? before, bool claims)
    {
        var me = User.Id;
        var shown = side ?? (User.Shop is null ? OrderSide.Buying : OrderSide.Selling);
        var asked = new OrderSearch(shown, stage, claims, (search ?? "").Start(OrderSearch.Longest));
        var from = Number.TryParse(before, CultureInfo.InvariantCulture, out var cursor) ? cursor.Id : long.MaxValue;
        var size = options.Value.OrdersPerPage;
        var rows = asked.IsAll
            ? await (shown == OrderSide.Buying ? Bought : Sold)(db, me, from, size + 1).ToListAsync()
            : await asked.Find(db, me, from, size + 1);
        var counts = await CountsOf(db, me, shown).ToDictionaryAsync(c => c.Stage, c => c.Count);
        ViewData[nameof(Side)] = shown == OrderSide.Buying ? Side.Buying : Side.Selling;
        return View("FindOrders", new OrdersPage(asked, User.Shop is not null, counts, await OpenClaims.CountOf(db, me, shown), await lists.Of([.. rows.Take(size)], shown),
            rows.Count > size ? rows[size - 1].State.Number : null)
        {
            Offered = shown == OrderSide.Buying && asked.IsAll && before is null ? await db.OfferedTo(me, clock.GetUtcNow().UtcDateTime) : [],
        });
    }
}
