using Marketplace.Contracts.Orders;

namespace Marketplace.Orders.Domain;

/// <summary>What an entry of the history says to the person who did it.</summary>
internal static class OwnPhrases
{
    /// <summary>The entry for a reader: “You placed this order”, and names for everybody else.</summary>
    public static Kernel.Domain.Sentence ToldTo(this HistoryEntry entry, Party reader) => entry.Who == reader && Of(entry.What) is { } own ? new(own) : entry.Told;

    private static string? Of(OrderEventType what) => what switch
    {
        OrderEventType.Placed => "You placed this order",
        OrderEventType.Approved => "You approved this order",
        OrderEventType.PaymentBegan => "You started a card payment",
        OrderEventType.MarkedAsPaid => "You marked this order as paid",
        OrderEventType.SaidPaid => "You told the seller that you've paid directly",
        OrderEventType.Sent => "You marked this order as sent",
        OrderEventType.Closed => "You marked this order as finished",
        OrderEventType.Canceled => "You canceled this order",
        OrderEventType.RefundBegan or OrderEventType.ClaimRefundBegan => "You started a refund",
        OrderEventType.Refunded => "You refunded this order in full",
        OrderEventType.PartlyRefunded => "You refunded part of this order",
        OrderEventType.RepaymentOwed => "You owe the buyer a refund",
        OrderEventType.ClaimOpened => "You opened a claim",
        OrderEventType.ClaimClosed => "You closed the claim",
        OrderEventType.Withdrawn => "You withdrew from the contract",
        OrderEventType.DelayProposed => "You proposed a later delivery",
        OrderEventType.AmountProposed => "You asked for a higher amount",
        OrderEventType.ProposalWithdrawn => "You withdrew the request",
        OrderEventType.ProposalDeclined => "You declined the request",
        OrderEventType.DelayAccepted => "You agreed to the later delivery",
        OrderEventType.AmountChanged => "You changed the amount",
        OrderEventType.AmountCaseOpened => "You asked support to change the amount",
        OrderEventType.ExtraAdded => "You added an extra at no charge",
        OrderEventType.Added => "You added this order",
        OrderEventType.AddedConfirmed => "You confirmed this order",
        OrderEventType.BuyerReminded => "You reminded the buyer to leave a review",
        OrderEventType.EvidenceSent => "You sent evidence for the bank",
        OrderEventType.CustomAccepted => "You accepted this custom order",
        _ => null,
    };
}
