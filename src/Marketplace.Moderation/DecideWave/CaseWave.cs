using Marketplace.Casework;
using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.DecideWave;

/// <summary>The further reviews of a wave that wait to be decided together with the first.</summary>
/// <param name="Open">Their requests.</param>
/// <param name="Version">The sum of the versions of what the page shows of them.</param>
internal sealed record CaseWave(IReadOnlyList<DeletionRequest> Open, long Version)
{
    /// <summary>Leaves them to the queue as cases of their own.</summary>
    public void StandAlone()
    {
        foreach (var further in Open) further.StandAlone();
    }

    /// <summary>Decides them as the first one was decided.</summary>
    /// <param name="by">The staff member who decided the first.</param>
    /// <param name="verdict">The decision.</param>
    /// <param name="seen">The version that the page showed.</param>
    /// <param name="standing">The seller's standing.</param>
    /// <param name="rules">The figures of the rules.</param>
    /// <param name="now">The current time, in UTC.</param>
    public void Decide(StaffMember by, Verdict verdict, long? seen, SellerStanding standing, ModerationOptions rules, DateTime now)
    {
        if (Version != seen) throw RuleBroken.Conflict("The reviews of this request have changed. Read them again, then decide.");
        if (verdict.Ruling == Ruling.TakeOutPassage) throw new RuleBroken("Remove passages from one review at a time.", "All");
        foreach (var further in Open)
        {
            // Only until the decision, which ends it.
            further.Claim(by, TimeSpan.FromMinutes(1), now);
            further.Decide(by, verdict, "", standing, rules.Deadlines.Appeal, rules.Ladder, now);
        }
    }
}
