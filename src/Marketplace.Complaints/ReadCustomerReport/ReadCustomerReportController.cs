using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Complaints.ReadCustomerReport;

/// <summary>A report for its customer and its seller, also after it has ended.</summary>
internal sealed class ReadCustomerReportController(ComplaintsDbContext db, TimeProvider clock) : Controller
{
    [HttpGet("/customer-reports/{number:number}")]
    public async Task<IActionResult> Get(Number number)
    {
        var me = User.Id;
        var report = await db.Reports.AsNoTracking().SingleOrDefaultAsync(r => r.Id == number.Id && (r.CustomerId == me || r.SellerId == me));
        if (report is null) return NotFound();
        var viewer = report.CustomerId == me ? Party.Buyer : Party.Seller;
        (ViewData[nameof(Side)], ViewData["Section"]) = ComplaintsModule.ReportsFor(viewer);
        return View("ReadCustomerReport", new ReadCustomerReportPage(report, viewer, clock.GetUtcNow().UtcDateTime));
    }
}
