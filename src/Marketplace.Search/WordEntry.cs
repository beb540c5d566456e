using Marketplace.Texts;

namespace Marketplace.Search;

/// <summary>A word and its row, as modules pass them to <see cref="WordSearch"/>.</summary>
public sealed class WordEntry
{
    /// <summary>One of <see cref="Words"/>.</summary>
    public required string Word { get; init; }

    /// <summary>The row's id.</summary>
    public required long Id { get; init; }
}
