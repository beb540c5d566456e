using System.ComponentModel.DataAnnotations;
using Marketplace.Kernel.Domain;

namespace Marketplace.Billing;

/// <summary>A plan in the configuration, from which the plan's first version is made.</summary>
internal sealed class TariffPlan
{
    [Required, StringLength(40)]
    public string Name { get; set; } = "";

    /// <summary>The currency of the amounts, as its ISO 4217 code.</summary>
    [RegularExpression("[A-Z]{3}")]
    public string Currency { get; set; } = "EUR";

    /// <summary>Percent of each finished order.</summary>
    [Range(0, 100)]
    public decimal Percentage { get; set; }

    /// <summary>Added to each finished order.</summary>
    [Range(0, 1_000_000)]
    public decimal Fixed { get; set; }

    /// <summary>The most that one order costs.</summary>
    [Range(0, 1_000_000)]
    public decimal Cap { get; set; }

    [Range(0, 1_000_000)]
    public decimal MonthlyPrice { get; set; }

    /// <summary>Whether the amounts have no more decimals than the currency, and the percentage no more than two.</summary>
    public bool IsExact =>
        new[] { Fixed, Cap, MonthlyPrice }.All(a => decimal.IsInteger(a * Money.UnitsOf(Currency))) && decimal.IsInteger(Percentage * 100);
}
