using Marketplace.Kernel.Domain;

namespace Marketplace.Casework.Decisions;

/// <summary>A case that one decision ends.</summary>
public abstract class DecidedCase : StaffCase
{
    /// <summary>Who decided it; null if undecided.</summary>
    public string? DecidedByName { get; private set; }

    /// <inheritdoc/>
    public override bool IsQueued => DecidedAt is null;

    /// <summary>Ends the case and the lease.</summary>
    /// <param name="by">Who decided; null if nobody had to.</param>
    /// <param name="now">The current time, in UTC.</param>
    protected void End(StaffMember? by, DateTime now)
    {
        (DecidedByName, DecidedAt) = (by?.Name, now);
        EndLease();
    }

    /// <summary>The case waits for a decision again.</summary>
    protected virtual void Reopen() => (DecidedByName, DecidedAt) = (null, null);

    /// <inheritdoc/>
    protected override void DemandOpen()
    {
        if (DecidedAt is not null) throw RuleBroken.Conflict("{0} decided this case on {1}.", DecidedByName!, DecidedAt.Value);
    }
}
