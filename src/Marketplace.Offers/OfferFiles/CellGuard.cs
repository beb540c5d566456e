using System.Text.RegularExpressions;

namespace Marketplace.Offers.OfferFiles;

/// <summary>
/// Keeps spreadsheets from running a cell as a formula. A cell that begins like one gets an apostrophe on its way out, which is taken off on its way
/// in; so does one that already has an apostrophe there, because nothing may be lost.
/// </summary>
internal static partial class CellGuard
{
    public static string Out(string text) => Formula().IsMatch(text) ? $"'{text}" : text;

    public static string In(string cell) => cell.StartsWith('\'') && Formula().IsMatch(cell) ? cell[1..] : cell;

    [GeneratedRegex(@"\A'*[=+\-@\t\r]")]
    private static partial Regex Formula();
}
