using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Orders.Domain;

/// <summary>What of an order decides its next step.</summary>
internal sealed record OrderState(
    long Id, OrderStage Stage, OfferKind Kind, long Total, string Currency, string ShopName, string BuyerName, DateTime PromisedStartAt, DateTime PromisedDeliveryAt,
    long? OpenClaimId, DateTime? WithdrawnAt, long? PendingChargeId, long? PendingRefundId, long OwedAmount, DateTime? ReviewedAt, long? OpenProposalId, DateTime? ConfirmBy, DateTime? PayBy, long? DisputeId, DateTime? EvidenceBy)
{
    /// <summary>Whether the buyer's bank only asks so far.</summary>
    public bool IsInquiry { get; init; }

    /// <summary>Whether the buyer says that they paid directly, and the seller hasn't answered.</summary>
    public bool HasSaidPaid { get; init; }

    /// <summary>What the seller asks the buyer to agree to, where pages name it.</summary>
    public Proposal? Asked { get; init; }

    /// <summary>The next step of the open claim, where pages name it.</summary>
    public ClaimNext? Claim { get; init; }

    /// <summary>The next step of the open withdrawal from the contract, where pages name it.</summary>
    public ClaimNext? Withdrawal { get; init; }

    public Number Number => new(Id);

    public Money Amount => new(Total, Currency);

    public Money Owed => new(OwedAmount, Currency);

    public bool IsWithdrawalOpen => WithdrawnAt is not null && Stage is not (OrderStage.Refunded or OrderStage.Canceled);
}
