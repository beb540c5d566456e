using Marketplace.Casework.Letters;
using Marketplace.Kernel.Domain;

namespace Marketplace.Casework.Decisions;

/// <summary>A case whose decision gives reasons.</summary>
public abstract class ReasonedCase : DecidedCase
{
    /// <summary>The most characters of the reasons.</summary>
    public const int LongestReasons = ReasonParts.Longest;

    /// <summary>The reasons; empty if undecided.</summary>
    public string Reasons { get; private set; } = "";

    /// <summary>Throws if this person can't decide the case now, or gives no reasons.</summary>
    protected void DemandReasoned(StaffMember by, string reasons, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        DemandDecider(by, now);
        if (ReasonParts.Refusal(reasons) is { } refusal) throw refusal.Refused(nameof(Reasons));
    }

    /// <summary>Ends the case with these reasons, see <see cref="DemandReasoned"/>.</summary>
    protected void End(StaffMember by, string reasons, DateTime now)
    {
        End(by, now);
        Reasons = reasons;
    }

    /// <inheritdoc/>
    protected override void Reopen()
    {
        base.Reopen();
        Reasons = "";
    }
}
