using System.Globalization;
using System.Net.Mime;
using Marketplace.Billing.Domain;
using Marketplace.Billing.ReadStatement;
using Marketplace.Files.Documents;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Marketplace.Billing.ExportStatement;

/// <summary>A seller's month as PDF and CSV.</summary>
[Route(Statements.Route)]
internal sealed class ExportStatementController(Statements statements, StatementPdf pdf, IStringLocalizer<SharedResource> texts) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet("pdf")]
    public async Task<IActionResult> Pdf(Month month) => await statements.Find(User, month, Aborted) is { } statement
        ? File(await pdf.Make(User.Id, User.Name, statement, Aborted), MediaTypeNames.Application.Pdf, $"statement-{month}.pdf")
        : NotFound();

    /// <summary>Streamed, so that a month of any length needs no memory.</summary>
    [HttpGet("csv")]
    public async Task<IActionResult> Csv(Month month)
    {
        if (await statements.Find(User, month, Aborted) is not { } statement) return NotFound();
        var seller = User.Id;
        await using var csv = CsvFile.Begin(Response, $"statement-{month}.csv");
        await csv.Row("Time (UTC)", "Kind", "Order", "In", "Out", "Currency");
        await Line(statement.Month.Start, texts["Opening balance"].Value, null, statement.Opening);
        await foreach (var line in statements.AllLines(seller, statement, Aborted)) await Line(line.At, texts[Statement.NameOf(line.Kind)].Value, line.OrderId, line.Effect);
        await Line(statement.Month.Next.Start, texts["Closing balance"].Value, null, statement.Closing);
        return new EmptyResult();

        Task Line(DateTime at, string kind, long? order, long amount) => csv.Row(
            at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), kind, order is { } id ? new Number(id).Shown : "",
            amount > 0 ? CsvFile.Amount(amount, statement.Currency) : "", amount < 0 ? CsvFile.Amount(-amount, statement.Currency) : "", statement.Currency);
    }
}
