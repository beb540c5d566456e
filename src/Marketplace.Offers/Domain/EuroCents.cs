using System.Globalization;
using Marketplace.Kernel.Domain;

namespace Marketplace.Offers.Domain;

/// <summary>
/// Converts prices to euro cents for sorting and filtering only. The rates are rough on purpose, because the result is stored in an index.
/// </summary>
internal static class EuroCents
{
    private static readonly Dictionary<string, decimal> EurosOf = new()
    {
        ["BRL"] = 0.16m,
        ["CHF"] = 1.05m,
        ["CZK"] = 0.04m,
        ["DKK"] = 0.134m,
        ["EUR"] = 1m,
        ["GBP"] = 1.16m,
        ["JPY"] = 0.006m,
        ["NOK"] = 0.086m,
        ["PLN"] = 0.235m,
        ["SEK"] = 0.089m,
        ["USD"] = 0.88m,
    };

    /// <summary>The price in whole euros as a reader writes it, to compare with others; null if it is in euros, or less than one.</summary>
    public static string? About(Money price) => price.Currency == "EUR" || Of(price) is var cents && cents < 100 ? null
        : new Money(cents / 100 * 100, "EUR").ToString().Replace($"{CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator}00", "", StringComparison.Ordinal);

    public static long Of(Money price) => (long)Math.Round(price.ToDecimal() * EurosOf.GetValueOrDefault(price.Currency, 1m) * 100);
}
