using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.Domain;

/// <summary>Automatic steps, and the seller's time (rules CMP-3 and CMP-5).</summary>
internal sealed partial class OrderClaim
{
    /// <summary>When the current pause began.</summary>
    public DateTime? PausedSince { get; private set; }

    /// <summary>The sum of earlier pauses.</summary>
    public TimeSpan PausedFor { get; private set; }

    /// <summary>When a solution was found.</summary>
    public DateTime? SolvedAt { get; private set; }

    /// <summary>Whether no solution was found in time.</summary>
    public bool IsLate { get; private set; }

    /// <summary>After an expired offer: when the claim closes without a response.</summary>
    public DateTime? SilentUntil { get; private set; }

    /// <summary>When the buyer wrote after an expired offer; it only puts the closing off.</summary>
    public DateTime? HeardAt { get; private set; }

    /// <summary>When the next automatic step is due; the job finds the claim by this column.</summary>
    public DateTime? ActAt { get; private set; }

    public ClaimEffect Effect => EffectOf(Cause, IsUntrue, IsRepeated, State, EscalatedAt is not null, End, Decision?.Ruling, IsLate);

    object ICounted.Counted => Effect == ClaimEffect.Counts;

    /// <summary>A decision goes before everything that the buyer does or doesn't do later, and nothing counts while support has the claim.</summary>
    public static ClaimEffect EffectOf(
        ClaimCause cause, bool isUntrue, bool isRepeated, ClaimState state, bool wasEscalated, ClaimEnd? end, ClaimRuling? ruling, bool isLate) =>
        cause == ClaimCause.Remorse ? ClaimEffect.Remorse
        : isUntrue ? ClaimEffect.Untrue
        : end == ClaimEnd.Withdrawn || cause == ClaimCause.Withdrawal ? ClaimEffect.Withdrawn
        : state == ClaimState.Escalated ? ClaimEffect.None
        : ruling is ClaimRuling.ForSeller or ClaimRuling.Settled ? ClaimEffect.DecidedForSeller
        : ruling is null && end == ClaimEnd.Silence ? ClaimEffect.Silence
        : ruling is null && end == ClaimEnd.ClosedByBuyer && wasEscalated ? ClaimEffect.Dropped
        : ruling is null && !isLate ? ClaimEffect.None
        : isRepeated ? ClaimEffect.Repeated : ClaimEffect.Counts;

    IEnumerable<SumChange> ICounted.ChangesSince(object? before)
    {
        var more = (Effect == ClaimEffect.Counts ? 1 : 0) - (before is true ? 1 : 0);
        if (more != 0)
        {
            yield return new SumChange(
                typeof(StandingDay), [SellerId, StandingDay.DayOf(OpenedAt)], (nameof(StandingDay.Orders), 0), (nameof(StandingDay.Canceled), 0),
                (nameof(StandingDay.Late), 0), (nameof(StandingDay.Claims), more));
        }
    }

    /// <summary>How much of the seller's time has been used, without pauses.</summary>
    public TimeSpan Used(DateTime now)
    {
        var until = SolvedAt ?? now;
        return until - OpenedAt - PausedFor - (PausedSince is { } since ? until - since : TimeSpan.Zero);
    }

    /// <summary>Until when a solution has no effect on the reputation; null if the time is paused or over.</summary>
    public DateTime? SolveBy(ClaimTerms terms) =>
        SolvedAt is not null || PausedSince is not null || IsLate || !IsOpen ? null : OpenedAt + PausedFor + terms.SolvedWithin;

    /// <summary>Whether the next step is the seller's: a solution, an answer, or confirming that the product is back.</summary>
    public bool WaitsForSeller => State switch
    {
        ClaimState.Open => Pending?.By != Party.Seller,
        ClaimState.Returning => Return?.SentAt is not null,
        _ => false,
    };

    /// <summary>When that step is due: a solution without an effect on the reputation, or the automatic refund.</summary>
    public DateTime SellerDueAt(ClaimTerms terms) => Return?.RefundAt ?? OpenedAt + PausedFor + terms.SolvedWithin;

    /// <summary>The buyer wrote a message, which counts as a response.</summary>
    public void Hear(DateTime at, ClaimTerms terms)
    {
        if (SilentUntil is not { } until || at + terms.OfferLasts <= until) return;
        (SilentUntil, HeardAt) = (at + terms.OfferLasts, at);
        Plan(terms);
    }

    /// <summary>Runs all steps that are due, each dated at its due time.</summary>
    /// <param name="refundId">The id for a refund, if one is due.</param>
    /// <param name="remaining">What can still be refunded, in minor units.</param>
    /// <param name="terms">The time limits.</param>
    /// <param name="now">The current time, in UTC.</param>
    public void Tick(long refundId, long remaining, ClaimTerms terms, DateTime now)
    {
        while (Next(terms) is var (at, act) && at <= now)
        {
            act(at);
            if (State == ClaimState.Closed) break;
        }
        Plan(terms);

        (DateTime At, Action<DateTime> Act)? Next(ClaimTerms terms)
        {
            var due = new List<(DateTime, Action<DateTime>)>();
            if (SolveBy(terms) is { } solveBy) due.Add((solveBy.AddTicks(1), _ => IsLate = true));
            if (State == ClaimState.Open && Pending is { AnswerBy: { } answerBy } offer)
            {
                if (offer.Reminders < terms.Reminders.Count) due.Add((offer.At + terms.Reminders[offer.Reminders], _ => Remind(offer)));
                due.Add((answerBy, at => Lapse(offer, terms, at)));
            }
            if (State == ClaimState.Open && SilentUntil is { } silent) due.Add((silent, at => EndWith(ClaimEnd.Silence, ClaimActor.Clock, ClaimEntryType.ClosedBySilence, at)));
            if (State == ClaimState.Returning && Return is { SentAt: null, LapsesAt: { } lapsesAt } back)
            {
                if (back.RemindAt is { } remindAt) due.Add((remindAt, at => AwaitReturn(back, at)));
                due.Add((lapsesAt, at => LoseReturn(terms, at)));
            }
            if (RefundAnswerBy is { } refundAnswerBy) due.Add((refundAnswerBy, at => EndWith(ClaimEnd.OrderRefunded, ClaimActor.Clock, ClaimEntryType.RefundAssumed, at)));
            if (State == ClaimState.Returning && Return?.RefundAt is { } refundAt)
            {
                due.Add((refundAt, at => FinishReturn(ClaimActor.Clock, ClaimEntryType.ReturnedByTime, refundId, remaining, at)));
            }
            return due.Count == 0 ? null : due.MinBy(d => d.Item1);
        }
    }

    /// <summary>Sets when <see cref="Tick"/> is due next.</summary>
    private void Plan(ClaimTerms terms)
    {
        var offer = State == ClaimState.Open ? Pending : null;
        DateTime?[] due =
        [
            SolveBy(terms)?.AddTicks(1),
            offer is { AnswerBy: not null } && offer.Reminders < terms.Reminders.Count ? offer.At + terms.Reminders[offer.Reminders] : null,
            offer?.AnswerBy,
            State == ClaimState.Open ? SilentUntil : null,
            State == ClaimState.Returning ? Return!.RefundAt ?? Return.RemindAt ?? Return.LapsesAt : null,
            RefundAnswerBy,
        ];
        ActAt = State == ClaimState.Closed ? null : due.Min();
    }

    private void Remind(Offer offer)
    {
        offer.Remind();
        Raise(new AnswerAwaited(Summary, offer.Solution, offer.Amount, offer.AnswerBy!.Value));
    }

    private void Lapse(Offer offer, ClaimTerms terms, DateTime at)
    {
        offer.End(OfferState.Lapsed);
        Resume(at);
        SilentUntil = at + terms.OfferLasts;
        Write(ClaimActor.Clock, ClaimEntryType.Lapsed, at);
        Raise(new SolutionDeclined(Summary, Party.Clock, offer.Solution, SilentUntil) { OccurredAt = at });
    }

    private void AwaitReturn(GoodsReturn back, DateTime at)
    {
        back.Remind();
        Raise(new ReturnAwaited(Summary, back.SendBy!.Value, back.LapsesAt!.Value) { OccurredAt = at });
    }

    /// <summary>The buyer never sent it: the claim is open again and closes without a response, or at once if support had decided on the return.</summary>
    private void LoseReturn(ClaimTerms terms, DateTime at)
    {
        if (Decision is not null)
        {
            Raise(new ReturnLapsed(Summary, at, null) { OccurredAt = at });
            EndWith(ClaimEnd.NotReturned, ClaimActor.Clock, ClaimEntryType.ReturnLapsed, at);
            return;
        }
        State = ClaimState.Open;
        PausedFor += at - SolvedAt!.Value;
        (SolvedAt, Return, SilentUntil) = (null, null, at + terms.OfferLasts);
        Write(ClaimActor.Clock, ClaimEntryType.ReturnLapsed, at);
        Raise(new ReturnLapsed(Summary, at, SilentUntil) { OccurredAt = at });
    }

    private void Pause(DateTime now, ClaimTerms terms)
    {
        Overrun(now, terms);
        PausedSince = now;
    }

    private void Resume(DateTime now)
    {
        if (PausedSince is not { } since) return;
        PausedFor += now - since;
        PausedSince = null;
    }

    private void SolveAt(DateTime now, ClaimTerms terms)
    {
        if (SolvedAt is not null) return;
        Resume(now);
        Overrun(now, terms);
        SolvedAt = now;
    }

    private void Overrun(DateTime now, ClaimTerms terms) => IsLate |= Used(now) > terms.SolvedWithin;
}
