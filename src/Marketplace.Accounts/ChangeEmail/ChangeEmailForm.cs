using FluentValidation;
using Marketplace.Accounts.CheckPassword;
using Marketplace.Accounts.Identity;

namespace Marketplace.Accounts.ChangeEmail;

internal sealed class ChangeEmailForm : ConfirmedForm
{
    public string Email { get; set; } = "";
}

internal sealed class ChangeEmailValidator : ConfirmedFormValidator<ChangeEmailForm>
{
    public ChangeEmailValidator() => RuleFor(f => f.Email).IsEmail();
}
