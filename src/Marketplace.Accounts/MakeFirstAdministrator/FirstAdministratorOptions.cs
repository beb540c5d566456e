using System.ComponentModel.DataAnnotations;
using Marketplace.Accounts.ChoosePassword;
using Marketplace.Accounts.Identity;
using Marketplace.Texts;

namespace Marketplace.Accounts.MakeFirstAdministrator;

/// <summary>Section <c>Accounts:FirstAdministrator</c>. Without it nobody becomes an administrator.</summary>
internal sealed class FirstAdministratorOptions : IValidatableObject
{
    [Required]
    public string Email { get; set; } = "";

    [Required, RegularExpression(AccountRules.UserNamePattern)]
    public string UserName { get; set; } = "";

    [Required]
    public string Phone { get; set; } = "";

    [Required, StringLength(AccountRules.MaxPassword, MinimumLength = AccountRules.MinPassword)]
    public string Password { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (CommonPasswords.Contains(Password)) yield return new ValidationResult(AccountRules.TooCommon, [nameof(Password)]);
        if (AccountRules.IsKnown(Password, UserName, Email)) yield return new ValidationResult(AccountRules.Known, [nameof(Password)]);
        if (!EmailAddress.IsValid(Email)) yield return new("Enter an email address like name@example.com.", [nameof(Email)]);
        if (PhoneNumber.Read(Phone).Problem is { } problem) yield return new(problem, [nameof(Phone)]);
    }
}
