using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Shared;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.TakeStep;

internal sealed record ClaimStepPage(ClaimStep Step, OrderClaim Claim, StepContext Context, bool IsPaidByCard) : IReturnAddressPage
{
    public required ClaimStepForm Form { get; init; }

    ReturnAddressForm IReturnAddressPage.Form => Form;

    public Number Number => new(Claim.Id);

    public Party Viewer => Context.Actor.Party;

    public bool Possible => Step.May(Claim, Context);

    public bool Asks(StepFields field) => Step.Fields.HasFlag(field);

    /// <summary>Whether the seller may have to send a refund outside the marketplace after this step.</summary>
    public bool SellerPays => Viewer == Party.Seller && !IsPaidByCard && Step.Noun is "acceptance" or "partial-refund" or "refund" or "return" or "return-receipt";
}
