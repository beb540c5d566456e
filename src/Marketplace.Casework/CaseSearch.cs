namespace Marketplace.Casework;

/// <summary>Which cases are asked for.</summary>
/// <param name="Show">The open ones, a part of them, or the decided ones.</param>
/// <param name="Reason">Only those of this reason; null for all.</param>
/// <param name="After">The last one of the page before, as the two numbers by which the list is ordered; null for its beginning.</param>
/// <param name="StaffId">Who asks.</param>
/// <param name="Now">The present, in UTC.</param>
public sealed record CaseSearch(CaseShow Show, string? Reason, (long First, long Second)? After, long StaffId, DateTime Now);

/// <summary>A part of the queue.</summary>
public enum CaseShow
{
    /// <summary>All that wait for a decision.</summary>
    Open,

    /// <summary>Those that nobody has taken.</summary>
    Free,

    /// <summary>Those that the reader has taken.</summary>
    Mine,

    /// <summary>Those whose time to decide is over.</summary>
    Overdue,

    /// <summary>The decided ones.</summary>
    Decided,
}
