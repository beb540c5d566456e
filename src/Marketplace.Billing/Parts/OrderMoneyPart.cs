using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Billing.Shown;
using Marketplace.Contracts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Billing.Parts;

/// <summary>The fee, the net amount and the payout of an order, for its seller only.</summary>
internal sealed class OrderMoneyPart(BillingDbContext db, IOptions<BillingOptions> options) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(OrderPlace subject)
    {
        if (UserClaimsPrincipal.Id != subject.SellerId) return Content("");
        var order = await db.Orders.AsNoTracking().SingleOrDefaultAsync(o => o.Id == subject.OrderId && o.SellerId == subject.SellerId);
        if (order is null || order.FeeOf < 0) return Content("");
        var payout = order.PayoutId is { } id ? await db.Payouts.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id) : null;
        var objection = order.PaidHere > 0 ? HoldObjection.For(order, await db.HoldObjections.AsNoTracking().Where(o => o.OrderId == order.Id).ToListAsync()) : null;
        return View("/Parts/OrderMoney.cshtml", new OrderMoney(order, order.BilledAt is null ? null : MoneyState.Of(order, payout, options.Value.HoldDays), objection));
    }
}

/// <param name="Order">The order.</param>
/// <param name="State">Where its money is; null before it is paid.</param>
/// <param name="Objection">The seller's objection to the hold, if there is one.</param>
internal sealed record OrderMoney(BilledOrder Order, Sentence? State, HoldObjection? Objection)
{
    /// <summary>Nothing is due yet, so the fee is what it will be.</summary>
    public bool IsExpected => Order.IsFeeExpected;

    public Money Held => new(Order.NetHeld, Order.Currency);

    public Money Total => new(Order.Total, Order.Currency);

    public Money Refunded => new(-Order.Refunded, Order.Currency);

    /// <summary>The fee as the balance loses it.</summary>
    public Money Owed => new(-Order.Fee, Order.Currency);

    public Money Fee => new(Order.Fee, Order.Currency);

    /// <summary>What remains of the price after refunds and the fee.</summary>
    public Money Net => new(Order.Total - Order.Refunded - Order.Fee, Order.Currency);
}
