using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Orders.Domain;

/// <summary>What the clock does: reminders and closing (rule ORD-8), and the same for custom and added orders (rules ORD-11 and ORD-13).</summary>
internal sealed partial class Order
{
    public const string NeverSentReason = "The seller didn't mark the order as sent in time.";
    public const string UnconfirmedReason = "The customer didn't confirm this order in time.";
    public const string PartyLeftReason = "The account of the buyer or the seller was closed.";
    public const string UnpaidReason = "The custom order wasn't paid in time.";

    private static readonly Actor Clock = new(Party.Clock, "");

    /// <summary>When the order closes automatically; moves while a claim is open. Kept after the order's end.</summary>
    public DateTime ClosesAt { get; private set; }

    /// <summary>When the clock acts next; null while it is stopped, and after the order's end.</summary>
    public DateTime? ActAt { get; private set; }

    /// <summary>How many reminders of what the clock does at last have been sent.</summary>
    public int Reminders { get; private set; }

    /// <summary>Since when the clock has been stopped.</summary>
    public DateTime? StoppedAt { get; private set; }

    private bool IsUnpaid => PaidAt is null;

    /// <summary>Until when the customer has to confirm or pay an agreed order; null for any other, and once they have.</summary>
    private DateTime? AnswerBy => ConfirmBy ?? PayBy;

    /// <summary>Whether the automatic closing returns a payment: it was paid by card and never sent.</summary>
    public bool ReturnsPaymentAtClosing => Stage == OrderStage.Paid && ChargeId is not null;

    /// <summary>Takes the step that is due, if one is.</summary>
    /// <param name="refundId">The id of the refund, if one is needed.</param>
    /// <param name="terms">The time limits.</param>
    /// <param name="now">When.</param>
    /// <param name="isBlocked">Whether the seller has blocked the buyer, who then can't confirm an added order.</param>
    /// <returns>The refund of a payment by card, or null where there is none.</returns>
    public Payment? Tick(long refundId, OrderTerms terms, DateTime now, bool isBlocked = false)
    {
        if (ActAt > now || ActAt is null) return null;
        if (PendingChargeId is not null || PendingRefundId is not null)
        {
            ActAt = now + OrderTerms.Retry;
            return null;
        }
        if (now >= (AnswerBy ?? ClosesAt)) return EndByTime(refundId, now);
        Schedule(terms);
        if (ActAt <= now) Remind(terms, now, isBlocked);
        return null;
    }

    /// <summary>The buyer or the seller has left, so nobody can go on with it: what was paid by card goes back.</summary>
    /// <param name="refundId">The id of the refund, if one is needed.</param>
    /// <param name="now">When.</param>
    /// <returns>The refund of a payment by card, or null where there is none.</returns>
    public Payment? EndWithoutParty(long refundId, DateTime now)
    {
        if (ConfirmBy is not null)
        {
            EndUnconfirmed(Clock, PartyLeftReason, now);
            return null;
        }
        if (ChargeId is not null) return RefundClaim(Clock, Total, PartyLeftReason, refundId, now);
        if (!IsUnpaid)
        {
            Finish(now);
            return null;
        }
        StopPayment(now);
        End(OrderStage.Canceled, now);
        Write(Clock, OrderEventType.Canceled, now, PartyLeftReason);
        Raise(new OrderCanceled(Summary, Facts, Party.Clock, PartyLeftReason) { OccurredAt = now });
        return null;
    }

    private void Finish(DateTime now)
    {
        End(OrderStage.Finished, now);
        Write(Clock, OrderEventType.ClosedByTime, now);
        Raise(new OrderFinished(Summary, Facts, Party.Clock) { IsPaid = !IsUnpaid, OccurredAt = now });
    }

    private Payment? EndByTime(long refundId, DateTime now)
    {
        if (ConfirmBy is not null)
        {
            EndUnconfirmed(Clock, UnconfirmedReason, now);
            return null;
        }
        if (PayBy is not null)
        {
            End(OrderStage.Canceled, now);
            Write(Clock, OrderEventType.Canceled, now, UnpaidReason);
            Raise(new OrderCanceled(Summary, Facts, Party.Clock, UnpaidReason) { OccurredAt = now });
            return null;
        }
        if (ReturnsPaymentAtClosing)
        {
            ActAt = now + OrderTerms.Retry;
            return GiveBack(Clock, NeverSentReason, "", false, refundId, now);
        }
        Finish(now);
        return null;
    }

    /// <summary>Late runs skip what is over: a host that was away reminds once at most.</summary>
    private void Remind(OrderTerms terms, DateTime now, bool isBlocked)
    {
        if (PayBy is { } payBy) Raise(new PaymentAwaited(Summary, payBy) { OccurredAt = now });
        else if (ConfirmBy is not { } confirmBy) Raise(new OrderClosingSoon(Summary, Stage, ClosesAt, ReturnsPaymentAtClosing) { OccurredAt = now });
        else if (!isBlocked) Raise(new ConfirmationAwaited(Summary, confirmBy) { OccurredAt = now });
        SkipReminders(terms, now);
    }

    /// <summary>Leaves out the reminders whose time is over.</summary>
    private void SkipReminders(OrderTerms terms, DateTime now)
    {
        for (Schedule(terms); ActAt <= now && Reminders < 2; Schedule(terms)) Reminders++;
    }

    private void StartClock(DateTime closesAt, OrderTerms terms)
    {
        (ClosesAt, Reminders) = (closesAt, 0);
        Schedule(terms);
    }

    private void Schedule(OrderTerms terms) => ActAt = StoppedAt is not null || EndedAt is not null ? null : (AnswerBy ?? ClosesAt) - (PayBy, Reminders) switch
    {
        (not null, 0) => terms.CustomReminder,
        (null, 0) => terms.FirstReminder,
        (null, 1) => terms.LastReminder,
        _ => TimeSpan.Zero,
    };

    private void StopClock(DateTime at)
    {
        if (EndedAt is not null) return;
        StoppedAt ??= at;
        ActAt = null;
    }

    /// <summary>The time while it was stopped is added. The next run plans what follows.</summary>
    private void ResumeClock(DateTime at)
    {
        // A claim, a withdrawal and a dispute can all have stopped it, and their events arrive in any order.
        if (StoppedAt is not { } since || IsWithdrawn || OpenClaimId is not null || DisputeId is not null) return;
        StoppedAt = null;
        if (EndedAt is not null) return;
        if (at > since) ClosesAt += at - since;
        ActAt = at;
    }

    private void End(OrderStage stage, DateTime at)
    {
        Stage = stage;
        EndedAt ??= at;
        (ActAt, SaidPaidAt) = (null, null);
        LapseProposal(at);
    }
}
