using Marketplace.Complaints.Persistence;
using Marketplace.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Complaints.Parts;

/// <summary>The customer reports about a review's order, for staff, newest first.</summary>
internal sealed class ReviewCustomerReportsPart(ComplaintsDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(ReviewPlace subject)
    {
        var reports = await db.Reports.AsNoTracking().Where(r => r.OrderId == subject.OrderId).OrderByDescending(r => r.Id).ToListAsync();
        return reports.Count == 0 ? Content("") : View("/Parts/ReviewCustomerReports.cshtml", reports);
    }
}
