using System.ComponentModel.DataAnnotations;
using Marketplace.Kernel.Domain;

namespace Marketplace.Billing;

/// <summary>Once a seller has reached both in a calendar year, selling pauses until support has checked who they are. Section <c>Billing:Identity</c>.</summary>
internal sealed class IdentityLimits
{
    private const decimal Usual = 5000;

    /// <summary>Sales in a year.</summary>
    [Range(1, 1_000_000)]
    public int Sales { get; set; } = 200;

    /// <summary>What they were sold for, by currency, in its units.</summary>
    public Dictionary<string, decimal> Amounts { get; set; } = [];

    /// <summary>Within how many hours support checks it.</summary>
    [Range(1, 720)]
    public int DecisionHours { get; set; } = 72;

    /// <summary>The limit in a currency; at least one minor unit.</summary>
    public Money AmountIn(string currency) => new(Math.Max(1, (long)(Amounts.GetValueOrDefault(currency, Usual) * Money.UnitsOf(currency))), currency);

    public void GiveDefaults()
    {
        // 5,000 euros in round numbers.
        foreach (var (currency, amount) in new[] { ("BRL", 30_000m), ("CZK", 125_000m), ("DKK", 37_000m), ("JPY", 800_000m), ("NOK", 58_000m), ("PLN", 21_000m), ("SEK", 55_000m) }) Amounts.TryAdd(currency, amount);
    }
}
