namespace Marketplace.Ui;

/// <summary>What the search field at the top of a page looks for; a page sets it with <c>ViewData[nameof(TopSearch)]</c>. Otherwise it looks for offers.</summary>
/// <param name="Path">The list that is searched.</param>
/// <param name="Field">The query parameter for the words.</param>
/// <param name="Words">What was typed.</param>
/// <param name="Label">The field's text, in English.</param>
/// <param name="Hint">The shorter text inside the field, in English.</param>
/// <param name="Filters">Other query parameters that the search keeps; those without a value are left out.</param>
public sealed record TopSearch(string Path, string Field, string Words, string Label, string Hint, IReadOnlyDictionary<string, string?> Filters);
