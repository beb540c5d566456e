using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Orders.Domain;

/// <summary>What the sides change about a running order: its delivery (rule ORD-9), its amount (rule ORD-7), and extras (rule ORD-12).</summary>
internal sealed partial class Order
{
    public const string AmountReason = "The amount of the order changed.";

    private readonly List<Extra> extras = [];

    /// <summary>The seller's request that waits for the buyer's answer.</summary>
    public long? OpenProposalId { get; private set; }

    /// <summary>Whether it asks for more time, which can be agreed on after the payment too.</summary>
    public bool IsAskingForTime { get; private set; }

    /// <summary>The seller's request that waits for support's decision.</summary>
    public long? OpenAmountCaseId { get; private set; }

    /// <summary>Whether a request of the seller waits for an answer or a decision.</summary>
    private bool IsAsking => OpenProposalId is not null || OpenAmountCaseId is not null;

    public IReadOnlyList<Extra> Extras => extras;

    /// <summary>What changes of the amount have added or taken off.</summary>
    public long Adjustment => Total - (UnitPrice * Quantity);

    public Proposal ProposeDelay(Actor actor, long id, DateTime deliverBy, string reason, OrderTerms terms, DateTime now)
    {
        Demand(OrderStep.ProposeDelay, actor);
        if (deliverBy <= PromisedDeliveryAt || deliverBy <= now) throw new RuleBroken("Choose a day after the promised delivery on {0}.", "Day", false, PromisedDeliveryAt);
        if (deliverBy > now + terms.LongestDelay) throw new RuleBroken("Choose a day within the next {0} days.", "Day", false, (int)terms.LongestDelay.TotalDays);
        Proposal.Demand(reason, "Reason", "Enter a reason. The buyer will read it.", Proposal.ReasonLength);
        return Propose(Proposal.Delay(id, this, deliverBy, reason, terms, now), OrderEventType.DelayProposed, actor, now);
    }

    /// <summary>Before the payment: a lower amount counts at once, a higher one when the buyer accepts.</summary>
    /// <returns>The request to the buyer, or null if the amount has changed.</returns>
    public Proposal? ChangeAmount(Actor actor, long id, long total, string reason, OrderTerms terms, DateTime now)
    {
        Demand(OrderStep.ChangeAmount, actor);
        if (!IsAmountOpen) throw new RuleBroken(StageSentence);
        DemandAmount(total, reason);
        if (total > Total) return Propose(Proposal.Amount(id, this, total, reason, terms, now), OrderEventType.AmountProposed, actor, now);
        var card = Proposal.Amount(id, this, total, reason, terms, now).Card with { Path = $"/orders/{new Number(Id)}" };
        SetTotal(actor, total, reason, now);
        Answer(actor, reason, now);
        Raise(new CardPosted(Summary, card, OrderCardState.Done) { OccurredAt = now });
        return null;
    }

    /// <summary>Whether the sides change the amount themselves. After the payment support decides.</summary>
    public bool IsAmountOpen => Stage is OrderStage.New or OrderStage.Confirmed;

    /// <summary>Asks support to change the amount of an order that was paid: what the seller has of it in the end, after all refunds.</summary>
    public AmountCase AskForAmount(Actor actor, long id, long total, string reason, TimeSpan due, DateTime now)
    {
        Demand(OrderStep.ChangeAmount, actor);
        if (IsAmountOpen) throw new RuleBroken("Nothing was paid for this order.");
        DemandAmount(total, reason);
        if (total > Remaining && ChargeId is not null) throw new RuleBroken("The buyer has paid by card, so the amount can't rise. Offer a custom order for the rest.", "Amount");
        OpenAmountCaseId = id;
        Answer(actor, reason, now);
        Write(actor, OrderEventType.AmountCaseOpened, now, total, null, reason);
        Raise(new AmountReviewRequested(Summary, Remaining, total, reason) { OccurredAt = now });
        return AmountCase.Open(id, this, total, reason, due, now);
    }

    /// <summary>Support decided. What was paid by card and is too much goes back.</summary>
    /// <returns>The refund of a payment by card, or null where there is none.</returns>
    public Payment? Decide(AmountCase decided, long refundId, DateTime now)
    {
        if (OpenAmountCaseId != decided.Id) throw new InvalidOperationException($"Case {decided.Id} isn't the order's open one.");
        OpenAmountCaseId = null;
        var support = new Actor(Party.Support, "");
        if (decided.IsApproved != true)
        {
            Write(support, OrderEventType.AmountCaseRejected, now);
            return null;
        }
        if (ChargeId is not null) return RefundClaim(support, Remaining - decided.Wanted, AmountReason, refundId, now);
        SetTotal(support, decided.Wanted + RefundedAmount + OwedAmount, "", now);
        return null;
    }

    public void AddExtra(Actor actor, long id, string text, DateTime now)
    {
        Demand(OrderStep.AddExtra, actor);
        Proposal.Demand(text, "Text", "Describe the extra.", Extra.TextLength);
        if (extras.Count >= Extra.Most) throw new RuleBroken("This order already has {0} extras.", "Text", false, Extra.Most);
        extras.Add(new Extra(extras.Count + 1, text, now));
        Answer(actor, text, now);
        Write(actor, OrderEventType.ExtraAdded, now, text);
        Raise(new CardPosted(Summary, new(id, OrderCardKind.Extra, text, $"/orders/{new Number(Id)}"), OrderCardState.Done) { OccurredAt = now });
    }

    /// <summary>The buyer accepts or declines the open request, or the seller withdraws it.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="proposal">The request.</param>
    /// <param name="accepts">The buyer's answer; a seller can only withdraw.</param>
    /// <param name="terms">The time limits.</param>
    /// <param name="now">When.</param>
    public void Answer(Actor actor, Proposal proposal, bool accepts, OrderTerms terms, DateTime now)
    {
        Demand(OrderStep.AnswerProposal, actor);
        if (proposal.Id != OpenProposalId) throw new RuleBroken(Obstacle(OrderStep.AnswerProposal));
        if (accepts && !proposal.IsDelay && PendingChargeId is not null) throw new RuleBroken("A card payment is in progress. Try again once it's complete.");
        var state = actor.Party == Party.Seller ? OrderCardState.Withdrawn : accepts ? OrderCardState.Accepted : OrderCardState.Declined;
        OpenProposalId = null;
        proposal.End(state);
        if (state != OrderCardState.Accepted) Write(actor, state == OrderCardState.Declined ? OrderEventType.ProposalDeclined : OrderEventType.ProposalWithdrawn, now);
        else if (proposal.DeliverBy is { } deliverBy) Delay(actor, deliverBy, terms, now);
        else SetTotal(actor, proposal.Total!.Value, "", now);
        Raise(new CardChanged(Summary, proposal.Card, state) { OccurredAt = now });
    }

    private Proposal Propose(Proposal proposal, OrderEventType what, Actor actor, DateTime now)
    {
        (OpenProposalId, IsAskingForTime) = (proposal.Id, proposal.IsDelay);
        Answer(actor, proposal.Reason, now);
        Write(actor, what, now, proposal.Total, proposal.DeliverBy, proposal.Reason);
        Raise(new CardPosted(Summary, proposal.Card, OrderCardState.Open) { OccurredAt = now });
        return proposal;
    }

    /// <summary>The order went on without an answer. The card is known by its id alone; later states win.</summary>
    private void LapseProposal(DateTime at)
    {
        if (OpenProposalId is not { } id) return;
        OpenProposalId = null;
        Raise(new CardChanged(Summary, new(id, OrderCardKind.Amount, "", ""), OrderCardState.Lapsed) { OccurredAt = at });
    }

    private void Delay(Actor actor, DateTime deliverBy, OrderTerms terms, DateTime now)
    {
        var later = deliverBy - PromisedDeliveryAt;
        PromisedDeliveryAt = deliverBy;
        // The time to confirm or pay, and its reminders, don't move.
        if (AnswerBy is null) StartClock(ClosesAt + later, terms);
        else ClosesAt += later;
        Write(actor, OrderEventType.DelayAccepted, now, null, deliverBy);
        Raise(new OrderDelayed(Summary, Facts) { OccurredAt = now });
    }

    private void SetTotal(Actor actor, long total, string reason, DateTime now)
    {
        var before = Total;
        Total = total;
        Write(actor, OrderEventType.AmountChanged, now, total, null, reason);
        Raise(new OrderAmountChanged(Summary, before) { OccurredAt = now });
    }

    private void DemandAmount(long total, string reason)
    {
        if (total <= 0) throw new RuleBroken("Enter an amount above 0.", "Amount");
        if (total == Remaining) throw new RuleBroken("This is already the amount. Enter another one.", "Amount");
        Proposal.Demand(reason, "Reason", "Enter a reason.", Proposal.ReasonLength);
    }
}
