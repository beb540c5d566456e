using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Billing.ListStatements;

/// <summary>All months for which a seller has a statement, the newest first.</summary>
internal sealed class ListStatementsController(BillingDbContext db) : Controller
{
    [HttpGet("/shop/earnings/statements")]
    public async Task<IActionResult> Get()
    {
        if (User.Shop is null) return NotFound();
        var (me, cancel) = (User.Id, HttpContext.RequestAborted);
        var currency = await db.CurrencyOf(me, cancel);
        var months = await db.MonthSums.Where(m => m.OwnerId == me && m.Currency == currency).Select(m => m.Month).Distinct().OrderByDescending(m => m).ToListAsync(cancel);
        return View("ListStatements", months.ConvertAll(m => new Month(m)));
    }
}
