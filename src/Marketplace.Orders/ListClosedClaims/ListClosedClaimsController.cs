using System.Globalization;
using Marketplace.Contracts.Complaints;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Shown;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Orders.ListClosedClaims;

/// <summary>A person's claims that have ended, with how they ended.</summary>
internal sealed class ListClosedClaimsController(OrdersDbContext db, IReadClaims claims, IOptions<OrdersOptions> options) : Controller
{
    [HttpGet("/orders/claims")]
    public async Task<IActionResult> Get(OrderSide? side, string? before)
    {
        var (me, shown, size, cancel) = (User.Id, side ?? (User.Shop is null ? OrderSide.Buying : OrderSide.Selling), options.Value.OrdersPerPage, HttpContext.RequestAborted);
        var buying = shown == OrderSide.Buying;
        var from = Number.TryParse(before, CultureInfo.InvariantCulture, out var cursor) ? cursor.Id : long.MaxValue;
        var closed = await claims.Closed(me, buying, from, size + 1, cancel);
        var ids = closed.Select(c => c.OrderId).ToList();
        var orders = ids.Count == 0 ? [] : await db.Orders.AsNoTracking().Where(o => ids.Contains(o.Id)).Select(OrderRow.Of).ToDictionaryAsync(o => o.State.Id, cancel);
        (ViewData[nameof(Side)], ViewData["Section"]) = (buying ? Side.Buying : Side.Selling, (buying ? OrdersModule.Buying : OrdersModule.Selling) + "&claims=true");
        return View("ListClosedClaims", new ClosedClaimsPage(shown, await OpenClaims.CountOf(db, me, shown), [.. closed.Take(size)], orders, closed.Count > size ? new Number(closed[size - 1].ClaimId) : null));
    }
}
