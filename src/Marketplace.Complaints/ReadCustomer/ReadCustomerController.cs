using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Complaints.ReadCustomer;

/// <summary>A customer's card (rule ORD-15), for sellers with an order from that customer. Everyone else gets a 404, including the customer.</summary>
internal sealed class ReadCustomerController(ComplaintsDbContext db, TimeProvider clock) : Controller
{
    private const int Most = 100;

    [HttpGet("/orders/{number:number}/customer")]
    public async Task<IActionResult> Get(Number number)
    {
        var (me, now) = (User.Id, clock.GetUtcNow().UtcDateTime);
        if (await db.Orders.AsNoTracking().SingleOrDefaultAsync(o => o.OrderId == number.Id && o.SellerId == me) is not { } order) return NotFound();
        var customer = await db.Customers.AsNoTracking().SingleOrDefaultAsync(c => c.CustomerId == order.BuyerId) ?? new CustomerRecord(order.BuyerId);
        var reports = await db.Reports.AsNoTracking().Where(CustomerReport.IsShown(order.BuyerId, now)).OrderByDescending(r => r.Id).Take(Most).ToListAsync();
        var own = await db.ReportsOf(order);
        ViewData[nameof(Side)] = Side.Selling;
        return View("ReadCustomer", new ReadCustomerPage(order, customer, reports, CustomerReport.Refusal(order, own, now) is null));
    }
}
