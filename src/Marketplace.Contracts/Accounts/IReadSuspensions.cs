namespace Marketplace.Contracts.Accounts;

/// <summary>A suspension that another module decided, as far as it is carried out.</summary>
/// <param name="Since">When it began, in UTC.</param>
/// <param name="EndedAt">When it ended, in UTC; null if it runs.</param>
/// <param name="Why">Why it ended; null if it runs.</param>
public sealed record SuspensionProgress(DateTime Since, DateTime? EndedAt, SuspensionEnd? Why);

/// <summary>Reads what staff who decide about a suspension need to know.</summary>
public interface IReadSuspensions
{
    /// <summary>Why this account can't be suspended now, in English; null if it can.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<string?> Obstacle(long accountId, CancellationToken cancel);

    /// <summary>How far a suspension is; null if it isn't carried out yet.</summary>
    /// <param name="suspensionId">The id that it was decided under.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<SuspensionProgress?> Progress(long suspensionId, CancellationToken cancel);
}
