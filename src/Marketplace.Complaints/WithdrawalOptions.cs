using System.ComponentModel.DataAnnotations;
using Marketplace.Texts;

namespace Marketplace.Complaints;

/// <summary>The buyer's right to withdraw from a contract (rule CMP-10). Section <c>Complaints:Withdrawal</c>.</summary>
internal sealed class WithdrawalOptions : IValidatableObject
{
    /// <summary>The countries whose sellers' buyers have the right: ISO 3166-1 alpha-2 codes separated by spaces. The default is the European Union.</summary>
    public string Countries { get; set; } = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK";

    /// <summary>How many days after a product was received or a service ordered.</summary>
    [Range(1, 365)]
    public int Days { get; set; } = 14;

    /// <summary>How long the seller has to give the return address. After that, the buyer gets a refund and keeps the product.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "30.00:00:00")]
    public TimeSpan AddressWithin { get; set; } = TimeSpan.FromDays(5);

    /// <summary>How long the seller of a product that isn't marked as sent has to say that it's already on its way. After that, the buyer gets a refund.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "14.00:00:00")]
    public TimeSpan SentAnswerWithin { get; set; } = TimeSpan.FromDays(2);

    /// <summary>How long after the time to send the product back a buyer can still send it, in a claim too. After that, the return ends: the buyer keeps the product, and the seller the payment.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "180.00:00:00")]
    public TimeSpan LateReturnsFor { get; set; } = TimeSpan.FromDays(30);

    /// <summary>The codes in <see cref="Countries"/>.</summary>
    public IReadOnlySet<string> CountryCodes => Countries.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet();

    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext)
    {
        foreach (var code in CountryCodes.Where(code => !Texts.Countries.Has(code))) yield return new ValidationResult($"{code} is not a country code. Use ISO 3166-1 alpha-2 codes.", [nameof(Countries)]);
    }
}
