using Marketplace.Billing.Persistence;
using Marketplace.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Billing.Parts;

/// <summary>Before buying: who sells, in a line (rule ACC-11).</summary>
internal sealed class OfferTraderPart(Traders traders) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(OfferPlace subject) =>
        View("/Parts/TraderLine.cshtml", (await traders.Of(subject.SellerId, HttpContext.RequestAborted), subject.Shop));
}
