using System.Globalization;
using Marketplace.Kernel.Domain;

namespace Marketplace.Orders.Domain;

/// <summary>
/// An order's number from every second digit to its end, so that a part of it finds the order: a typed part begins at one of these, or its
/// second digit does.
/// </summary>
internal sealed record NumberPart(string Word, long OrderId) : IWord
{
    private const int Shortest = 5;

    public static IEnumerable<NumberPart> Of(long orderId)
    {
        var number = new Number(orderId).ToString();
        for (var start = 0; start <= number.Length - Shortest + 1; start += 2) yield return new NumberPart(number[start..], orderId);
    }

    /// <summary>The digits of a typed part; null if it can't be one.</summary>
    public static string? Typed(string typed)
    {
        if (!Number.TryParse(typed, CultureInfo.InvariantCulture, out _)) return null;
        var part = typed.Trim().ToUpperInvariant().Replace("-", "", StringComparison.Ordinal).Replace('I', '1').Replace('L', '1').Replace('O', '0');
        return part.Length >= Shortest ? part : null;
    }
}
