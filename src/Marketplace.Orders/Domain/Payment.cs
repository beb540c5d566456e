using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Orders.Domain;

/// <summary>A card charge or its refund. Its id is the idempotency key at the gateway.</summary>
internal sealed class Payment : Aggregate
{
    private Payment()
    {
    }

    public long OrderId { get; private set; }

    public PaymentKind Kind { get; private set; }

    public PaymentState State { get; private set; }

    public long Amount { get; private set; }

    public string Currency { get; private set; } = "";

    public string Token { get; private set; } = "";

    public string CardEnding { get; private set; } = "";

    /// <summary>The charge that is refunded.</summary>
    public long? ChargeId { get; private set; }

    public Party By { get; private set; }

    public string ByName { get; private set; } = "";

    /// <summary>Why it was refunded, or why the gateway declined it.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The person's explanation.</summary>
    public string Clarification { get; private set; } = "";

    public DateTime RequestedAt { get; private set; }

    public DateTime? SettledAt { get; private set; }

    /// <summary>The page of the payment provider on which the buyer pays; empty if the buyer pays on ours.</summary>
    public string SessionId { get; private set; } = "";

    public string PageUrl { get; private set; } = "";

    /// <summary>The provider's own id of the charge or refund, or what support entered instead.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>Whether support returned the money another way.</summary>
    public bool IsByHand { get; private set; }

    /// <summary>Counts the attempts at a refund. Each has its own idempotency key, because a provider repeats its refusal for the same key.</summary>
    public int Attempt { get; private set; } = 1;

    /// <summary>When a refused refund is tried again.</summary>
    public DateTime? RetryAt { get; private set; }

    public Money Money => new(Amount, Currency);

    public Actor Actor => new(By, ByName);

    public bool IsPending => State == PaymentState.Pending;

    public static Payment Charge(long id, Order order, CardToken card, Actor actor, DateTime now)
    {
        var payment = new Payment
        {
            Id = id,
            OrderId = order.Id,
            Kind = PaymentKind.Charge,
            Amount = order.Total,
            Currency = order.Currency,
            Token = card.Token,
            CardEnding = card.Ending,
            By = actor.Party,
            ByName = actor.Name,
            RequestedAt = now,
        };
        payment.Raise(new PaymentRequested(id) { OccurredAt = now });
        return payment;
    }

    /// <param name="id">The id.</param>
    /// <param name="order">The order.</param>
    /// <param name="amount">The amount in minor units.</param>
    /// <param name="chargeId">The charge that is refunded.</param>
    /// <param name="actor">Who agreed to it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="clarification">The person's explanation.</param>
    /// <param name="now">When.</param>
    /// <param name="waits">Whether another refund is in progress.</param>
    public static Payment Refund(long id, Order order, long amount, long chargeId, Actor actor, string reason, string clarification, DateTime now, bool waits = false)
    {
        var payment = new Payment
        {
            Id = id,
            OrderId = order.Id,
            Kind = PaymentKind.Refund,
            Amount = amount,
            Currency = order.Currency,
            ChargeId = chargeId,
            By = actor.Party,
            ByName = actor.Name,
            Reason = reason,
            Clarification = clarification,
            RequestedAt = now,
            State = waits ? PaymentState.Waiting : PaymentState.Pending,
        };
        if (!waits) payment.Raise(new RefundRequested(id) { OccurredAt = now });
        return payment;
    }

    /// <summary>Gives back a charge that did not pay for the order.</summary>
    /// <param name="id">The id.</param>
    /// <param name="charge">The charge.</param>
    /// <param name="taken">What was really taken.</param>
    /// <param name="reason">Why it goes back.</param>
    /// <param name="now">When.</param>
    public static Payment Return(long id, Payment charge, Money taken, string reason, DateTime now)
    {
        var payment = new Payment
        {
            Id = id,
            OrderId = charge.OrderId,
            Kind = PaymentKind.Refund,
            Amount = taken.Minor,
            Currency = taken.Currency,
            ChargeId = charge.Id,
            By = Party.Payment,
            Reason = reason,
            RequestedAt = now,
        };
        payment.Raise(new RefundRequested(id) { OccurredAt = now });
        return payment;
    }

    /// <summary>Keeps what the provider calls it.</summary>
    public void Note(GatewayAnswer answer)
    {
        if (answer.SessionId.Length > 0) SessionId = answer.SessionId;
        if (answer.PageUrl.Length > 0) PageUrl = answer.PageUrl;
        if (answer.Reference.Length > 0) Reference = answer.Reference;
        if (answer.CardEnding.Length > 0) CardEnding = answer.CardEnding;
    }

    /// <summary>The provider reported a page of this payment before we had its answer.</summary>
    public void NoteSession(string sessionId)
    {
        if (SessionId.Length == 0) SessionId = sessionId;
    }

    public void Settle(PaymentState state, string reason, DateTime now)
    {
        if (!IsPending) throw new InvalidOperationException($"Payment {Id} is already settled.");
        State = state;
        SettledAt = now;
        if (Kind == PaymentKind.Charge) Reason = reason;
    }

    /// <summary>The provider hasn't made the refund, and isn't asked now. It begins again as a new attempt.</summary>
    public void Wait() => (State, RetryAt, Reference, Attempt) = (PaymentState.Waiting, null, "", Attempt + 1);

    /// <summary>Nothing stands in the way of the refund any more.</summary>
    /// <param name="amount">What is still to be refunded, in minor units.</param>
    /// <param name="now">When.</param>
    public void Begin(long amount, DateTime now)
    {
        if (State != PaymentState.Waiting) throw new InvalidOperationException($"Payment {Id} doesn't wait.");
        (State, Amount, RequestedAt) = (PaymentState.Pending, amount, now);
        Raise(new RefundRequested(Id) { OccurredAt = now });
    }

    /// <summary>The buyer has a part of it from the bank.</summary>
    public void Lessen(long part) => Amount -= part;

    /// <summary>Nothing is left to refund.</summary>
    public void Drop(DateTime now) => (State, SettledAt) = (PaymentState.Failed, now);

    /// <summary>The provider took a payment after all that had been given up.</summary>
    public void SucceedLate(DateTime now) => (State, SettledAt, Reason) = (PaymentState.Succeeded, now, "");

    /// <summary>The provider refused the refund for good, or a bank sent it back. It is tried again later, unless support settles it.</summary>
    public void Refuse(DateTime now) => (State, RetryAt) = (PaymentState.Refused, now + OrderTerms.RetryRefund);

    /// <summary>Asks the provider again, as a new request.</summary>
    public void TryAgain(DateTime now)
    {
        if (State != PaymentState.Refused) throw RuleBroken.Conflict("This refund is in progress or complete.");
        (State, RetryAt, RequestedAt, Attempt, Reference) = (PaymentState.Pending, null, now, Attempt + 1, "");
        Raise(new RefundRequested(Id) { OccurredAt = now });
    }

    /// <summary>Support returned the money another way.</summary>
    public void SettleByHand(string reference, DateTime now)
    {
        if (State != PaymentState.Refused) throw RuleBroken.Conflict("This refund is in progress or complete.");
        (State, RetryAt, SettledAt, Reference, IsByHand) = (PaymentState.Succeeded, null, now, reference, true);
    }
}
