using Marketplace.Casework.Queue;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.ReadOverview;

/// <param name="Kinds">The open cases of each kind, and what was decided.</param>
/// <param name="Decided">What was decided of all kinds.</param>
internal sealed record ReadOverviewPage(IReadOnlyList<(CaseKind Kind, CaseCount Open, CaseTotals Decided)> Kinds, CaseTotals Decided)
{
    /// <summary>The days over which decisions are summed, today included.</summary>
    public const int Days = 30;

    public CaseCount Open => new(Kinds.Sum(k => k.Open.Cases), Kinds.Sum(k => k.Open.Overdue), Kinds.Sum(k => k.Open.Mine));
}
