using Marketplace.Casework;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Moderation.Domain;

/// <summary>Decisions and appeals.</summary>
internal sealed partial class DeletionRequest
{
    /// <param name="by">The staff member who has taken the case and decides it.</param>
    /// <param name="verdict">The decision.</param>
    /// <param name="comment">The review's current comment.</param>
    /// <param name="standing">The seller's standing.</param>
    /// <param name="appeal">How long each side may appeal.</param>
    /// <param name="ladder">What rejections lead to.</param>
    /// <param name="now">The current time, in UTC.</param>
    /// <param name="pictures">The review's current pictures.</param>
    /// <param name="removed">Those of them that other cases removed.</param>
    public Decision Decide(
        StaffMember by, Verdict verdict, string comment, SellerStanding standing, TimeSpan appeal, Ladder ladder, DateTime now,
        IReadOnlyCollection<long>? pictures = null, IReadOnlyCollection<long>? removed = null)
    {
        DemandDecider(by, now);
        if (NotBefore > now) throw new RuleBroken(TooEarly, null, false, NotBefore.Value);
        verdict.Check(comment, pictures, removed);
        if (verdict.Remedy is not null && Decisions.Any(d => d.Remedy is not null)) throw new RuleBroken("The first decision already canceled the order.", nameof(Remedy));
        if (verdict is { Remedy: not null, Ruling: Contracts.Moderation.Ruling.Keep } && IsRejectedReport)
        {
            throw new RuleBroken("You can't cancel the order when you reject a report: we tell only the person who reported.", nameof(Remedy));
        }
        var consequence = Consequence.None;
        var again = Last is not null;
        if (IsReport) consequence = Consequence.None;
        else if (IsFurther) standing.NoteFurther(this, verdict.Ruling, isFirst: !again, now);
        else if (!again) consequence = standing.Note(this, verdict.Ruling, ladder, now);
        else if ((Last!.Ruling == Contracts.Moderation.Ruling.Keep) != (verdict.Ruling == Contracts.Moderation.Ruling.Keep)) standing.Reverse(this, verdict.Ruling);
        var until = consequence == Consequence.FilingSuspended ? standing.FilingSuspendedUntil : null;
        var decision = new Decision(Decisions.Count + 1, verdict, consequence, until, by, now);
        Decisions.Add(decision);
        var final = IsFinal(decision);
        if (Kind == RequestKind.Wave) Kind = RequestKind.Request;
        (State, Ruling, DecidedAt, AppealUntil) = (RequestState.Decided, verdict.Ruling, now, final ? null : now + appeal);
        EndLease();
        Raise(new DeletionDecided(Summary, verdict.Ruling, verdict.Rule.Ground(), decision.Passage, AppealUntil, consequence, until)
        {
            Pictures = decision.Pictures,
            Remedy = decision.Remedy,
            IsRejectedAgain = final && IsRejectedReport,
            SellersReportBy = SellersReport?.SourceId,
            OccurredAt = now,
        });
        if (decision.Remedy is { } remedy) Raise(new RemedyDecided(Id, OrderId, remedy) { OccurredAt = now });
        return decision;
    }

    /// <summary>Rule MOD-4: a review that was too old for other reasons when it was reported is acted on only for illegal content and personal data.</summary>
    public void DemandGround(DecisionRule rule, ReviewCopy review, int deletableDays)
    {
        if (rule.Ground()?.IsForAnyAge() == false && review.IsTooOld(deletableDays, FiledAt)) throw new RuleBroken(TooOldToReport, "Rule", false, deletableDays);
    }

    /// <summary>
    /// Whether nobody can appeal it: it was made on an appeal. But if support acts on a report only on appeal, the author hears of it for the first time, and
    /// may appeal once.
    /// </summary>
    public bool IsFinal(Decision decision) => decision.Round > 1 && !IsAuthorsFirst(decision);

    private bool IsAuthorsFirst(Decision decision) =>
        IsReport && decision is { Round: 2, Ruling: not Contracts.Moderation.Ruling.Keep } && Decisions.Exists(d => d is { Round: 1, Ruling: Contracts.Moderation.Ruling.Keep });

    /// <summary>Why this side cannot appeal, or null.</summary>
    public Sentence? AppealRefusal(Party party, DateTime now) =>
        IsReport && party == Party.Seller && SellersReport is null ? new("You can't appeal because this decision was about someone else's report.")
        : Appeals.Any(a => a.By == party) ? new("You have already appealed. You can appeal only once.")
        : State == RequestState.Closed || Decisions.Count == 0 ? new("There is no decision to appeal.")
        : Last is { } last && IsFinal(last) ? new("You can't appeal any more. The decision on the appeal is final.")
        : IsFavourable(party) ? new("You can't appeal because the decision was in your favour.")
        : now > AppealUntil ? new("The time to appeal ended on {0}.", AppealUntil.Value)
        : null;

    /// <summary>Whoever reported a review appeals only if nothing was done; a party, if it loses or could win more.</summary>
    private bool IsFavourable(Party party) => party == Party.Reporter || (IsReport && party == Party.Seller)
        ? Ruling != Contracts.Moderation.Ruling.Keep
        : State == RequestState.Decided && Ruling == (party == Party.Seller ? Contracts.Moderation.Ruling.Delete : Contracts.Moderation.Ruling.Keep);

    /// <summary>For which side this account appeals.</summary>
    public Party SideOf(long accountId) => accountId == ReportedById ? Party.Reporter : accountId == SellerId ? Party.Seller : Party.Buyer;

    public const string TooEarly = "The other side can join the appeal until {0}. Decide after that.";

    /// <summary>Until when an appeal waits for the other side; null if there is nobody to wait for.</summary>
    public DateTime? NotBefore => IsAppealed && !IsReport && Appeals.Count == 1 ? AppealUntil : null;

    /// <summary>A side appeals the decision. The other side may join for some time, in which nothing is decided. One decision covers both appeals.</summary>
    /// <param name="party">The side.</param>
    /// <param name="words">Why the decision is wrong.</param>
    /// <param name="queuedAs">Its place in the queue.</param>
    /// <param name="due">How long the decision may take.</param>
    /// <param name="join">How long the other side may join, at most until the time to appeal ends.</param>
    /// <param name="now">The current time, in UTC.</param>
    public void AppealAs(Party party, string words, long queuedAs, TimeSpan due, TimeSpan join, DateTime now)
    {
        if (AppealRefusal(party, now) is { } refusal) throw refusal.Refused();
        if (words.Length is < Appeal.Least or > Appeal.Longest)
        {
            throw new RuleBroken("Say why the decision is wrong in 30 to 2,000 characters.", "Words");
        }
        Appeals.Add(new Appeal(party, words, now));
        if (State != RequestState.Open)
        {
            Queue(queuedAs, now + due);
            Kind = RequestKind.Appeal;
            if (!IsReport && now + join < AppealUntil) AppealUntil = now + join;
        }
        // A rejected report stays hidden from the parties.
        if (!IsRejectedReport) Raise(new DecisionAppealed(Summary, party, AppealUntil!.Value) { OccurredAt = now });
    }

    protected override void DemandOpen()
    {
        if (State == RequestState.Closed) throw RuleBroken.Conflict("The buyer has withdrawn the review, so there is nothing to decide.");
        if (State == RequestState.Decided) throw RuleBroken.Conflict("{0} decided this case on {1}.", Last!.ByName, Last.At);
    }

    public override string? WhyNot(long staffId) =>
        Decisions.Any(d => d.ById == staffId) ? "You have decided this case before, so someone else must decide the appeal." : base.WhyNot(staffId);
}
