using Marketplace.Casework;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.Domain;

/// <summary>Support's part (rules CMP-4 and CMP-6).</summary>
internal sealed partial class OrderClaim
{
    /// <summary>Whether it turned out later that the buyer's account was untrue.</summary>
    public bool IsUntrue { get; private set; }

    /// <summary>Why this side cannot ask support to decide now, or null.</summary>
    public Sentence? EscalationRefusal(Party party, ClaimTerms terms, DateTime now) =>
        State == ClaimState.Closed ? new("This claim is closed.")
        : State == ClaimState.Escalated ? new("Support has been asked already.")
        : Decision is not null && (party != Party.Seller || Return?.SentAt is null) ? new("Support has decided already.")
        : State == ClaimState.Returning && party == Party.Seller && Return!.SentAt is not null ? null
        : now >= OpenedAt + terms.SolvedWithin || Offers.Any(o => o.State is OfferState.Declined or OfferState.Lapsed) ? null
        : new("You can ask support once an offer was declined, or from {0}.", OpenedAt + terms.SolvedWithin);

    public void Escalate(ClaimActor by, string words, long queuedAs, ClaimTerms terms, DateTime now)
    {
        if (EscalationRefusal(by.Party, terms, now) is { } refusal) throw IsOpen && State != ClaimState.Escalated ? refusal.Refused() : Last.Conflict(Currency);
        DemandWords(words, "Words");
        Pending?.End(OfferState.Withdrawn);
        Resume(now);
        (State, EscalatedAt, QueuedAs, DueAt, SilentUntil) = (ClaimState.Escalated, now, queuedAs, now + terms.DecidedWithin, null);
        Priority = 1;
        Write(by, ClaimEntryType.Escalated, now, note: words);
        Raise(new ClaimEscalated(Summary, by.Party, DueAt) { OccurredAt = now });
        Plan(terms);
    }

    /// <param name="by">Who decides, and has taken the case.</param>
    /// <param name="ruling">What is decided.</param>
    /// <param name="percent">Of a partial refund: 1 to 99.</param>
    /// <param name="reasons">Both sides read them.</param>
    /// <param name="to">Of a return: where to.</param>
    /// <param name="refundId">The id of a refund, if one becomes due.</param>
    /// <param name="remaining">What of the order has not gone back yet.</param>
    /// <param name="terms">The rules' numbers.</param>
    /// <param name="now">When.</param>
    public void Decide(
        StaffMember by, ClaimRuling ruling, int percent, string reasons, ReturnAddress? to, long refundId, long remaining, ClaimTerms terms, DateTime now)
    {
        DemandDecider(by, now);
        if (!Enum.IsDefined(ruling)) throw new RuleBroken("Choose what you decide.", "Ruling");
        if (reasons.Length is < ClaimDecision.LeastReasons or > ClaimDecision.LongestReasons)
        {
            throw new RuleBroken("Give the reasons in 20 to 2,000 characters. Both sides read them.", "Reasons");
        }
        if (ruling == ClaimRuling.Return && (Return?.To ?? to) is null) throw new RuleBroken("Enter the address the product goes back to.", "Name");
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
        Raise(new ClaimDecided(Summary, ruling, amount) { OccurredAt = now });
        EndLease();
        SolveAt(now, terms);
        if (ruling == ClaimRuling.Return)
        {
            State = ClaimState.Returning;
            // Told anew: where the sides had agreed on a return before, it begins again.
            Return = new GoodsReturn(to ?? Return!.To with { });
            Return.Agree(now, terms.ReturnLasts);
            Plan(terms);
            return;
        }
        (State, End, ClosedAt, ActAt) = (ClaimState.Closed, ClaimEnd.Decision, now, null);
        Raise(new ClaimClosed(Summary, ClaimEnd.Decision, Party.Support) { OccurredAt = now });
        Owe(refundId, amount, Party.Support, now);
    }

    /// <summary>Rule CMP-6: it turned out that the buyer's account was untrue, and the claim no longer counts.</summary>
    public void FindUntrue(StaffMember by, string reasons, DateTime now)
    {
        if (IsParty(by.Id)) throw new RuleBroken(Own);
        if (IsOpen) throw new RuleBroken("This claim is still open.");
        if (IsUntrue) throw RuleBroken.Conflict("This claim has been found untrue already.");
        if (reasons.Length is < ClaimDecision.LeastReasons or > ClaimDecision.LongestReasons)
        {
            throw new RuleBroken("Give the reasons in 20 to 2,000 characters. Both sides read them.", "Reasons");
        }
        IsUntrue = true;
        Write(new(Party.Support, ""), ClaimEntryType.FoundUntrue, now, note: reasons);
        Raise(new ClaimFoundUntrue(Summary) { OccurredAt = now });
    }

    protected override void DemandOpen()
    {
        if (State != ClaimState.Escalated) throw Last.Conflict(Currency);
    }
}
