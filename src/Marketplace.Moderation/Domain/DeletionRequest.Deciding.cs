using Marketplace.Casework;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Moderation.Domain;

/// <summary>Decisions and appeals.</summary>
internal sealed partial class DeletionRequest
{
    /// <param name="by">Who decides, and has claimed the case.</param>
    /// <param name="verdict">What is decided.</param>
    /// <param name="comment">The review's comment as it is now.</param>
    /// <param name="standing">The seller's.</param>
    /// <param name="appeal">How long each side may appeal.</param>
    /// <param name="suspendedDays">For how many days the ladder suspends.</param>
    /// <param name="now">When.</param>
    public Decision Decide(
        StaffMember by, Verdict verdict, string comment, SellerStanding standing, TimeSpan appeal, int suspendedDays, DateTime now)
    {
        DemandDecider(by, now);
        verdict.Check(comment);
        if (verdict.Rule.Ground() is { } ground && ground.IsReported() != IsReport)
        {
            throw new RuleBroken(IsReport ? "This is a report: the ground is illegal content or personal data." : "This ground is for reports, not for a seller's request.", "Rule");
        }
        var consequence = Consequence.None;
        var final = Last is not null;
        if (IsReport) consequence = Consequence.None;
        else if (!final) consequence = standing.Note(this, verdict.Ruling, suspendedDays, now);
        else if ((Last!.Ruling == Contracts.Moderation.Ruling.Keep) != (verdict.Ruling == Contracts.Moderation.Ruling.Keep)) standing.Reverse(this, verdict.Ruling);
        var until = consequence == Consequence.FilingSuspended ? standing.FilingSuspendedUntil : null;
        var decision = new Decision(Decisions.Count + 1, verdict, consequence, until, by, now);
        Decisions.Add(decision);
        (State, Ruling, DecidedAt, AppealUntil) = (RequestState.Decided, verdict.Ruling, now, final ? null : now + appeal);
        EndLease();
        Raise(new DeletionDecided(Summary, verdict.Ruling, verdict.Rule.Ground(), decision.Passage, AppealUntil, consequence, until) { OccurredAt = now });
        return decision;
    }

    /// <summary>Why this side cannot appeal, or null.</summary>
    public Sentence? AppealRefusal(Party party, DateTime now) =>
        IsReport && party == Party.Seller ? new("This was a report, not a request of yours.")
        : Appeals.Any(a => a.By == party) ? new("You have appealed already. Each side can appeal once.")
        : State == RequestState.Closed || Decisions.Count == 0 ? new("There is no decision to appeal against.")
        : Decisions.Count > 1 ? new("The decision on the appeal is final.")
        : State == RequestState.Decided && Ruling == (party == Party.Seller ? Contracts.Moderation.Ruling.Delete : Contracts.Moderation.Ruling.Keep)
            ? new("The decision gives you all that it could.")
        : now > AppealUntil ? new("The time to appeal is over: it ended on {0}.", AppealUntil.Value)
        : null;

    /// <summary>A side does not accept the first decision. The other may join until its own time is over; one decision ends both.</summary>
    public void AppealAs(Party party, string words, long queuedAs, TimeSpan due, DateTime now)
    {
        if (AppealRefusal(party, now) is { } refusal) throw refusal.Refused();
        if (words.Length is < Appeal.Least or > Appeal.Longest)
        {
            throw new RuleBroken("Please say in 30 to 2,000 characters why the decision is wrong.", "Words");
        }
        Appeals.Add(new Appeal(party, words, now));
        if (State != RequestState.Open)
        {
            Queue(queuedAs, now + due);
            Kind = RequestKind.Appeal;
        }
        Raise(new DecisionAppealed(Summary, party, AppealUntil!.Value) { OccurredAt = now });
    }

    protected override void DemandOpen()
    {
        if (State == RequestState.Closed) throw RuleBroken.Conflict("The buyer withdrew the review meanwhile. Nothing is left to decide.");
        if (State == RequestState.Decided) throw RuleBroken.Conflict("{0} decided this case on {1}.", Last!.ByName, Last.At.InUtc());
    }

    public override string? WhyNot(long staffId) =>
        Decisions.Any(d => d.ById == staffId) ? "You made the first decision. An appeal is decided by another person." : base.WhyNot(staffId);
}
