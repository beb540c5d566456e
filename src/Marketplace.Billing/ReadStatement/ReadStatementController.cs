using System.Globalization;
using System.Net.Mime;
using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Files.Documents;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Marketplace.Billing.ReadStatement;

/// <summary>A seller's month as a page, PDF and CSV.</summary>
internal sealed class ReadStatementController(
    BillingDbContext db, Statements statements, StatementPdf pdf, IStringLocalizer<SharedResource> texts, TimeProvider clock, IOptions<BillingOptions> options) : Controller
{
    private const string Route = @"/shop/earnings/{month:regex(^\d{{4}}-(0[[1-9]]|1[[0-2]])$)}";

    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet(Route)]
    public async Task<IActionResult> Get(Month month, string? after)
    {
        if (await Find(month) is not { } statement) return NotFound();
        var size = options.Value.PageSize;
        var from = Number.TryParse(after, CultureInfo.InvariantCulture, out var cursor) ? cursor.Id : 0;
        var lines = await statements.Lines(User.Id, statement, from, size + 1, Aborted);
        var orders = lines.Select(l => l.OrderId).OfType<long>().Distinct().ToList();
        return View("ReadStatement", new StatementPage(statement, [.. lines.Take(size)], from == 0, lines.Count > size ? new Number(lines[size - 1].Id) : null)
        {
            Before = statement.Opening + (from == 0 ? 0 : await statements.Until(User.Id, statement, from, Aborted)),
            Titles = orders.Count == 0 ? [] : await db.Orders.Where(o => orders.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Title, Aborted),
        });
    }

    [HttpGet(Route + "/pdf")]
    public async Task<IActionResult> Pdf(Month month) => await Find(month) is { } statement
        ? File(await pdf.Make(User.Id, User.Name, statement, Aborted), MediaTypeNames.Application.Pdf, $"statement-{month}.pdf")
        : NotFound();

    /// <summary>Streamed, so that a month of any length needs no memory.</summary>
    [HttpGet(Route + "/csv")]
    public async Task<IActionResult> Csv(Month month)
    {
        if (await Find(month) is not { } statement) return NotFound();
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

    private async Task<Statement?> Find(Month month)
    {
        // What is no month is read as the year 0.
        if (User.Shop is null || month.Year < 2000 || month.Start > clock.GetUtcNow().UtcDateTime) return null;
        return await statements.Of(User.Id, await db.CurrencyOf(User.Id, Aborted), month, Aborted);
    }
}

/// <param name="Statement">The month.</param>
/// <param name="Lines">One page of its transfers.</param>
/// <param name="IsFirst">Whether it is the first page.</param>
/// <param name="Later">Where the next page begins.</param>
internal sealed record StatementPage(Statement Statement, IReadOnlyList<Transfer> Lines, bool IsFirst, Number? Later)
{
    /// <summary>The balance before the first line.</summary>
    public required long Before { get; init; }

    /// <summary>What the orders of the lines sold.</summary>
    public required IReadOnlyDictionary<long, string> Titles { get; init; }

    /// <summary>Each line with the balance after it.</summary>
    public IEnumerable<(Transfer Line, long Balance)> Balanced
    {
        get
        {
            var balance = Before;
            foreach (var line in Lines) yield return (line, balance += line.Effect);
        }
    }
}
