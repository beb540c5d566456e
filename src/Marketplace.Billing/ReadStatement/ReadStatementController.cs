using System.Globalization;
using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Billing.ReadStatement;

/// <summary>A seller's month.</summary>
internal sealed class ReadStatementController(BillingDbContext db, Statements statements, IOptions<BillingOptions> options) : Controller
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet(Statements.Route)]
    public async Task<IActionResult> Get(Month month, string? after)
    {
        if (await statements.Find(User, month, Aborted) is not { } statement) return NotFound();
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
