namespace Marketplace.Search;

/// <summary>A word of a search that some rows have.</summary>
/// <param name="Rows">The entries of these rows.</param>
/// <param name="IsWhole">Whether all have the same word, so that their rows are adjacent in the index.</param>
/// <param name="IsCommon">Whether there are too many to read all of them.</param>
public sealed record WordHit(IQueryable<WordEntry> Rows, bool IsWhole, bool IsCommon);
