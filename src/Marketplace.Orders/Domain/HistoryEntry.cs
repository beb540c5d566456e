using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Orders.Domain;

/// <summary>One line of an order's history: who did what, when, and what they said about it.</summary>
internal sealed class HistoryEntry
{
    public const int NoteLength = 1500;

    private HistoryEntry()
    {
    }

    public HistoryEntry(int position, Actor actor, OrderEventType what, DateTime at, string note)
    {
        Position = position;
        Who = actor.Party;
        Name = actor.Name;
        What = what;
        At = at;
        Note = note;
    }

    public int Position { get; private set; }

    public Party Who { get; private set; }

    public string Name { get; private set; } = "";

    public OrderEventType What { get; private set; }

    public DateTime At { get; private set; }

    public string Note { get; private set; } = "";

    /// <summary>The amount of the step, in minor units of the order's currency.</summary>
    public long? Amount { get; init; }

    /// <summary>The time that the step proposed or set, in UTC.</summary>
    public DateTime? Until { get; init; }

    /// <summary>A sentence without its full stop; {0} is who did it.</summary>
    public string Phrase => What switch
    {
        OrderEventType.Placed => "{0} placed this order",
        OrderEventType.Approved => "{0} approved this order",
        OrderEventType.PaymentBegan => "{0} started a card payment",
        OrderEventType.PaymentDeclined => "{0} declined the payment",
        OrderEventType.PaymentFailed => "{0} didn't complete the payment, so nothing was charged",
        OrderEventType.PaidByCard => "{0} confirmed the payment",
        OrderEventType.MarkedAsPaid => "{0} marked this order as paid",
        OrderEventType.SaidPaid => "{0} told the seller that they've paid directly",
        OrderEventType.Sent => "{0} marked this order as sent",
        OrderEventType.Closed => "{0} marked this order as finished",
        OrderEventType.Canceled => "{0} canceled this order",
        OrderEventType.RefundBegan or OrderEventType.ClaimRefundBegan => "{0} started a refund",
        OrderEventType.RefundFailed => "{0} couldn't make the refund",
        OrderEventType.Refunded => "{0} refunded this order in full",
        OrderEventType.PaymentReturned => "{0} returned the payment",
        OrderEventType.ClaimOpened => "{0} opened a claim",
        OrderEventType.ClaimClosed => "{0} closed the claim",
        OrderEventType.PartlyRefunded => "{0} refunded part of this order",
        OrderEventType.RepaymentOwed => "{0} owes the buyer a refund",
        OrderEventType.Withdrawn => "{0} withdrew from the contract",
        OrderEventType.WithdrawalLapsed => "{0} ended the withdrawal because the buyer didn't send the product back",
        OrderEventType.ClosedByTime => "{0} closed this order automatically",
        OrderEventType.DelayProposed => "{0} proposed a later delivery",
        OrderEventType.AmountProposed => "{0} asked for a higher amount",
        OrderEventType.ProposalWithdrawn => "{0} withdrew the request",
        OrderEventType.ProposalDeclined => "{0} declined the request",
        OrderEventType.DelayAccepted => "{0} agreed to the later delivery",
        OrderEventType.AmountChanged => "{0} changed the amount",
        OrderEventType.AmountCaseOpened => "{0} asked support to change the amount",
        OrderEventType.AmountCaseRejected => "{0} kept the amount as it was",
        OrderEventType.ExtraAdded => "{0} added an extra at no charge",
        OrderEventType.Added => "{0} added this order",
        OrderEventType.AddedConfirmed => "{0} confirmed this order",
        OrderEventType.BuyerReminded => "{0} reminded the buyer to leave a review",
        OrderEventType.ReturnedByHand => "{0} returned the money another way",
        OrderEventType.Disputed => "{0} reported that the buyer disputed the payment",
        OrderEventType.Inquired => "{0} reported that the buyer's bank asked about the payment",
        OrderEventType.EvidenceSent => "{0} sent evidence for the bank",
        OrderEventType.DisputeWon => "{0} reported that the bank decided for the seller",
        OrderEventType.DisputeLost => "{0} reported that the bank decided for the buyer",
        OrderEventType.CustomAccepted => "{0} accepted this custom order",
        _ => throw new InvalidOperationException($"{What} has no phrase."),
    };

    /// <summary>What happened, as the parties read it; staff stay anonymous.</summary>
    public Sentence Told => new(Phrase, Who is Party.Buyer or Party.Seller ? Name : new Sentence(PersonOf(Who)));

    /// <summary>The error for a person whose page was older than this entry.</summary>
    public RuleBroken Conflict() => RuleBroken.Conflict("{0}: {1}.", At, new Sentence(Phrase, new Sentence(PersonOf(Who))));

    private static string PersonOf(Party who) => who switch
    {
        Party.Buyer => "The buyer",
        Party.Seller => "The seller",
        Party.Support => "Support",
        Party.Payment => "The payment provider",
        _ => "The marketplace",
    };
}
