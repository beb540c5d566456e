using Marketplace.Billing.Persistence;
using Marketplace.Contracts;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Billing.Parts;

/// <summary>On an order's page, for its buyer: who sold (rule ACC-11).</summary>
internal sealed class OrderTraderPart(Traders traders) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(OrderPlace subject) => UserClaimsPrincipal.Id == subject.BuyerId
        ? View("/Parts/Trader.cshtml", await traders.Of(subject.SellerId, HttpContext.RequestAborted))
        : Content("");
}
