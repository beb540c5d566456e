using Marketplace.Contracts.Orders;
using Marketplace.Files.Documents;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Domain;
using Marketplace.Orders.MatchOrders;
using Marketplace.Orders.Persistence;
using Marketplace.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Orders.DownloadOrders;

/// <summary>The orders of a seller's list as CSV (rule OFR-7), newest first. Read by key and written while they are sent, so that a list of any length needs no memory.</summary>
internal sealed class DownloadOrdersController(OrdersDbContext db, TimeProvider clock, IOptions<OrdersOptions> options) : Controller
{
    private const int Batch = 500;

    [HttpGet("/orders/download")]
    public async Task<IActionResult> Get(OrderStage? stage, string? search, bool claims)
    {
        if (User.Shop is null) return NotFound();
        var (me, now, visible) = (User.Id, clock.GetUtcNow().UtcDateTime, TimeSpan.FromDays(options.Value.ContactVisibleDays));
        var asked = new OrderSearch(OrderSide.Selling, stage, claims, (search ?? "").Start(OrderSearch.Longest));
        await using var csv = CsvFile.Begin(Response, "orders.csv");
        await csv.Row(OrderInFile.Columns);
        for (var before = long.MaxValue; await Read(asked, me, before) is { Count: > 0 } rows; before = rows[^1].Id)
        {
            foreach (var row in rows) await csv.Row(row.Cells(now, visible));
        }
        return new EmptyResult();
    }

    private async Task<List<OrderInFile>> Read(OrderSearch asked, long me, long before)
    {
        var cancel = HttpContext.RequestAborted;
        if (asked.IsAll)
        {
            return await db.Orders.AsNoTracking().Where(o => o.SellerId == me && o.Id < before).OrderByDescending(o => o.Id).Take(Batch).Select(OrderInFile.Of).ToListAsync(cancel);
        }
        var found = (await asked.Find(db, me, before, Batch)).ConvertAll(row => row.State.Number.Id);
        return found.Count == 0 ? [] : await db.Orders.AsNoTracking().Where(o => found.Contains(o.Id)).OrderByDescending(o => o.Id).Select(OrderInFile.Of).ToListAsync(cancel);
    }
}
