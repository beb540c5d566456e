using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Accounts.Identity;

namespace Marketplace.Accounts.MakeRecoveryCodes;

internal sealed class MakeRecoveryCodesForm
{
    [DataType(DataType.Password)]
    public string Password { get; set; } = "";
}

internal sealed class MakeRecoveryCodesValidator : AbstractValidator<MakeRecoveryCodesForm>
{
    public MakeRecoveryCodesValidator() => RuleFor(f => f.Password).IsOwnPassword();
}
