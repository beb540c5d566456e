using Marketplace.Billing.Persistence;
using Marketplace.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Marketplace.Billing.Parts;

/// <summary>On a seller's home page: what waits about who they are.</summary>
internal sealed class IdentityPart(Traders traders, TimeProvider clock, IOptions<IdentityOptions> options) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(SellerPlace subject)
    {
        var identity = await traders.Find(subject.SellerId);
        return identity is null || (!identity.IsPaused && !identity.AsksToConfirm(options.Value.Terms, clock.GetUtcNow().UtcDateTime)) ? Content("") : View("/Parts/Identity.cshtml", identity);
    }
}
