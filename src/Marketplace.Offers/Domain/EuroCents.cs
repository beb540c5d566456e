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

    public static long Of(Money price) => (long)Math.Round(price.ToDecimal() * EurosOf.GetValueOrDefault(price.Currency, 1m) * 100);
}
