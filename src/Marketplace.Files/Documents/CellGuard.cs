using System.Text.RegularExpressions;

namespace Marketplace.Files.Documents;

/// <summary>
/// Keeps spreadsheets from running a cell as a formula. A cell that begins like one gets an apostrophe on its way out, which is taken off on its way
/// in; so does one that already has an apostrophe there, because nothing may be lost.
/// </summary>
public static partial class CellGuard
{
    /// <summary>The cell of a text.</summary>
    /// <param name="text">The text.</param>
    public static string Out(string text) => Formula().IsMatch(text) ? $"'{text}" : text;

    /// <summary>The text of a cell.</summary>
    /// <param name="cell">The cell.</param>
    public static string In(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.StartsWith('\'') && Formula().IsMatch(cell) ? cell[1..] : cell;
    }

    [GeneratedRegex(@"\A'*[=+\-@\t\r]")]
    private static partial Regex Formula();
}
