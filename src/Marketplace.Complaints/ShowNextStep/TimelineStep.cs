using Marketplace.Complaints.Domain;
using Marketplace.Contracts.Complaints;

namespace Marketplace.Complaints.ShowNextStep;

/// <summary>A stage of a claim: reached, current or still to come.</summary>
/// <param name="Text">Its name, in English.</param>
/// <param name="At">When it was reached, in UTC.</param>
/// <param name="State">done, now or todo.</param>
internal sealed record TimelineStep(string Text, DateTime? At, string State)
{
    public static IReadOnlyList<TimelineStep> Of(OrderClaim claim)
    {
        var (offered, isOpen) = (claim.Offers.MaxBy(o => o.At)?.At, claim.State == ClaimState.Open);
        var steps = new List<TimelineStep> { new("Opened", claim.OpenedAt, isOpen && offered is null ? "now" : "done") };
        if (isOpen || offered is not null) steps.Add(new("Solution offered", offered, !isOpen ? "done" : offered is null ? "todo" : "now"));
        if (claim.Decision is { } decision) steps.Add(new("Decided by support", decision.At, claim.End == ClaimEnd.Decision ? "now" : "done"));
        else if (claim.State == ClaimState.Escalated) steps.Add(new("Support decides", null, "now"));
        if (claim.Return?.AgreedAt is { } agreed && claim.State != ClaimState.Escalated) steps.Add(new("Return", agreed, claim.IsOpen ? "now" : "done"));
        if (claim.State == ClaimState.RefundReported) steps.Add(new("Refund to be confirmed", claim.Last.At, "now"));
        if (claim.State is ClaimState.Open or ClaimState.Returning) steps.Add(new("Solved", null, "todo"));
        else if (claim.End is { } end and not ClaimEnd.Decision) steps.Add(new(IsSolved(end) ? "Solved" : "Closed", claim.ClosedAt, "now"));
        return steps;
    }

    private static bool IsSolved(ClaimEnd end) => end is ClaimEnd.Guidance or ClaimEnd.PartialRefund or ClaimEnd.FullRefund or ClaimEnd.Return;
}
