using System.ComponentModel.DataAnnotations;
using Marketplace.Kernel.Domain;
using Microsoft.Extensions.Options;

namespace Marketplace.Billing;

/// <summary>Fees, held money and payouts. Section <c>Billing</c>.</summary>
internal sealed class BillingOptions : IValidatableObject
{
    /// <summary>The plans that the first start creates. Later changes are made at <c>/admin/plans</c>.</summary>
    [ValidateEnumeratedItems]
    public List<TariffPlan> Plans { get; set; } = [];

    /// <summary>How many days after an order is finished its money stays held: as long as the buyer can open a claim.</summary>
    [Range(0, 365)]
    public int HoldDays { get; set; } = 30;

    /// <summary>Within how many hours support decides on an objection to a hold.</summary>
    [Range(1, 720)]
    public int ObjectionDecisionHours { get; set; } = 72;

    /// <summary>From which sales on support checks who a seller is.</summary>
    [ValidateObjectMembers]
    public IdentityLimits Identity { get; set; } = new();

    /// <summary>The day of the week on which payouts are made, in UTC.</summary>
    [EnumDataType(typeof(DayOfWeek))]
    public DayOfWeek PayoutDay { get; set; } = DayOfWeek.Tuesday;

    /// <summary>The smallest payout, in units of its currency.</summary>
    [Range(0, 1_000_000)]
    public decimal MinimumPayout { get; set; } = 10;

    /// <summary>The smallest payout in currencies where <see cref="MinimumPayout"/> does not fit.</summary>
    public Dictionary<string, decimal> MinimumPayouts { get; set; } = [];

    /// <summary>The most payouts in one batch.</summary>
    [Range(1, 1000)]
    public int BatchSize { get; set; } = 500;

    /// <summary>For how many whole calendar years the tax details and payout account of a closed seller are kept.</summary>
    [Range(0, 30)]
    public int KeptYears { get; set; } = 10;

    /// <summary>The rows of a list's page.</summary>
    [Range(1, 200)]
    public int PageSize { get; set; } = 25;

    public TimeSpan Hold => TimeSpan.FromDays(HoldDays);

    /// <summary>The smallest payout in a currency; at least one minor unit.</summary>
    public Money MinimumOf(string currency) =>
        new(Math.Max(1, (long)(MinimumPayouts.GetValueOrDefault(currency, MinimumPayout) * Money.UnitsOf(currency))), currency);

    // The binder adds configured plans to existing ones, so the defaults apply only if none is configured.
    public static void GiveDefaults(BillingOptions options)
    {
        foreach (var (currency, least) in new[] { ("JPY", 1500m), ("CZK", 250m), ("DKK", 75m), ("NOK", 100m), ("SEK", 100m) }) options.MinimumPayouts.TryAdd(currency, least);
        options.Identity.GiveDefaults();
        if (options.Plans.Count > 0) return;
        options.Plans =
        [
            new() { Name = "Basic", Percentage = 8, Fixed = 0.30m, Cap = 50, MonthlyPrice = 0 },
            new() { Name = "Plus", Percentage = 5, Fixed = 0.20m, Cap = 35, MonthlyPrice = 9 },
            new() { Name = "Pro", Percentage = 3, Fixed = 0.10m, Cap = 20, MonthlyPrice = 29 },
        ];
    }

    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext)
    {
        if (Plans.Find(p => !p.IsExact) is { } plan)
        {
            yield return new ValidationResult($"'{plan.Name}': use at most two decimals for the percentage, and no more for amounts than the currency has.", [nameof(Plans)]);
        }
        if (Plans.DistinctBy(p => p.Name).Count() < Plans.Count) yield return new ValidationResult("Each of the 'Plans' needs a name of its own.", [nameof(Plans)]);
    }
}
