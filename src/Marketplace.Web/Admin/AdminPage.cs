using Marketplace.Casework;

namespace Marketplace.Web.Admin;

/// <param name="Kinds">The figures of each kind of case.</param>
internal sealed record AdminPage(IReadOnlyList<CaseFigures> Kinds)
{
    /// <summary>The time over which decisions are summed.</summary>
    public const int Days = 30;

    public CaseFigures All { get; } = CaseFigures.Sum(Kinds);

    public IEnumerable<CaseFigures> Decided => Kinds.Where(k => k.Decided.Count > 0);

    /// <summary>Whether older decisions of a kind are left out.</summary>
    public bool IsCut => Kinds.Any(k => k.Decided.Count > CaseFigures.Most);
}
