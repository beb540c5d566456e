using Marketplace.Contracts.Billing;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Marketplace.Orders.PrintReceipt;

/// <summary>The buyer's receipt of an order that was paid (rule ORD-20).</summary>
internal sealed class PrintReceiptController(OrdersDbContext db, IReadTraders traders, TimeProvider clock, IStringLocalizer<SharedResource> texts) : Controller
{
    [HttpGet("/orders/{number:number}/receipt.pdf"), ResponseCache(NoStore = true)]
    public async Task<IActionResult> Get(Number number)
    {
        var order = await db.Orders.AsNoTracking().Include(o => o.History).Include(o => o.Extras).SingleOrDefaultAsync(o => o.Id == number.Id);
        if (order is null || order.BuyerId != User.Id || order.PaidAt is null) return NotFound();
        var card = order.ChargeId is { } charge ? await db.Payments.Where(p => p.Id == charge).Select(p => p.CardEnding).SingleAsync() : null;
        return File(new Receipt(order, card, await traders.Of(order.SellerId, HttpContext.RequestAborted), clock.GetUtcNow().UtcDateTime, texts).Make(), "application/pdf", $"{number.Shown}.pdf");
    }
}
