using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.Domain;

/// <summary>The texts for causes, solutions, states and rulings, in English.</summary>
internal static class ClaimTexts
{
    public static string InWords(this ClaimCause cause) => cause switch
    {
        ClaimCause.Defect => "It doesn't work or has a fault",
        ClaimCause.WrongProduct => "It isn't what I ordered",
        ClaimCause.Damaged => "It arrived damaged",
        ClaimCause.Remorse => "I changed my mind",
        ClaimCause.NoRefund => "The refund didn't arrive",
        _ => "Something else, for example it wasn't delivered",
    };

    public static string ForOthers(this ClaimCause cause) => cause switch
    {
        ClaimCause.Defect => "Defect",
        ClaimCause.WrongProduct => "Not what was ordered",
        ClaimCause.Damaged => "Damaged",
        ClaimCause.Remorse => "Buyer changed their mind",
        ClaimCause.NoRefund => "Refund didn't arrive",
        ClaimCause.Withdrawal => "Return after a withdrawal",
        _ => "Other",
    };

    public static string ForBuyer(this ClaimCause cause) => cause == ClaimCause.Remorse ? "Changed my mind" : cause.ForOthers();

    public static string InWords(this ClaimSolution solution) => solution switch
    {
        ClaimSolution.Guidance => "Guidance",
        ClaimSolution.PartialRefund => "Partial refund",
        ClaimSolution.FullRefund => "Full refund",
        _ => "Return",
    };

    public static string InWords(this ClaimRuling ruling) => ruling switch
    {
        ClaimRuling.PartialRefund => "For the buyer: partial refund",
        ClaimRuling.FullRefund => "For the buyer: full refund",
        ClaimRuling.Return => "For the buyer: return, then full refund",
        ClaimRuling.ForSeller => "For the seller: no refund",
        _ => "Settled between buyer and seller: no refund",
    };

    public static string InWords(this ClaimState state) => state switch
    {
        ClaimState.Open => "Open",
        ClaimState.Returning => "Return under way",
        ClaimState.Escalated => "With support",
        ClaimState.RefundReported => "Refund to be confirmed",
        _ => "Closed",
    };

    public static string InWords(this ClaimEnd end) => end switch
    {
        ClaimEnd.ClosedByBuyer => "Closed by the buyer",
        ClaimEnd.Guidance => "Solved with guidance",
        ClaimEnd.PartialRefund => "Solved with a partial refund",
        ClaimEnd.FullRefund => "Refunded in full",
        ClaimEnd.Return => "Returned and refunded",
        ClaimEnd.Silence => "Closed: the buyer didn't respond",
        ClaimEnd.Decision => "Decided by support",
        ClaimEnd.Withdrawn => "Closed: the buyer withdrew from the contract",
        ClaimEnd.NotReturned => "Closed: the product wasn't sent back",
        _ => "Closed: the order was refunded",
    };

    /// <summary>For staff.</summary>
    public static string InWords(this ClaimEffect effect) => effect switch
    {
        ClaimEffect.Counts => "Counts towards the seller's standing.",
        ClaimEffect.Remorse => "Doesn't count towards the seller's standing: the buyer changed their mind.",
        ClaimEffect.DecidedForSeller => "Doesn't count towards the seller's standing: support didn't decide for the buyer.",
        ClaimEffect.Silence => "Doesn't count towards the seller's standing: the buyer didn't respond.",
        ClaimEffect.Withdrawn => "Doesn't count towards the seller's standing: the buyer withdrew from the contract.",
        ClaimEffect.Untrue => "No longer counts towards the seller's standing: support found it untrue.",
        ClaimEffect.Dropped => "Doesn't count towards the seller's standing: the buyer closed it before support decided.",
        ClaimEffect.Repeated => "Doesn't count towards the seller's standing: an earlier claim about this order already counts.",
        _ => "Doesn't count towards the seller's standing.",
    };

    public static string ForSeller(this ClaimEffect effect) => effect switch
    {
        ClaimEffect.Counts => "Counts towards your standing.",
        ClaimEffect.Remorse => "Doesn't count towards your standing: the buyer changed their mind.",
        ClaimEffect.DecidedForSeller => "Doesn't count towards your standing: support didn't decide for the buyer.",
        ClaimEffect.Silence => "Doesn't count towards your standing: the buyer didn't respond.",
        ClaimEffect.Withdrawn => "Doesn't count towards your standing: the buyer withdrew from the contract.",
        ClaimEffect.Untrue => "No longer counts towards your standing: support found it untrue.",
        ClaimEffect.Dropped => "Doesn't count towards your standing: the buyer closed it before support decided.",
        ClaimEffect.Repeated => "Doesn't count towards your standing: an earlier claim about this order already counts.",
        _ => "Doesn't count towards your standing.",
    };

    /// <summary>Who pays the postage of a return, as one party reads it.</summary>
    public static Sentence Postage(this OrderClaim claim, Party reader) => (claim.BuyerPaysReturn, reader) switch
    {
        (true, Party.Buyer) => new("You pay the return postage because you changed your mind."),
        (true, _) => new("The buyer pays the return postage because they changed their mind."),
        (_, Party.Buyer) => new("{0} pays the return postage.", claim.ShopName),
        _ => new("You pay the return postage."),
    };
}
