using System.ComponentModel.DataAnnotations;
using Marketplace.Contracts.Offers;

namespace Marketplace.Offers;

/// <summary>Settings of offers. Section <c>Offers</c>.</summary>
internal sealed class OffersOptions : IValidatableObject
{
    /// <summary>For how long buying the same offer again asks first.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    public TimeSpan AsksAgainFor { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Up to how many results of a search are counted; more are shown with a plus sign.</summary>
    [Range(100, 10_000)]
    public int CountedResults { get; set; } = 1000;

    /// <summary>How many rows an uploaded file of offers may have.</summary>
    [Range(1, 100_000)]
    public int MostUploadRows { get; set; } = 10_000;

    /// <summary>How large it may be, in units of 1,048,576 bytes.</summary>
    [Range(1, 25)]
    public int MostUploadMegabytes { get; set; } = 15;

    /// <summary>The reasons that a seller can give for no right to withdraw (rule CMP-10): names of <see cref="WithdrawalExemption"/> separated by spaces. Empty if there are none.</summary>
    public string Exemptions { get; set; } = string.Join(' ', Enum.GetNames<WithdrawalExemption>());

    /// <summary>Those in <see cref="Exemptions"/>.</summary>
    public IReadOnlyList<WithdrawalExemption> AllowedExemptions => [.. Names.Where(name => Enum.IsDefined(typeof(WithdrawalExemption), name)).Select(Enum.Parse<WithdrawalExemption>)];

    private string[] Names => Exemptions.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext)
    {
        foreach (var name in Names.Where(name => !Enum.IsDefined(typeof(WithdrawalExemption), name)))
        {
            yield return new ValidationResult($"{name} is not a reason. Use {string.Join(", ", Enum.GetNames<WithdrawalExemption>())}.", [nameof(Exemptions)]);
        }
    }
}
