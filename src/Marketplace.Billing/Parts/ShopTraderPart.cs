using Marketplace.Billing.Persistence;
using Marketplace.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Billing.Parts;

/// <summary>On a shop's page: who sells there (rule ACC-11).</summary>
internal sealed class ShopTraderPart(Traders traders) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(SellerPlace subject) =>
        View("/Parts/Trader.cshtml", await traders.Of(subject.SellerId, HttpContext.RequestAborted));
}
