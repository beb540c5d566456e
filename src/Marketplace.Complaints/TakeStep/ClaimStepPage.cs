using Marketplace.Complaints.ClaimSteps;
using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Shared;
using Marketplace.Contracts;
using Marketplace.Contracts.Complaints;
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

    /// <summary>What else to know before taking the step: who pays the postage, and what happens without an answer.</summary>
    public IEnumerable<Sentence> Notes
    {
        get
        {
            var (answerBy, terms) = (Context.Now + Context.Terms.OfferLasts, Context.Terms);
            if (Step.Noun == "return" || (Step.Noun == "acceptance" && Claim.Pending?.Solution == ClaimSolution.Return) || Step.Noun == "return-shipment") yield return Claim.Postage(Viewer);
            if (Step.Noun is "guidance" or "partial-refund" or "return")
            {
                yield return new("The buyer has until {0} to answer. Without an answer, the offer counts as declined.", answerBy);
                yield return new("If the buyer then doesn't respond, the claim closes on {0} and doesn't count.", answerBy + terms.OfferLasts);
            }
            if (Step.Noun == "counter-offer") yield return new("Your counter-offer stays open until {0} answers or you withdraw it.", Claim.ShopName);
        }
    }

    /// <summary>The refund that the seller's step makes or offers; its amount is null while the seller enters it.</summary>
    public RefundPlace? Refund => Viewer != Party.Seller ? null : Step.Noun switch
    {
        "partial-refund" => new(Claim.OrderId, Claim.SellerId),
        "acceptance" when Claim.Pending is { Solution: ClaimSolution.PartialRefund } offer => new(Claim.OrderId, Claim.SellerId, offer.Amount),
        "refund" or "return" or "return-receipt" => new(Claim.OrderId, Claim.SellerId, Context.Remaining),
        _ => null,
    };

    /// <summary>Whether the seller may have to send a refund outside the marketplace after this step.</summary>
    public bool SellerPays => Viewer == Party.Seller && !IsPaidByCard && Step.Noun is "acceptance" or "partial-refund" or "refund" or "return" or "return-receipt";
}
