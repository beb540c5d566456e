using Marketplace.Billing.Domain;
using Marketplace.Billing.Shown;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Marketplace.Billing.StateIdentity;

/// <param name="Identity">What is stated so far.</param>
/// <param name="AsksToConfirm">Whether the seller is asked to confirm it now.</param>
/// <param name="PausesAt">When selling pauses without a confirmation; null if it never does.</param>
/// <param name="Countries">To choose from.</param>
/// <param name="Form">The form.</param>
internal sealed record StateIdentityPage(SellerIdentity Identity, bool AsksToConfirm, DateTime? PausesAt, IReadOnlyList<SelectListItem> Countries, StateIdentityForm Form)
{
    /// <summary>Support's check of the seller; null if there is nothing to say about one.</summary>
    public required CheckNote? Check { get; init; }
}
