using Marketplace.Casework;
using Marketplace.Casework.Letters;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.Domain;

/// <summary>Support's decisions (rules CMP-4 and CMP-6).</summary>
internal sealed partial class OrderClaim
{
    /// <summary>Whether support found it untrue after it was closed.</summary>
    public bool IsUntrue { get; private set; }

    /// <summary>Why this party can't ask support to decide now, or null.</summary>
    public Sentence? EscalationRefusal(Party party, ClaimTerms terms, DateTime now) =>
        State == ClaimState.Closed ? new("This claim is closed.")
        : State == ClaimState.Escalated ? new("Support has already been asked to decide.")
        : RefundAnswerBy is { } answerBy ? new("The buyer has until {0} to say whether the refund has arrived.", answerBy)
        : Decision is not null && (party != Party.Seller || Return?.SentAt is null) ? new("Support has already decided this claim.")
        : State == ClaimState.Returning && party == Party.Seller && Return!.SentAt is not null ? null
        : now >= OpenedAt + terms.SolvedWithin || Offers.Any(o => o.State is OfferState.Declined or OfferState.Lapsed) ? null
        : new("You can ask support to decide after an offer is declined, or from {0}.", OpenedAt + terms.SolvedWithin);

    public void Escalate(ClaimActor by, string words, long queuedAs, ClaimTerms terms, DateTime now)
    {
        if (EscalationRefusal(by.Party, terms, now) is { } refusal) throw IsOpen && State != ClaimState.Escalated ? refusal.Refused() : Last.Conflict(Currency);
        DemandWords(words, "Words");
        AskSupport(by, ClaimEntryType.Escalated, words, queuedAs, terms, now);
    }

    /// <summary>The seller's time stands still until support has decided.</summary>
    private void AskSupport(ClaimActor by, ClaimEntryType what, string words, long queuedAs, ClaimTerms terms, DateTime now)
    {
        Pending?.End(OfferState.Withdrawn);
        Resume(now);
        if (SolvedAt is null) Pause(now, terms);
        (State, EscalatedAt, QueuedAs, DueAt) = (ClaimState.Escalated, now, queuedAs, now + terms.DecidedWithin);
        (SilentUntil, HeardAt, RefundAnswerBy) = (null, null, null);
        Priority = 1;
        Write(by, what, now, note: words);
        Raise(new ClaimEscalated(Summary, by.Party, DueAt) { OccurredAt = now });
        Plan(terms);
    }

    /// <summary>What support can decide. A service can't be sent back, and neither can a refund or what has come back already.</summary>
    public IEnumerable<ClaimRuling> Rulings => Enum.GetValues<ClaimRuling>()
        .Where(ruling => ruling != ClaimRuling.Return || !(IsAboutService || ReportedRefund > 0 || Cause == ClaimCause.Withdrawal));

    /// <param name="by">The staff member who has taken the case.</param>
    /// <param name="ruling">The decision.</param>
    /// <param name="percent">For a partial refund: 1 to 99.</param>
    /// <param name="reasons">The reasons; both parties read them.</param>
    /// <param name="to">For a return: the return address.</param>
    /// <param name="refundId">The id for a refund, if one is due.</param>
    /// <param name="remaining">What can still be refunded, in minor units.</param>
    /// <param name="terms">The time limits.</param>
    /// <param name="now">The current time, in UTC.</param>
    public void Decide(
        StaffMember by, ClaimRuling ruling, int percent, string reasons, ReturnAddress? to, long refundId, long remaining, ClaimTerms terms, DateTime now)
    {
        DemandDecider(by, now);
        if (!Rulings.Contains(ruling)) throw new RuleBroken("Choose a decision.", "Ruling");
        if (ReasonParts.Refusal(reasons) is { } refusal) throw refusal.Refused("Reasons");
        if (ruling == ClaimRuling.Return && (Return?.To ?? to) is null) throw new RuleBroken("Enter the return address.", "Name");
        var amount = ruling switch
        {
            ClaimRuling.PartialRefund => Share(percent, remaining),
            ClaimRuling.FullRefund or ClaimRuling.Return => remaining,
            _ => 0,
        };
        Decision = new ClaimDecision(ruling, ruling == ClaimRuling.PartialRefund ? percent : 0, amount, reasons, by, now);
        DecidedAt = now;
        var support = new ClaimActor(Party.Support, "");
        Write(support, ClaimEntryType.Decided, now, amount, reasons);
        Raise(new ClaimDecided(Summary, ruling, amount, reasons) { SendBy = ruling == ClaimRuling.Return ? now + terms.ReturnLasts : null, OccurredAt = now });
        EndLease();
        SolveAt(now, terms);
        if (ruling == ClaimRuling.Return)
        {
            State = ClaimState.Returning;
            // If a return had been agreed before, it starts again.
            Return = new GoodsReturn(to ?? Return!.To with { });
            Return.Agree(now, terms.ReturnLasts, terms.LateReturnsFor);
            Plan(terms);
            return;
        }
        (State, End, ClosedAt, ActAt) = (ClaimState.Closed, ClaimEnd.Decision, now, null);
        Raise(new ClaimClosed(Summary, ClaimEnd.Decision, Party.Support) { IsSentBack = Return?.SentAt is not null, IsForSeller = ruling == ClaimRuling.ForSeller, OccurredAt = now });
        Owe(refundId, amount, Party.Support, now);
    }

    /// <summary>Support found the claim untrue, so it no longer counts (rule CMP-6).</summary>
    public void FindUntrue(StaffMember by, string reasons, DateTime now)
    {
        if (IsParty(by.Id)) throw new RuleBroken(Own);
        if (IsOpen) throw new RuleBroken("This claim is still open.");
        if (IsUntrue) throw RuleBroken.Conflict("Support has already found this claim untrue.");
        if (reasons.Length is < ClaimDecision.LeastReasons or > ClaimDecision.LongestReasons)
        {
            throw new RuleBroken("Give your reasons in 20 to 2,000 characters.", "Reasons");
        }
        IsUntrue = true;
        Write(new(Party.Support, ""), ClaimEntryType.FoundUntrue, now, note: reasons);
        Raise(new ClaimFoundUntrue(Summary, reasons) { OccurredAt = now });
    }

    protected override void DemandOpen()
    {
        if (State != ClaimState.Escalated) throw Last.Conflict(Currency);
    }
}
