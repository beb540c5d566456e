using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Accounts.Identity;

namespace Marketplace.Accounts.ChangePassword;

internal sealed class ChangePasswordForm
{
    [DataType(DataType.Password)]
    public string Current { get; set; } = "";

    [DataType(DataType.Password)]
    public string Password { get; set; } = "";
}

internal sealed class ChangePasswordValidator : AbstractValidator<ChangePasswordForm>
{
    public ChangePasswordValidator()
    {
        RuleFor(f => f.Current).IsOwnPassword();
        RuleFor(f => f.Password).IsNewPassword();
        RuleFor(f => f.Password).NotEqual(f => f.Current).WithMessage("Choose a password that is different from your current one.");
    }
}
