using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Accounts.Identity;

namespace Marketplace.Accounts.ChangeEmail;

internal sealed class ChangeEmailForm
{
    public string Email { get; set; } = "";

    [DataType(DataType.Password)]
    public string Password { get; set; } = "";
}

internal sealed class ChangeEmailValidator : AbstractValidator<ChangeEmailForm>
{
    public ChangeEmailValidator()
    {
        RuleFor(f => f.Email).IsEmail();
        RuleFor(f => f.Password).IsOwnPassword();
    }
}
