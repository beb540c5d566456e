namespace Marketplace.Contracts;

/// <summary>A module's pages for everyone, so that search engines find them.</summary>
public interface IPublicPages
{
    /// <summary>The name of the list in its address, such as <c>offers</c>.</summary>
    string Kind { get; }

    /// <summary>When the oldest page was made, in UTC, or null if there is none.</summary>
    /// <param name="cancel">Cancels the read.</param>
    Task<DateTime?> Oldest(CancellationToken cancel);

    /// <summary>The paths of the pages made in a period, the newest first.</summary>
    /// <param name="from">The start, in UTC.</param>
    /// <param name="to">The end, in UTC, exclusive.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancel">Cancels the read.</param>
    Task<IReadOnlyList<string>> MadeBetween(DateTime from, DateTime to, int most, CancellationToken cancel);
}
