using System.Globalization;

namespace Marketplace.Kernel.Domain;

/// <summary>An amount in minor units of a currency: 1250 EUR is 12.50 euros.</summary>
/// <param name="Minor">Minor units, may be negative.</param>
/// <param name="Currency">ISO 4217.</param>
public readonly record struct Money(long Minor, string Currency)
{
    /// <summary>The currencies in which shops sell, with the number of their decimal places (ISO 4217).</summary>
    public static IReadOnlyDictionary<string, int> Currencies { get; } =
        new[] { "BRL", "CHF", "CZK", "DKK", "EUR", "GBP", "JPY", "NOK", "PLN", "SEK", "USD" }.ToDictionary(c => c, c => c == "JPY" ? 0 : 2);

    private static readonly Dictionary<string, string> Symbols = new() { ["EUR"] = "€", ["USD"] = "$", ["GBP"] = "£", ["JPY"] = "¥", ["BRL"] = "R$" };

    /// <summary>How many minor units make one: 100 for EUR, 1 for JPY.</summary>
    public static long UnitsOf(string currency) => (long)Math.Pow(10, Currencies.GetValueOrDefault(currency, 2));

    /// <summary>The amount that a person typed, such as 12.5, without rounding.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="currency">ISO 4217.</param>
    /// <param name="field">The form's field that a refusal belongs to.</param>
    /// <exception cref="RuleBroken">It has more decimals than its currency.</exception>
    public static Money FromDecimal(decimal amount, string currency, string? field = null)
    {
        var minor = amount * UnitsOf(currency);
        if (minor == decimal.Truncate(minor)) return new((long)minor, currency);
        throw Currencies.GetValueOrDefault(currency, 2) is > 0 and var decimals
            ? new RuleBroken("Enter an amount with at most {1} decimal places for {0}.", field, false, currency, decimals)
            : new RuleBroken("Enter a whole amount: {0} has no decimal places.", field, false, currency);
    }

    /// <summary>The amount as a person types it: 12.5 for 1250 EUR.</summary>
    public decimal ToDecimal() => (decimal)Minor / UnitsOf(Currency);

    /// <summary>The amount as a reader of the current culture writes it: €12.50, 12,50 €, or 12.50 CHF for currencies without a symbol.</summary>
    public override string ToString()
    {
        var number = Math.Abs(ToDecimal()).ToString($"N{Currencies.GetValueOrDefault(Currency, 2)}", CultureInfo.CurrentCulture);
        var sign = Minor < 0 ? "−" : "";
        if (!Symbols.TryGetValue(Currency, out var symbol)) return $"{sign}{number} {Currency}";
        return CultureInfo.CurrentCulture.TwoLetterISOLanguageName switch
        {
            "es" => $"{sign}{number} {symbol}",
            "pt" => $"{sign}{symbol} {number}",
            _ => $"{sign}{symbol}{number}",
        };
    }
}
