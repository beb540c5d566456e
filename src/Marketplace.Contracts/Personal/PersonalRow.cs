namespace Marketplace.Contracts.Personal;

/// <summary>A row of a list that is read page by page.</summary>
/// <param name="Key">What the list is sorted by, above 0.</param>
/// <param name="Content">An object whose properties are written.</param>
public sealed record PersonalRow(long Key, object Content)
{
    /// <summary>How many rows a page has at most.</summary>
    public const int Page = 200;
}
