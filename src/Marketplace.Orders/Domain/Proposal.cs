using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Texts;

namespace Marketplace.Orders.Domain;

/// <summary>A seller's request that the buyer agree to a later delivery (rule ORD-9) or a higher amount (rule ORD-7).</summary>
internal sealed class Proposal : Aggregate
{
    public const int ReasonLength = 500;

    private Proposal()
    {
    }

    public long OrderId { get; private set; }

    public DateTime? DeliverBy { get; private set; }

    /// <summary>In minor units of the order's currency.</summary>
    public long? Total { get; private set; }

    /// <summary>The delivery or amount before.</summary>
    public DateTime? DeliverByBefore { get; private set; }

    public long? TotalBefore { get; private set; }

    public string Reason { get; private set; } = "";

    public DateTime MadeAt { get; private set; }

    /// <summary>When the buyer is reminded to answer; null once they have been, and once they have answered.</summary>
    public DateTime? RemindAt { get; private set; }

    /// <summary>Open, or how it was answered. One that is open but no longer the order's own has lapsed.</summary>
    public OrderCardState State { get; private set; } = OrderCardState.Open;

    public bool IsDelay => DeliverBy is not null;

    public OrderCard Card => new(Id, IsDelay ? OrderCardKind.Delay : OrderCardKind.Amount, Reason, $"/orders/{new Number(OrderId)}/proposal")
    {
        Until = DeliverBy,
        Amount = Total,
        Before = TotalBefore,
    };

    public static Proposal Delay(long id, Order order, DateTime deliverBy, string reason, OrderTerms terms, DateTime now) =>
        new() { Id = id, OrderId = order.Id, DeliverBy = deliverBy, DeliverByBefore = order.PromisedDeliveryAt, Reason = reason, MadeAt = now, RemindAt = now + terms.AnswerReminder };

    public static Proposal Amount(long id, Order order, long total, string reason, OrderTerms terms, DateTime now) =>
        new() { Id = id, OrderId = order.Id, Total = total, TotalBefore = order.Total, Reason = reason, MadeAt = now, RemindAt = now + terms.AnswerReminder };

    public void End(OrderCardState state) => (State, RemindAt) = (state, null);

    /// <summary>Reminds the buyer once, unless the order has gone on without an answer.</summary>
    public void Remind(Order order, DateTime now)
    {
        if (RemindAt is not { } at || at > now) return;
        RemindAt = null;
        if (order.OpenProposalId == Id && order.May(OrderStep.AnswerProposal, Party.Buyer)) Raise(new CardAwaited(order.Summary, Card) { OccurredAt = now });
    }

    /// <summary>Refuses an empty text, one that is too long, and one that ties anything to a review (rule ORD-12).</summary>
    public static void Demand(string words, string field, string missing, int most)
    {
        if (words.Length == 0) throw new RuleBroken(missing, field);
        if (words.Length > most) throw new RuleBroken("Use at most {0} characters.", field, false, most);
        RefuseTie(words, field);
    }

    /// <summary>Refuses a text that ties anything to a review.</summary>
    public static void RefuseTie(string words, string field)
    {
        if (RatingPressureRecogniser.FindNamed(words) is [var found, ..])
        {
            throw new RuleBroken("You can't tie this to a review. Remove “{0}” and try again.", field, false, found);
        }
    }
}
