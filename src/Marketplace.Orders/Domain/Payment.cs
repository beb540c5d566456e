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
    public static Payment Refund(long id, Order order, long amount, long chargeId, Actor actor, string reason, string clarification, DateTime now)
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
        };
        payment.Raise(new RefundRequested(id) { OccurredAt = now });
        return payment;
    }

    public void Settle(PaymentState state, string reason, DateTime now)
    {
        if (!IsPending) throw new InvalidOperationException($"Payment {Id} is already settled.");
        State = state;
        SettledAt = now;
        if (Kind == PaymentKind.Charge) Reason = reason;
    }
}
