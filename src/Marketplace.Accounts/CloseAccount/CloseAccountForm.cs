using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Accounts.Identity;

namespace Marketplace.Accounts.CloseAccount;

internal sealed class CloseAccountForm
{
    public string UserName { get; set; } = "";

    [DataType(DataType.Password)]
    public string Password { get; set; } = "";
}

internal sealed class CloseAccountValidator : AbstractValidator<CloseAccountForm>
{
    public CloseAccountValidator()
    {
        RuleFor(f => f.UserName).NotEmpty().WithMessage("Enter your username.");
        RuleFor(f => f.Password).IsOwnPassword();
    }
}
