using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.Domain;

/// <summary>Offers, answers and returns (rule CMP-3).</summary>
internal sealed partial class OrderClaim
{
    public const int LongestTracking = 100;

    /// <summary>Whether this party can offer this now; one offer at a time. A service can't be sent back.</summary>
    public bool MayOffer(ClaimSolution solution, Party party) => party == Party.Seller && State switch
    {
        _ when IsAboutService && solution == ClaimSolution.Return => false,
        ClaimState.Closed or ClaimState.RefundReported => false,
        ClaimState.Escalated when Cause is ClaimCause.NoRefund or ClaimCause.Withdrawal || ReportedRefund > 0 => false,
        ClaimState.Open => Pending is null || solution == ClaimSolution.FullRefund,
        _ => solution == ClaimSolution.FullRefund,
    };

    public bool MayAnswer(Party party) => State == ClaimState.Open && Pending is { } offer && offer.By != party;

    public bool MayCounter(Party party) => party == Party.Buyer && MayAnswer(party) && Pending!.Solution == ClaimSolution.PartialRefund;

    public bool MayWithdraw(Party party) => State == ClaimState.Open && Pending?.By == party;

    public void SendGuidance(ClaimActor by, string words, ClaimTerms terms, DateTime now)
    {
        DemandOffer(ClaimSolution.Guidance, by);
        DemandWords(words, "Words");
        Propose(by, ClaimSolution.Guidance, 0, 0, words, ClaimEntryType.GuidanceSent, terms, now);
    }

    /// <param name="by">The seller.</param>
    /// <param name="percent">1 to 99.</param>
    /// <param name="words">The seller's message; may be empty.</param>
    /// <param name="remaining">What can still be refunded.</param>
    /// <param name="terms">The time limits.</param>
    /// <param name="now">The current time, in UTC.</param>
    public void OfferPartialRefund(ClaimActor by, int percent, string words, long remaining, ClaimTerms terms, DateTime now)
    {
        DemandOffer(ClaimSolution.PartialRefund, by);
        Propose(by, ClaimSolution.PartialRefund, percent, Share(percent, remaining), words, ClaimEntryType.PartialRefundOffered, terms, now);
    }

    public void OfferReturn(ClaimActor by, ReturnAddress to, string words, long remaining, ClaimTerms terms, DateTime now)
    {
        DemandOffer(ClaimSolution.Return, by);
        Return = new GoodsReturn(to);
        Propose(by, ClaimSolution.Return, 0, remaining, words, ClaimEntryType.ReturnOffered, terms, now);
    }

    /// <summary>Refunds everything left of the payment. The buyer keeps the product and doesn't have to agree.</summary>
    public void RefundInFull(ClaimActor by, string words, long refundId, long remaining, ClaimTerms terms, DateTime now)
    {
        DemandOffer(ClaimSolution.FullRefund, by);
        SolveAt(now, terms);
        EndWith(ClaimEnd.FullRefund, by, ClaimEntryType.Refunded, now, remaining, words);
        Owe(refundId, remaining, Party.Seller, now);
    }

    /// <summary>The buyer asks for a different percentage than the one offered.</summary>
    /// <inheritdoc cref="OfferPartialRefund"/>
    public void Counter(ClaimActor by, int percent, string words, long remaining, ClaimTerms terms, DateTime now)
    {
        if (!MayCounter(by.Party)) throw Refused(by);
        var amount = Share(percent, remaining);
        if (amount <= Pending!.Amount) throw new Sentence("The seller offers {0}%. Ask for more, or accept the offer.", Pending.Percent).Refused("Percent");
        Pending.End(OfferState.Countered);
        Resume(now);
        Propose(by, ClaimSolution.PartialRefund, percent, amount, words, ClaimEntryType.CounterOffered, terms, now);
    }

    public void Accept(ClaimActor by, long refundId, ClaimTerms terms, DateTime now)
    {
        if (!MayAnswer(by.Party)) throw Refused(by);
        var offer = Pending!;
        offer.End(OfferState.Accepted);
        Resume(now);
        SolveAt(now, terms);
        Write(by, ClaimEntryType.Accepted, now, offer.Amount);
        if (offer.Solution == ClaimSolution.Return) Return!.Agree(now, terms.ReturnLasts, terms.LateReturnsFor);
        Raise(new SolutionAccepted(Summary, by.Party, offer.Solution, offer.Amount) { SendBy = offer.Solution == ClaimSolution.Return ? Return!.SendBy : null, OccurredAt = now });
        switch (offer.Solution)
        {
            case ClaimSolution.Return:
                State = ClaimState.Returning;
                Plan(terms);
                break;
            case ClaimSolution.PartialRefund:
                EndWith(ClaimEnd.PartialRefund, by, ClaimEntryType.Closed, now);
                Owe(refundId, offer.Amount, Party.Seller, now);
                break;
            default:
                EndWith(ClaimEnd.Guidance, by, ClaimEntryType.Closed, now);
                break;
        }
    }

    public void Decline(ClaimActor by, string words, ClaimTerms terms, DateTime now)
    {
        if (!MayAnswer(by.Party)) throw Refused(by);
        var offer = Pending!;
        offer.End(OfferState.Declined);
        Resume(now);
        Write(by, ClaimEntryType.Declined, now, note: words);
        Raise(new SolutionDeclined(Summary, by.Party, offer.Solution, null) { OccurredAt = now });
        Plan(terms);
    }

    /// <summary>The party that made the offer withdraws it before it is answered.</summary>
    public void WithdrawOffer(ClaimActor by, ClaimTerms terms, DateTime now)
    {
        if (!MayWithdraw(by.Party)) throw Refused(by);
        var offer = Pending!;
        offer.End(OfferState.Withdrawn);
        Resume(now);
        Write(by, ClaimEntryType.OfferWithdrawn, now);
        Raise(new SolutionWithdrawn(Summary, by.Party, offer.Solution) { OccurredAt = now });
        Plan(terms);
    }

    public bool MaySendBack(Party party) => party == Party.Buyer && Return is { SentAt: null } && State == ClaimState.Returning;

    /// <summary>Whether both parties can print the return label.</summary>
    public bool HasLabel => Return is not null && (State == ClaimState.Returning || (State == ClaimState.Open && Pending?.Solution == ClaimSolution.Return));

    /// <summary>Whether the buyer pays the postage of a return. The seller pays it, unless the buyer changed their mind.</summary>
    public bool BuyerPaysReturn => Cause == ClaimCause.Remorse;

    /// <summary>The offer that was declined and not followed by another, or null.</summary>
    public Offer? Declined => State == ClaimState.Open && Offers.MaxBy(o => o.Position) is { State: OfferState.Declined } offer ? offer : null;

    public bool MayReceive(Party party) => party == Party.Seller && State == ClaimState.Returning;

    public void SendBack(ClaimActor by, string tracking, ClaimTerms terms, DateTime now)
    {
        if (!MaySendBack(by.Party)) throw Refused(by);
        Return!.Send(tracking, now, terms.ReturnLasts);
        Write(by, ClaimEntryType.ReturnSent, now, note: tracking);
        Raise(new ReturnSent(Summary, tracking, Return.RefundAt!.Value) { OccurredAt = now });
        Plan(terms);
    }

    public void Receive(ClaimActor by, long refundId, long remaining, DateTime now)
    {
        if (!MayReceive(by.Party)) throw Refused(by);
        FinishReturn(by, ClaimEntryType.ReturnReceived, refundId, remaining, now);
    }

    private void FinishReturn(ClaimActor by, ClaimEntryType what, long refundId, long remaining, DateTime now)
    {
        Raise(new ReturnReceived(Summary, by.Party, remaining) { OccurredAt = now });
        EndWith(ClaimEnd.Return, by, what, now, remaining);
        Owe(refundId, remaining, by.Party, now);
    }

    /// <summary>A percentage of the payment, in minor units; half a unit is rounded up.</summary>
    public long Share(int percent) => Math.Max(1, ((Paid * percent) + 50) / 100);

    /// <summary>The same, if it can be refunded.</summary>
    /// <exception cref="RuleBroken">It isn't a percentage, or it's more than can still be refunded.</exception>
    private long Share(int percent, long remaining)
    {
        if (percent is < 1 or > 99) throw new RuleBroken("Enter a percentage from 1 to 99.", "Percent");
        var share = Share(percent);
        if (share > remaining) throw new Sentence("Only {0} is left to refund. Enter at most {1}%.", new Money(remaining, Currency), MostPercent(remaining)).Refused("Percent");
        return share;
    }

    /// <summary>The highest percentage that can still be refunded.</summary>
    public int MostPercent(long remaining) => (int)Math.Min(99, remaining * 100 / Paid);

    private void Propose(ClaimActor by, ClaimSolution solution, int percent, long amount, string words, ClaimEntryType what, ClaimTerms terms, DateTime now)
    {
        (SilentUntil, HeardAt) = (null, null);
        DateTime? answerBy = by.Party == Party.Seller ? now + terms.OfferLasts : null;
        Offers.Add(new Offer(Offers.Count + 1, by.Party, solution, percent, amount, words, now, answerBy));
        if (by.Party == Party.Seller) Pause(now, terms);
        Write(by, what, now, amount, words);
        Raise(new SolutionOffered(Summary, by.Party, solution, amount, answerBy) { OccurredAt = now });
        Plan(terms);
    }

    private void DemandOffer(ClaimSolution solution, ClaimActor by)
    {
        DemandBy(by, Party.Seller);
        if (!MayOffer(solution, by.Party)) throw Refused(by);
    }

    /// <summary>Says why the step isn't possible.</summary>
    private RuleBroken Refused(ClaimActor by) =>
        IsOpen && Pending is null && IsAboutService ? new("A service can't be sent back. Choose another solution.")
        : !IsOpen || Pending is null ? Last.Conflict(Currency)
        : Pending.By == by.Party ? RuleBroken.Conflict("Your offer is waiting for an answer. Withdraw it first.")
        : RuleBroken.Conflict("Answer the other side's offer first.");
}
