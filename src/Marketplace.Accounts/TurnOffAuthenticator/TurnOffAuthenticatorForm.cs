using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Accounts.Identity;

namespace Marketplace.Accounts.TurnOffAuthenticator;

internal sealed class TurnOffAuthenticatorForm
{
    [DataType(DataType.Password)]
    public string Password { get; set; } = "";

    public string Code { get; set; } = "";
}

internal sealed class TurnOffAuthenticatorValidator : AbstractValidator<TurnOffAuthenticatorForm>
{
    public TurnOffAuthenticatorValidator()
    {
        RuleFor(f => f.Password).IsOwnPassword();
        RuleFor(f => f.Code).IsCode();
    }
}
