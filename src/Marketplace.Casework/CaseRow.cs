using Marketplace.Kernel.Domain;

namespace Marketplace.Casework;

/// <summary>A case in the queue.</summary>
/// <param name="Id">The case.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Reason">Why it is a case.</param>
/// <param name="About">Who brought it, and about whom.</param>
/// <param name="Priority">The queue's first order.</param>
/// <param name="QueuedAs">The queue's second order.</param>
/// <param name="DueAt">By when it is to be decided, in UTC.</param>
/// <param name="DecidedAt">When it was decided last, in UTC.</param>
/// <param name="Outcome">What was decided, in English; null before that.</param>
/// <param name="ClaimedById">Who has taken it.</param>
/// <param name="ClaimedByName">That person's name.</param>
/// <param name="ClaimedUntil">The end of the lease, in UTC.</param>
/// <param name="Parties">Whose own it is.</param>
public sealed record CaseRow(
    long Id, string Title, Sentence Reason, Sentence About, int Priority, long QueuedAs, DateTime DueAt, DateTime? DecidedAt, string? Outcome,
    long? ClaimedById, string? ClaimedByName, DateTime? ClaimedUntil, IReadOnlyList<long?> Parties)
{
    /// <summary>The kind.</summary>
    public required CaseKind Kind { get; init; }

    /// <summary>Where it is opened.</summary>
    public string Path => $"{Kind.Path}/{new Number(Id)}";

    /// <summary>Whether it is a case of this person's own: a colleague decides, and who that is does not concern them.</summary>
    public bool IsOwnOf(long staffId) => Parties.Contains(staffId);
}
