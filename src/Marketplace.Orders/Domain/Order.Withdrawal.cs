using Marketplace.Contracts.Orders;

namespace Marketplace.Orders.Domain;

/// <summary>The buyer's withdrawal from the contract (rule CMP-10).</summary>
internal sealed partial class Order
{
    public const string WithdrawnReason = "Withdrawn from the contract";

    /// <summary>When the buyer withdrew from the contract; null again if the withdrawal lapsed.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    private bool IsWithdrawn => WithdrawnAt is not null;

    /// <summary>The buyer withdrew. If goods have to be returned first, the order ends later.</summary>
    public void Withdraw(DateTime at)
    {
        if (IsWithdrawn || History.Any(e => e.What == OrderEventType.WithdrawalLapsed)) return;
        WithdrawnAt = at;
        StopClock(at);
        LapseProposal(at);
        Write(new Actor(Party.Buyer, BuyerName), OrderEventType.Withdrawn, at);
    }

    /// <summary>The seller says that the product was on its way when the buyer withdrew.</summary>
    public void BeSentBefore(DateTime at)
    {
        if (Stage != OrderStage.Paid) return;
        (Stage, SentAt) = (OrderStage.Sent, at);
        Write(new Actor(Party.Seller, ShopName), OrderEventType.Sent, at);
        Raise(new OrderSent(Summary, Facts) { OccurredAt = at });
    }

    /// <summary>The buyer kept the product, so the order goes on where it was.</summary>
    public void LapseWithdrawal(DateTime at)
    {
        if (History.Any(e => e.What == OrderEventType.WithdrawalLapsed)) return;
        WithdrawnAt = null;
        Write(Clock, OrderEventType.WithdrawalLapsed, at);
        ResumeClock(at);
    }

    /// <summary>Nothing is left to return: an unpaid order is canceled, any other is refunded.</summary>
    /// <param name="by">The seller who received the product, or the clock.</param>
    /// <param name="isNothingSent">Whether it ends because nobody said that anything was sent.</param>
    /// <param name="refundId">The id of the refund.</param>
    /// <param name="at">When the buyer withdrew, or the product came back.</param>
    /// <param name="now">The current time.</param>
    /// <returns>The refund of a payment by card, or null where there is none.</returns>
    public Payment? EndWithdrawn(Actor by, bool isNothingSent, long refundId, DateTime at, DateTime now)
    {
        if (isNothingSent && SentAt is not null)
        {
            // It was sent at the same moment. The buyer can't have both.
            LapseWithdrawal(at);
            return null;
        }
        Withdraw(at);
        if (Stage is not (OrderStage.New or OrderStage.Confirmed)) return RefundClaim(by, Total, WithdrawnReason, refundId, now);
        StopPayment(now);
        End(OrderStage.Canceled, now);
        Write(new Actor(Party.Buyer, BuyerName), OrderEventType.Canceled, now, WithdrawnReason);
        Raise(new OrderCanceled(Summary, Facts, Party.Buyer, WithdrawnReason, IsOfClaim: true) { OccurredAt = now });
        return null;
    }
}
