using Marketplace.Billing.Shown;
using Marketplace.Contracts.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Billing.ExportEarnings;

[Authorize(Roles = Staff.Administrator)]
internal sealed class ExportEarningsController(EarningsFile file) : Controller
{
    [HttpGet("/admin/earnings/{year:int:range(2000,2999)}")]
    public async Task<IActionResult> Get(int year)
    {
        await using var csv = CsvFile.Begin(Response, $"earnings-{year}.csv");
        await file.Write(year, csv, HttpContext.RequestAborted);
        return new EmptyResult();
    }
}
