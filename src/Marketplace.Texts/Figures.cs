using System.Globalization;

namespace Marketplace.Texts;

/// <summary>Means and rates for display: cut, not rounded, so that no unreached value is shown.</summary>
public static class Figures
{
    /// <summary>The value cut to a number of decimals: 4.952 is 4.9.</summary>
    public static decimal Cut(decimal value, int decimals = 1) => Math.Round(value, decimals, MidpointRounding.ToZero);

    /// <inheritdoc cref="Cut(decimal, int)"/>
    /// <remarks>Converting to decimal keeps 15 digits, so that 14.7 / 3, which binary fractions just miss, is 4.9.</remarks>
    public static decimal Cut(double value, int decimals = 1) => Cut((decimal)value, decimals);

    /// <summary>A mean of stars, with one decimal by default: 4.9, 5.0.</summary>
    public static string Mean(double value, int decimals = 1) => Cut(value, decimals).ToString($"F{decimals}", CultureInfo.CurrentCulture);

    /// <summary>A percentage with at most one decimal: 94.9, 95.</summary>
    public static string Percent(decimal value) => Cut(value).ToString("0.#", CultureInfo.CurrentCulture);

    /// <summary>The same with its sign, as the reader's language writes it: 94.9%, in Spanish 94,9 % without a line break.</summary>
    public static string WithSign(decimal value) => Percent(value) + (CultureInfo.CurrentCulture.TwoLetterISOLanguageName == "es" ? "\u00a0%" : "%");
}
