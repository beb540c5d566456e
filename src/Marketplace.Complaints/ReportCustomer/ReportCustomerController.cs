using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Complaints.ReportCustomer;

/// <summary>A seller's report about the buyer of an order (rule CMP-8). Everyone but the order's seller gets a 404.</summary>
internal sealed class ReportCustomerController(
    ComplaintsDbContext db, IReadContacts contacts, IdGenerator ids, TimeProvider clock, IOptions<ComplaintsOptions> options)
    : FormController<ReportCustomerForm>
{
    private const string Path = "/orders/{number:number}/customer-report";

    [FromRoute]
    public Number Number { get; set; }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [HttpGet(Path)]
    public Task<IActionResult> Get() => Show(new ReportCustomerForm());

    [HttpPost(Path)]
    public async Task<IActionResult> Post(ReportCustomerForm form)
    {
        if (await Find() is not { } order) return NotFound();
        var contact = await contacts.Of(order.OrderId, HttpContext.RequestAborted);
        var reviews = await db.Reviews.AsNoTracking().Where(r => r.CustomerId == order.BuyerId && r.SellerId == order.SellerId && r.NegativeAt != null).ToListAsync();
        var claim = await db.Claims.AsNoTracking().Where(c => c.OrderId == order.OrderId).OrderByDescending(c => c.Id).FirstOrDefaultAsync();
        db.Reports.Add(CustomerReport.File(
            ids.Next(), order, await db.ReportsOf(order), claim, form.Type!.Value, form.Text, contact, reviews, TimeSpan.FromDays(options.Value.ReportShownDays), Now));
        await db.SaveChangesAsync();
        this.Tell("Report sent. We've told {0}.", order.BuyerName);
        return Redirect($"/orders/{Number}/customer");
    }

    protected override async Task<IActionResult> Show(ReportCustomerForm form)
    {
        if (await Find() is not { } order) return NotFound();
        ViewData[nameof(Side)] = Side.Selling;
        var (earlier, now) = (await db.ReportsOf(order), Now);
        var shown = earlier.Find(r => r.OrderId == order.OrderId) is { } first ? first.LapsesAt - now : TimeSpan.FromDays(options.Value.ReportShownDays);
        return View("ReportCustomer", new ReportCustomerPage(order, CustomerReport.Refusal(order, earlier, now), shown) { Form = form });
    }

    private Task<OrderCopy?> Find()
    {
        var me = User.Id;
        return db.Orders.AsNoTracking().SingleOrDefaultAsync(o => o.OrderId == Number.Id && o.SellerId == me);
    }
}
