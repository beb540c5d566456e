using System.Globalization;
using Marketplace.Billing.AwaitPayout;
using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Billing.ReadEarnings;

/// <summary>A seller's balance, orders and payouts.</summary>
internal sealed class ReadEarningsController(BillingDbContext db, PayoutDesk desk, TimeProvider clock, IOptions<BillingOptions> options) : Controller
{
    private const int ShownPayouts = 10;
    private const int ShownMonths = 3;
    private const int ShownOrders = 10;

    [HttpGet("/shop/earnings")]
    public async Task<IActionResult> Get(string? show, string? before)
    {
        if (User.Shop is null) return Redirect("/shop/opening");
        var (me, now, cancel) = (User.Id, clock.GetUtcNow().UtcDateTime, HttpContext.RequestAborted);
        var from = Number.TryParse(before, CultureInfo.InvariantCulture, out var cursor) ? cursor.Id : long.MaxValue;
        var balance = await db.SellerBalance(me, cancel);
        var size = Math.Min(ShownOrders, options.Value.PageSize);
        var mine = db.Orders.AsNoTracking().Where(o => o.SellerId == me && o.Id < from);
        if (!EarningsPage.Tabs.Any(t => t.Show == show)) show = "";
        var shown = show switch
        {
            EarningsPage.HeldOnly => mine.Where(o => o.Held > 0),
            EarningsPage.AvailableOnly => mine.Where(o => o.ReleasedAt != null && o.PayoutId == null),
            _ => mine.Where(o => o.BilledAt != null),
        };
        var orders = await shown.OrderByDescending(o => o.Id).Take(size + 1).ToListAsync(cancel);
        var payouts = await db.Payouts.AsNoTracking().Where(p => p.SellerId == me).OrderByDescending(p => p.Id).Take(ShownPayouts).ToListAsync(cancel);
        var others = orders.Select(o => o.PayoutId).OfType<long>().Distinct().Except(payouts.Select(p => p.Id)).ToList();
        var older = others.Count == 0 ? [] : await db.Payouts.AsNoTracking().Where(p => others.Contains(p.Id)).ToListAsync(cancel);
        var held = orders.Where(o => o.Held > 0).Select(o => o.Id).ToList();
        var objections = held.Count == 0 ? [] : await db.HoldObjections.AsNoTracking().Where(o => held.Contains(o.OrderId)).ToListAsync(cancel);
        var months = await db.MonthSums.Where(m => m.OwnerId == me && m.Currency == balance.Currency).Select(m => m.Month).Distinct().OrderByDescending(m => m).Take(ShownMonths).ToListAsync(cancel);
        var ending = (await desk.AccountsOf([me], cancel)).GetValueOrDefault(me)?.Ending;
        var next = new NextPayout(PayoutCalendar.Next(options.Value.PayoutDay, now), balance.Available, options.Value.MinimumOf(balance.Currency), ending, payouts);
        return View("ReadEarnings", new EarningsPage(
            balance, [.. orders.Take(size)], next, [.. payouts, .. older], [.. months.Select(m => new Month(m))], options.Value, show!, orders.Count > size ? new Number(orders[size - 1].Id) : null)
        { Objections = objections });
    }
}
