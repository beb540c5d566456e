using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Orders.ReadOrder;

internal sealed class ReadOrderController(OrdersDbContext db, TimeProvider clock, IOptions<OrdersOptions> options) : Controller
{
    [HttpGet("/orders/{number:number}")]
    public async Task<IActionResult> Get(Number number)
    {
        var order = await db.Orders.AsNoTracking().Include(o => o.History).Include(o => o.Files).SingleOrDefaultAsync(o => o.Id == number.Id);
        if (order?.ActorOf(User.Id) is not { Party: var viewer }) return NotFound();
        var payments = await db.Payments.AsNoTracking().Where(p => p.OrderId == order.Id).OrderBy(p => p.Id).ToListAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        var shows = order.ShowsContactTo(viewer, now, TimeSpan.FromDays(options.Value.ContactVisibleDays));
        ViewData[nameof(Side)] = viewer == Party.Buyer ? Side.Buying : Side.Selling;
        return View("ReadOrder", new OrderPage(order, viewer, shows ? order.Contact : null, payments, now));
    }
}
