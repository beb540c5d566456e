using Marketplace.Contracts.Accounts;
using Marketplace.Files.Documents;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Billing.ExportEarnings;

[Authorize(Roles = Staff.Administrator)]
internal sealed class ExportEarningsController(EarningsFile file) : Controller
{
    private const int First = 2000;
    private const int Last = 2999;

    [HttpGet("/admin/earnings/{year:int}")]
    public async Task<IActionResult> Get(int year)
    {
        if (year is < First or > Last) return NotFound();
        await using var csv = CsvFile.Begin(Response, $"earnings-{year}.csv");
        await file.Write(year, csv, HttpContext.RequestAborted);
        return new EmptyResult();
    }
}
