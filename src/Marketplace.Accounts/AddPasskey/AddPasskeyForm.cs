using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Accounts.Identity;

namespace Marketplace.Accounts.AddPasskey;

internal sealed class AddPasskeyForm
{
    public const int LongestName = 60;

    public string Name { get; set; } = "";

    [DataType(DataType.Password)]
    public string Password { get; set; } = "";

    /// <summary>The device's answer, as JSON; the page's script adds it.</summary>
    public string Answer { get; set; } = "";
}

internal sealed class AddPasskeyValidator : AbstractValidator<AddPasskeyForm>
{
    public AddPasskeyValidator()
    {
        RuleFor(f => f.Name).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Name this passkey, for example after your device.")
            .MaximumLength(AddPasskeyForm.LongestName).WithMessage("Use at most 60 characters.");
        RuleFor(f => f.Password).IsOwnPassword();
    }
}
