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
        var (contact, review) = (await contacts.Of(order.OrderId, HttpContext.RequestAborted), await db.Reviews.AsNoTracking().SingleOrDefaultAsync(r => r.OrderId == order.OrderId));
        db.Reports.Add(CustomerReport.File(
            ids.Next(), order, await db.ReportsOf(order.OrderId), form.Type!.Value, form.Text, contact, review, TimeSpan.FromDays(options.Value.ReportShownDays), Now));
        await db.SaveChangesAsync();
        this.Tell("Report sent. We've told {0}.", order.BuyerName);
        return Redirect($"/orders/{Number}/customer");
    }

    protected override async Task<IActionResult> Show(ReportCustomerForm form)
    {
        if (await Find() is not { } order) return NotFound();
        ViewData[nameof(Side)] = Side.Selling;
        var (earlier, now) = (await db.ReportsOf(order.OrderId), Now);
        var shown = earlier.Count == 0 ? TimeSpan.FromDays(options.Value.ReportShownDays) : earlier[^1].LapsesAt - now;
        return View("ReportCustomer", new ReportCustomerPage(order, CustomerReport.Refusal(earlier, now), shown) { Form = form });
    }

    private Task<OrderCopy?> Find()
    {
        var me = User.Id;
        return db.Orders.AsNoTracking().SingleOrDefaultAsync(o => o.OrderId == Number.Id && o.SellerId == me);
    }
}
