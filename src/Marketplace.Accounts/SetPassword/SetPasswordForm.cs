using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Accounts.Identity;

namespace Marketplace.Accounts.SetPassword;

internal sealed class SetPasswordForm
{
    public long? Id { get; set; }

    public string Token { get; set; } = "";

    [DataType(DataType.Password)]
    public string Password { get; set; } = "";
}

internal sealed class SetPasswordValidator : AbstractValidator<SetPasswordForm>
{
    public SetPasswordValidator() => RuleFor(f => f.Password).IsNewPassword();
}
