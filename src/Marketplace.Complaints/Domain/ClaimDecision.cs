using Marketplace.Casework;
using Marketplace.Contracts.Complaints;

namespace Marketplace.Complaints.Domain;

/// <summary>Support's decision. The buyer and the seller read the reasons; only staff see who decided.</summary>
internal sealed class ClaimDecision
{
    public const int LeastReasons = 20;
    public const int LongestReasons = 2000;

    private ClaimDecision()
    {
    }

    public ClaimDecision(ClaimRuling ruling, int percent, long amount, string reasons, StaffMember by, DateTime at)
    {
        (Ruling, Percent, Amount, Reasons, ById, ByName, At) = (ruling, percent, amount, reasons, by.Id, by.Name, at);
    }

    public ClaimRuling Ruling { get; private set; }

    /// <summary>For a partial refund: 1 to 99.</summary>
    public int Percent { get; private set; }

    /// <summary>The refund, in minor units.</summary>
    public long Amount { get; private set; }

    public string Reasons { get; private set; } = "";

    public long ById { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTime At { get; private set; }
}
