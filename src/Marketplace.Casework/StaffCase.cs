using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;

namespace Marketplace.Casework;

/// <summary>
/// A case that staff decide, by urgency and then by when it is due. It is reserved for whoever takes it; nobody decides a case that they are a party of.
/// </summary>
public abstract class StaffCase : Aggregate
{
    /// <summary>The message for a party of the case.</summary>
    public const string Own = "This case involves you. A colleague must decide it.";

    /// <summary>The longest note of a hand-over.</summary>
    public const int LongestHandOverNote = 300;

    /// <summary>0 is urgent, 1 is not; in the queue, urgent cases come before others that aren't overdue either, or are too.</summary>
    public int Priority { get; protected set; }

    /// <summary>An id made when the case entered the queue.</summary>
    public long QueuedAs { get; protected set; }

    /// <summary>When the decision is due, in UTC: the queue's order among cases of one urgency.</summary>
    public DateTime DueAt { get; protected set; }

    /// <summary>When it was last decided, in UTC; null if undecided.</summary>
    public DateTime? DecidedAt { get; protected set; }

    /// <summary>Who has or had taken the case; see <see cref="ClaimedUntil"/>.</summary>
    public long? ClaimedById { get; private set; }

    /// <summary>That person's name.</summary>
    public string? ClaimedByName { get; private set; }

    /// <summary>The end of the lease, in UTC.</summary>
    public DateTime? ClaimedUntil { get; private set; }

    /// <summary>Whether it is waiting for a decision.</summary>
    public abstract bool IsQueued { get; }

    /// <summary>Whether it is urgent.</summary>
    public bool IsUrgent => Priority == 0;

    /// <summary>Whether this person has the case now.</summary>
    public bool IsClaimedBy(long staffId, DateTime now) => ClaimedById == staffId && ClaimedUntil > now;

    /// <summary>Whether a colleague of this person has the case now.</summary>
    public bool IsClaimedByOther(long staffId, DateTime now) => ClaimedById is { } by && by != staffId && ClaimedUntil > now;

    /// <summary>Whether this account is a party of the case, or filed it, and so can't decide it.</summary>
    public abstract bool IsParty(long accountId);

    /// <summary>Takes the case, or extends the lease. Nobody else can decide it until the lease ends.</summary>
    /// <exception cref="RuleBroken">The case is decided, involves this person, or is taken by a colleague.</exception>
    public void Claim(StaffMember by, TimeSpan lease, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(by);
        DemandMay(by, now);
        (ClaimedById, ClaimedByName, ClaimedUntil) = (by.Id, by.Name, now + lease);
    }

    /// <summary>Releases the case.</summary>
    /// <exception cref="RuleBroken">The case is decided, involves this person, or is taken by a colleague.</exception>
    public void Release(StaffMember by, DateTime now)
    {
        DemandOpen();
        DemandFree(by, now);
        EndLease();
    }

    /// <summary>Gives the case to a colleague, who has it from now on.</summary>
    /// <param name="by">Who has it.</param>
    /// <param name="to">The colleague.</param>
    /// <param name="note">A note for them; may be empty.</param>
    /// <param name="path">The case's page.</param>
    /// <param name="lease">For how long it is reserved.</param>
    /// <param name="now">The current time, in UTC.</param>
    /// <exception cref="RuleBroken">The case is not taken by this person, or the colleague can't decide it.</exception>
    public void HandOver(StaffMember by, StaffMember to, string note, string path, TimeSpan lease, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(note);
        DemandDecider(by, now);
        if (to.Id == ClaimedById) throw new RuleBroken("You have this case already. Choose a colleague.");
        if (note.Length > LongestHandOverNote) throw new RuleBroken("Use at most 300 characters for the note.");
        if (WhyNot(to.Id) is not null) throw new RuleBroken("{0} can't decide this case. Choose another colleague.", null, false, to.Name);
        (ClaimedById, ClaimedByName, ClaimedUntil) = (to.Id, to.Name, now + lease);
        Raise(new CaseHandedOver(Id, path, to.Id, by.Name, note, DueAt) { OccurredAt = now });
    }

    /// <summary>Throws if this person can't decide the case now.</summary>
    /// <exception cref="RuleBroken">The case is decided, involves this person, or is not taken by them.</exception>
    public void DemandDecider(StaffMember by, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(by);
        DemandMay(by, now);
        if (ClaimedById != by.Id) throw new RuleBroken("Take the case first. Then nobody else can decide it at the same time.");
    }

    /// <summary>Throws if there is nothing left to decide.</summary>
    protected abstract void DemandOpen();

    /// <summary>Why this person can't decide it, in English; null if they can.</summary>
    public virtual string? WhyNot(long staffId) => IsParty(staffId) ? Own : null;

    /// <summary>Ends the lease when the case is decided or closed.</summary>
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
        if (IsClaimedByOther(by.Id, now)) throw RuleBroken.Conflict("{0} has taken this case until {1}.", ClaimedByName!, ClaimedUntil!.Value);
    }
}
