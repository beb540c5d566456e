using System.ComponentModel.DataAnnotations;
using Marketplace.Billing.Domain;

namespace Marketplace.Billing;

/// <summary>Who sellers are. Section <c>Identity</c>.</summary>
internal sealed class IdentityOptions : IValidatableObject
{
    /// <summary>After how many days a professional seller confirms the stated details.</summary>
    [Range(1, 3650)]
    public int ConfirmAfterDays { get; set; } = 365;

    /// <summary>How many days before that the seller is reminded first.</summary>
    [Range(1, 364)]
    public int FirstReminderDays { get; set; } = 30;

    /// <summary>How many days before that the seller is reminded again.</summary>
    [Range(1, 363)]
    public int LastReminderDays { get; set; } = 7;

    /// <summary>How many days after that selling pauses.</summary>
    [Range(1, 365)]
    public int PauseAfterDays { get; set; } = 30;

    public IdentityTerms Terms => new(
        TimeSpan.FromDays(ConfirmAfterDays), TimeSpan.FromDays(FirstReminderDays), TimeSpan.FromDays(LastReminderDays), TimeSpan.FromDays(PauseAfterDays));

    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext)
    {
        if (LastReminderDays >= FirstReminderDays) yield return new ValidationResult("LastReminderDays must be less than FirstReminderDays.", [nameof(LastReminderDays)]);
        if (FirstReminderDays >= ConfirmAfterDays) yield return new ValidationResult("FirstReminderDays must be less than ConfirmAfterDays.", [nameof(FirstReminderDays)]);
    }
}
