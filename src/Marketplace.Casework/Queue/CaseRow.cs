using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;

namespace Marketplace.Casework.Queue;

/// <summary>A row of the queue.</summary>
/// <param name="Id">The case.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Reason">The reason for the case.</param>
/// <param name="About">Who filed it, and about whom.</param>
/// <param name="Priority">0 if it is urgent, 1 if not.</param>
/// <param name="QueuedAs">An id made when it entered the queue.</param>
/// <param name="DueAt">When the decision is due, in UTC.</param>
/// <param name="DecidedAt">When it was last decided, in UTC.</param>
/// <param name="Outcome">The decision, in English; null if undecided.</param>
/// <param name="ClaimedById">Who has taken it.</param>
/// <param name="ClaimedByName">That person's name.</param>
/// <param name="ClaimedUntil">The end of the lease, in UTC.</param>
/// <param name="Parties">The parties of the case.</param>
public sealed record CaseRow(
    long Id, string Title, Sentence Reason, Sentence About, int Priority, long QueuedAs, DateTime DueAt, DateTime? DecidedAt, string? Outcome,
    long? ClaimedById, string? ClaimedByName, DateTime? ClaimedUntil, IReadOnlyList<long?> Parties)
{
    /// <summary>The kind.</summary>
    public required CaseKind Kind { get; init; }

    /// <summary>The order behind the case; null if there isn't one.</summary>
    public long? OrderId { get; init; }

    /// <summary>The review that the case is about; null if it is about something else.</summary>
    public long? ReviewId { get; init; }

    /// <summary>Who decided it before, and so can't decide it again; nobody if both are null.</summary>
    public long? DecidedBefore { get; init; }

    /// <summary>Another person who did.</summary>
    public long? DecidedBeforeToo { get; init; }

    /// <summary>Before this time it can't be decided, in UTC; null if there is nothing to wait for.</summary>
    public DateTime? NotBefore { get; init; }

    /// <summary>The time from entering the queue to the decision, to the millisecond; null if undecided.</summary>
    public TimeSpan? DecidedIn => DecidedAt is { } at ? TimeSpan.FromMilliseconds((IdGenerator.LowestAt(at) >> 22) - (QueuedAs >> 22)) : null;

    /// <summary>Its place in the queue: overdue cases first, then by urgency, then by when the decision is due.</summary>
    public QueuePlace PlaceAt(DateTime now) => new(Priority + (DueAt < now ? 0 : QueuePlace.OnTime), DueAt, Id);

    /// <summary>The path of the case.</summary>
    public string Path => $"{Kind.Path}/{new Number(Id)}";

    /// <summary>Whether this person is a party: a colleague decides, and the row doesn't say who.</summary>
    public bool IsOwnOf(long staffId) => Parties.Contains(staffId);

    /// <summary>Why this person, who is no party, can't decide it now; null if they can.</summary>
    public Sentence? BarredFor(long staffId, DateTime now) => staffId == DecidedBefore || staffId == DecidedBeforeToo ? new("you decided it before")
        : NotBefore > now ? new("waits for the other side until {0}", NotBefore.Value)
        : null;
}
