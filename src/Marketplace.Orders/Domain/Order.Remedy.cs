using Marketplace.Contracts.Orders;

namespace Marketplace.Orders.Domain;

/// <summary>What support does about the order together with a decision on its review (rule MOD-8).</summary>
internal sealed partial class Order
{
    public const string RemedyReason = "Support canceled the order with its decision about the review.";

    /// <summary>What support could give back now, whatever stands in the way.</summary>
    public RemedyOffer RemedyOffer => new(IsUnpaid ? 0 : Remaining, Currency, ChargeId is not null, Stage switch
    {
        _ when BankDecides => DisputeIsOpen,
        _ when PendingRefundId is not null => "A refund is in progress. Try again once it's complete.",
        OrderStage.Refunded or OrderStage.Canceled => StageSentence,
        OrderStage.Finished when IsUnpaid => "Nothing was paid for this order.",
        _ when OwesEverything => "The seller already owes the buyer this refund.",
        _ => null,
    });

    /// <summary>An unpaid order is canceled; for any other the buyer gets back what is left of the payment. What has ended meanwhile stays as it is.</summary>
    /// <param name="refundId">The id of the refund.</param>
    /// <param name="now">When.</param>
    /// <returns>The refund of a payment by card, or null where there is none.</returns>
    public Payment? CarryOutRemedy(long refundId, DateTime now)
    {
        var by = new Actor(Party.Support, "");
        if (Stage is not (OrderStage.New or OrderStage.Confirmed)) return RefundClaim(by, Total, RemedyReason, refundId, now);
        StopPayment(now);
        End(OrderStage.Canceled, now);
        Write(by, OrderEventType.Canceled, now, RemedyReason);
        Raise(new OrderCanceled(Summary, Facts, Party.Support, RemedyReason, IsOfClaim: true) { OccurredAt = now });
        return null;
    }
}
