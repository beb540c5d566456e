using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.ListBlockedCustomers;

/// <summary>The customers whom a seller has blocked, newest first.</summary>
internal sealed class ListBlockedCustomersController(OrdersDbContext db, TimeProvider clock) : Controller
{
    private const int PageSize = 20;

    [HttpGet("/shop/blocked-customers")]
    public async Task<IActionResult> Get(Number? before)
    {
        if (User.Shop is null) return NotFound();
        var (me, cursor) = (User.Id, before?.Id ?? long.MaxValue);
        var rows = await db.BlockedCustomers.AsNoTracking().Where(b => b.SellerId == me && b.Id < cursor).OrderByDescending(b => b.Id).Take(PageSize + 1)
            .Select(b => new BlockedRow(b.Id, b.CustomerName, b.Note, b.BlockedAt)).ToListAsync();
        ViewData[nameof(Side)] = Side.Selling;
        return View("ListBlockedCustomers", new ListBlockedCustomersPage([.. rows.Take(PageSize)], rows.Count > PageSize ? new Number(rows[PageSize - 1].Id).ToString() : null));
    }

    [HttpPost("/shop/blocked-customers/{number:number}/removal")]
    public async Task<IActionResult> Unblock(Number number)
    {
        var me = User.Id;
        if (await db.BlockedCustomers.SingleOrDefaultAsync(b => b.Id == number.Id && b.SellerId == me) is not { } block) return NotFound();
        block.Lift(clock.GetUtcNow().UtcDateTime);
        db.BlockedCustomers.Remove(block);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            // A second click unblocked them first.
            db.ChangeTracker.Clear();
        }
        this.Tell("Customer unblocked.");
        return Redirect("/shop/blocked-customers");
    }
}
