using Marketplace.Kernel.Web;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Shown;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Orders.ListWaiting;

/// <summary>Everything that waits for a person, as a buyer and as a seller, in the order of the home page (rule ORD-21).</summary>
internal sealed class ListWaitingController(OrdersDbContext db, ShownOrders rows, TimeProvider clock) : Controller
{
    [HttpGet("/orders/waiting")]
    public async Task<IActionResult> Get()
    {
        ViewData[nameof(Side)] = User.Shop is null ? Side.Buying : Side.Selling;
        return View("ListWaiting", await db.NextOf(rows, User.Id, User.Shop is not null, clock.GetUtcNow().UtcDateTime));
    }
}
