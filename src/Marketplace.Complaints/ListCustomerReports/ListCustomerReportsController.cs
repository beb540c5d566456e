using System.Globalization;
using Marketplace.Complaints.Persistence;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Complaints.ListCustomerReports;

/// <summary>All reports about the signed-in customer, whatever their state.</summary>
internal sealed class ListCustomerReportsController(ComplaintsDbContext db) : Controller
{
    private const int Size = 25;

    [HttpGet(ComplaintsModule.ReportsAboutMe)]
    public async Task<IActionResult> Get(string? before)
    {
        var (me, from) = (User.Id, Number.TryParse(before, CultureInfo.InvariantCulture, out var cursor) ? cursor.Id : long.MaxValue);
        var reports = await db.Reports.AsNoTracking().Where(r => r.CustomerId == me && r.Id < from).OrderByDescending(r => r.Id).Take(Size + 1).ToListAsync();
        ViewData[nameof(Side)] = Side.Buying;
        return View("ListCustomerReports", new ListCustomerReportsPage([.. reports.Take(Size)], reports.Count > Size ? new Number(reports[Size - 1].Id) : null));
    }
}
