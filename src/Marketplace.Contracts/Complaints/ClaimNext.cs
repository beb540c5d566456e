namespace Marketplace.Contracts.Complaints;

/// <summary>The next step of an open claim or withdrawal, in one short sentence.</summary>
/// <param name="English">The sentence, with {0}, {1} for the arguments; the key of its translations.</param>
/// <param name="Arguments">Names, and times in UTC.</param>
/// <param name="IsReaders">Whether the reader has to take the step.</param>
/// <param name="Button">The button's text, in English.</param>
/// <param name="DueAt">Until when, in UTC; null if there is no deadline.</param>
public sealed record ClaimNext(string English, IReadOnlyList<object> Arguments, bool IsReaders, string Button, DateTime? DueAt)
{
    /// <summary>Why the claim was opened, in a few English words.</summary>
    public string Cause { get; init; } = "";

    /// <summary>How far it is, in a few English words.</summary>
    public string Stage { get; init; } = "";

    /// <summary>The refund that waits for an answer, in minor units of the order's currency; null if none was offered or asked for.</summary>
    public long? Amount { get; init; }

    /// <summary>Whether the buyer asked for that amount, rather than the seller having offered it.</summary>
    public bool IsAskedFor { get; init; }
}
