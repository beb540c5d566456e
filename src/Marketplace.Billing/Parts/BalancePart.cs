using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Marketplace.Billing.Parts;

/// <summary>The balance and the next payout, on the seller's home.</summary>
internal sealed class BalancePart(BillingDbContext db, TimeProvider clock, IOptions<BillingOptions> options) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(SellerPlace subject)
    {
        var balance = await db.SellerBalance(subject.SellerId, HttpContext.RequestAborted);
        return View("/Parts/Balance.cshtml", (balance, PayoutCalendar.Next(options.Value.PayoutDay, clock.GetUtcNow().UtcDateTime)));
    }
}
