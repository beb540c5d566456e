namespace Marketplace.Casework.Queue;

/// <summary>A query for cases.</summary>
/// <param name="Show">Which part of the queue.</param>
/// <param name="Reason">Only cases with this reason; null for all.</param>
/// <param name="After">Where the page before ended; null for the first page.</param>
/// <param name="StaffId">The signed-in staff member.</param>
/// <param name="Now">The current time, in UTC.</param>
public sealed record CaseSearch(CaseShow Show, string? Reason, QueuePlace? After, long StaffId, DateTime Now)
{
    /// <summary>Only those that are overdue, or only those that aren't; null for both.</summary>
    public bool? IsOverdue { get; init; }

    /// <summary>Only urgent ones.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>Whether cases of this group of <see cref="QueuePlace"/> can be on the page.</summary>
    public bool Asks(int group) =>
        (After is null || group >= After.Value.Group) && IsOverdue != (group >= QueuePlace.OnTime) && (!IsUrgent || group % QueuePlace.OnTime == 0);

    /// <summary>Only the case with this number; null for all.</summary>
    public long? CaseId { get; init; }

    /// <summary>Only open cases that this account is a party of, and the viewer isn't; null for all.</summary>
    public long? PersonId { get; init; }
}

/// <summary>A part of the queue.</summary>
public enum CaseShow
{
    /// <summary>All that are waiting for a decision.</summary>
    Open,

    /// <summary>Those that nobody has taken.</summary>
    Free,

    /// <summary>Those that the viewer has taken.</summary>
    Mine,

    /// <summary>Those that are overdue.</summary>
    Overdue,

    /// <summary>The decided ones.</summary>
    Decided,
}
