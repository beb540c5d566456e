using FluentValidation;
using Marketplace.Accounts.CheckPassword;
using Marketplace.Accounts.Identity;

namespace Marketplace.Accounts.TurnOffAuthenticator;

internal sealed class TurnOffAuthenticatorForm : ConfirmedForm
{
    public string Code { get; set; } = "";
}

internal sealed class TurnOffAuthenticatorValidator : ConfirmedFormValidator<TurnOffAuthenticatorForm>
{
    public TurnOffAuthenticatorValidator() => RuleFor(f => f.Code).IsCode();
}
