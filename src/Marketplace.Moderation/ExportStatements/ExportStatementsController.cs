using System.Globalization;
using System.Text;
using Marketplace.Contracts.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Moderation.ExportStatements;

/// <summary>Administrators download the statements of reasons of a month, to hand them in (rule MOD-13).</summary>
[Authorize(Roles = Staff.Administrator)]
internal sealed class ExportStatementsController(Statements statements) : Controller
{
    [HttpGet("/admin/statements/{month}")]
    public async Task<IActionResult> Get(string month)
    {
        if (!DateTime.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var from)) return NotFound();
        Response.ContentType = "application/jsonl; charset=utf-8";
        Response.Headers.ContentDisposition = $"attachment; filename=\"statements-{month}.jsonl\"";
        await foreach (var line in statements.Between(from, from.AddMonths(1), HttpContext.RequestAborted)) await Response.WriteAsync(line + "\n", Encoding.UTF8, HttpContext.RequestAborted);
        return new EmptyResult();
    }
}
