namespace Marketplace.Search;

/// <summary>A word of a search.</summary>
/// <param name="Word">The word or its beginning.</param>
/// <param name="IsWhole">Whether rows have to have exactly this word, not one that begins with it.</param>
public readonly record struct WordTerm(string Word, bool IsWhole);
