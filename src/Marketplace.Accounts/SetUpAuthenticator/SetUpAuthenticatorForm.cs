using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Accounts.Identity;

namespace Marketplace.Accounts.SetUpAuthenticator;

internal sealed class SetUpAuthenticatorForm
{
    /// <summary>The new key, encrypted; only this account can use it.</summary>
    public string Key { get; set; } = "";

    public string Code { get; set; } = "";

    [DataType(DataType.Password)]
    public string Password { get; set; } = "";
}

internal sealed class SetUpAuthenticatorValidator : AbstractValidator<SetUpAuthenticatorForm>
{
    public SetUpAuthenticatorValidator()
    {
        RuleFor(f => f.Code).IsCode();
        RuleFor(f => f.Password).IsOwnPassword();
    }
}
