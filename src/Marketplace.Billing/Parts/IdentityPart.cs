using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Billing.Shown;
using Marketplace.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Marketplace.Billing.Parts;

/// <summary>On a seller's home page: what waits about who they are.</summary>
internal sealed class IdentityPart(Traders traders, Checks checks, TimeProvider clock, IOptions<IdentityOptions> options) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(SellerPlace subject)
    {
        var identity = await traders.Find(subject.SellerId);
        if (identity is not null && !identity.IsPaused && !identity.AsksToConfirm(options.Value.Terms, clock.GetUtcNow().UtcDateTime)) identity = null;
        var check = await checks.Of(subject.SellerId) is { IsUrgent: true } note ? note : null;
        return identity is null && check is null ? Content("") : View("/Parts/Identity.cshtml", new IdentityWaits(identity, check));
    }
}

/// <param name="Identity">What is stated, if it has to be completed or confirmed.</param>
/// <param name="Check">Support's check, if it comes or has begun.</param>
internal sealed record IdentityWaits(SellerIdentity? Identity, CheckNote? Check);
