using Marketplace.Billing.Persistence;
using Marketplace.Billing.Shown;
using Marketplace.Contracts;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Billing.Parts;

/// <summary>Who bears the fee, wherever a refund is about to be made. Orders without a fee need no sentence.</summary>
internal sealed class RefundFeePart(BillingDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(RefundPlace subject)
    {
        var order = await db.Orders.AsNoTracking().SingleOrDefaultAsync(o => o.Id == subject.OrderId && o.SellerId == subject.SellerId, HttpContext.RequestAborted);
        return order is null || order.Fee == 0 ? Content("") : View("/Parts/RefundFee.cshtml", RefundFee.Of(order, subject.Amount, UserClaimsPrincipal.Id == subject.SellerId));
    }
}
