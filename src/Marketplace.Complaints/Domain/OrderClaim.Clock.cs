using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.Domain;

/// <summary>What happens by itself, and the time that counts (rules CMP-3 and CMP-5).</summary>
internal sealed partial class OrderClaim
{
    /// <summary>Since when an offer stops the clock.</summary>
    public DateTime? PausedSince { get; private set; }

    /// <summary>How long it was stopped before.</summary>
    public TimeSpan PausedFor { get; private set; }

    /// <summary>When a solution was found.</summary>
    public DateTime? SolvedAt { get; private set; }

    /// <summary>Whether no solution was found in time.</summary>
    public bool IsLate { get; private set; }

    /// <summary>After an offer that lapsed: when silence closes the claim.</summary>
    public DateTime? SilentUntil { get; private set; }

    /// <summary>When something happens by itself next; by this column the clock finds the claim.</summary>
    public DateTime? ActAt { get; private set; }

    public ClaimEffect Effect => EffectOf(Cause, IsUntrue, End, Decision?.Ruling, IsLate);

    object ICounted.Counted => Effect == ClaimEffect.Counts;

    public static ClaimEffect EffectOf(ClaimCause cause, bool isUntrue, ClaimEnd? end, ClaimRuling? ruling, bool isLate) =>
        cause == ClaimCause.Remorse ? ClaimEffect.Remorse
        : isUntrue ? ClaimEffect.Untrue
        : end == ClaimEnd.Silence ? ClaimEffect.Silence
        : end == ClaimEnd.Withdrawn ? ClaimEffect.Withdrawn
        : ruling is { } decided ? decided is ClaimRuling.ForSeller or ClaimRuling.Settled ? ClaimEffect.DecidedForSeller : ClaimEffect.Counts
        : isLate ? ClaimEffect.Counts
        : ClaimEffect.None;

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

    /// <summary>How much of the seller's time is used, without the pauses.</summary>
    public TimeSpan Used(DateTime now)
    {
        var until = SolvedAt ?? now;
        return until - OpenedAt - PausedFor - (PausedSince is { } since ? until - since : TimeSpan.Zero);
    }

    /// <summary>Until when a solution has no effect; null where the clock stands, or has come to its end.</summary>
    public DateTime? SolveBy(ClaimTerms terms) =>
        SolvedAt is not null || PausedSince is not null || IsLate || !IsOpen ? null : OpenedAt + PausedFor + terms.SolvedWithin;

    /// <summary>The buyer wrote: that is no silence.</summary>
    public void Hear(DateTime at, ClaimTerms terms)
    {
        if (SilentUntil is not { } until || at + terms.OfferLasts <= until) return;
        SilentUntil = at + terms.OfferLasts;
        Plan(terms);
    }

    /// <summary>Does all that has become due, each at its own time.</summary>
    /// <param name="refundId">The id of a refund, if one becomes due.</param>
    /// <param name="remaining">What of the order has not gone back yet.</param>
    /// <param name="terms">The rules' numbers.</param>
    /// <param name="now">When.</param>
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
            if (State == ClaimState.Returning && Return is { SentAt: null, SendBy: { } sendBy }) due.Add((sendBy, at => LoseReturn(terms, at)));
            if (State == ClaimState.Returning && Return?.RefundAt is { } refundAt)
            {
                due.Add((refundAt, at => FinishReturn(ClaimActor.Clock, ClaimEntryType.ReturnedByTime, refundId, remaining, at)));
            }
            return due.Count == 0 ? null : due.MinBy(d => d.Item1);
        }
    }

    /// <summary>Says when <see cref="Tick"/> is due next.</summary>
    private void Plan(ClaimTerms terms)
    {
        var offer = State == ClaimState.Open ? Pending : null;
        DateTime?[] due =
        [
            SolveBy(terms)?.AddTicks(1),
            offer is { AnswerBy: not null } && offer.Reminders < terms.Reminders.Count ? offer.At + terms.Reminders[offer.Reminders] : null,
            offer?.AnswerBy,
            State == ClaimState.Open ? SilentUntil : null,
            State == ClaimState.Returning ? Return!.RefundAt ?? Return.SendBy : null,
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

    /// <summary>The buyer never sent it: the sides are where they were, and silence closes the claim; at once where support had decided so.</summary>
    private void LoseReturn(ClaimTerms terms, DateTime at)
    {
        if (Decision is not null)
        {
            EndWith(ClaimEnd.Silence, ClaimActor.Clock, ClaimEntryType.ReturnLapsed, at);
            return;
        }
        State = ClaimState.Open;
        PausedFor += at - SolvedAt!.Value;
        (SolvedAt, Return, SilentUntil) = (null, null, at + terms.OfferLasts);
        Write(ClaimActor.Clock, ClaimEntryType.ReturnLapsed, at);
        Raise(new SolutionDeclined(Summary, Party.Clock, ClaimSolution.Return, SilentUntil) { OccurredAt = at });
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
