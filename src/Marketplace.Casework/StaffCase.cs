using Marketplace.Kernel.Domain;

namespace Marketplace.Casework;

/// <summary>
/// A case that one of the staff decides, in its turn: by urgency, then by age. Whoever takes it keeps it for a while; nobody decides a case of their own.
/// </summary>
public abstract class StaffCase : Aggregate
{
    /// <summary>What a party of a case is told.</summary>
    public const string Own = "This case is your own. A colleague has to decide about it.";

    /// <summary>0 is urgent, 1 is not: the queue's first order.</summary>
    public int Priority { get; protected set; }

    /// <summary>An id made when the case came into the queue: the queue's second order, its age.</summary>
    public long QueuedAs { get; protected set; }

    /// <summary>By when it is to be decided, in UTC.</summary>
    public DateTime DueAt { get; protected set; }

    /// <summary>When it was decided last, in UTC; null before that.</summary>
    public DateTime? DecidedAt { get; protected set; }

    /// <summary>Who has taken the case, or had; see <see cref="ClaimedUntil"/>.</summary>
    public long? ClaimedById { get; private set; }

    /// <summary>That person's name.</summary>
    public string? ClaimedByName { get; private set; }

    /// <summary>The end of the lease, in UTC.</summary>
    public DateTime? ClaimedUntil { get; private set; }

    /// <summary>Whether it waits for a decision now.</summary>
    public abstract bool IsQueued { get; }

    /// <summary>Whether it stands before all that are not.</summary>
    public bool IsUrgent => Priority == 0;

    /// <summary>Whether this person has the case now.</summary>
    public bool IsClaimedBy(long staffId, DateTime now) => ClaimedById == staffId && ClaimedUntil > now;

    /// <summary>Whether a colleague of this person has the case now.</summary>
    public bool IsClaimedByOther(long staffId, DateTime now) => ClaimedById is { } by && by != staffId && ClaimedUntil > now;

    /// <summary>Whether this account is a side of the case, or brought it up: such a person decides nothing here.</summary>
    public abstract bool IsParty(long accountId);

    /// <summary>Somebody takes the case, or goes on with it: nobody else decides it until the lease is over.</summary>
    /// <exception cref="RuleBroken">It is decided, their own, or a colleague's.</exception>
    public void Claim(StaffMember by, TimeSpan lease, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(by);
        DemandMay(by, now);
        (ClaimedById, ClaimedByName, ClaimedUntil) = (by.Id, by.Name, now + lease);
    }

    /// <summary>Whoever has the case gives it back.</summary>
    /// <exception cref="RuleBroken">It is decided, their own, or a colleague's.</exception>
    public void Release(StaffMember by, DateTime now)
    {
        DemandOpen();
        DemandFree(by, now);
        EndLease();
    }

    /// <summary>Refuses a decision that this person cannot make now.</summary>
    /// <exception cref="RuleBroken">It is decided, their own, a colleague's, or not taken yet.</exception>
    public void DemandDecider(StaffMember by, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(by);
        DemandMay(by, now);
        if (ClaimedById != by.Id) throw new RuleBroken("Take the case first, so that nobody else decides it at the same time.");
    }

    /// <summary>Refuses a case that is decided, or that nothing is left to decide about.</summary>
    protected abstract void DemandOpen();

    /// <summary>Why this person, of all staff, cannot decide it, in English; null where they can.</summary>
    public virtual string? WhyNot(long staffId) => IsParty(staffId) ? Own : null;

    /// <summary>It is decided, or closed: nobody has it.</summary>
    protected void EndLease() => (ClaimedById, ClaimedByName, ClaimedUntil) = (null, null, null);

    private void DemandMay(StaffMember by, DateTime now)
    {
        DemandOpen();
        DemandFree(by, now);
        if (WhyNot(by.Id) is { } reason) throw new RuleBroken(reason);
    }

    private void DemandFree(StaffMember by, DateTime now)
    {
        if (IsParty(by.Id)) throw new RuleBroken(Own);
        if (IsClaimedByOther(by.Id, now)) throw RuleBroken.Conflict("{0} has taken this case until {1}.", ClaimedByName!, ClaimedUntil!.Value.InUtc());
    }
}
