using FluentValidation;
using Marketplace.Accounts.CheckPassword;

namespace Marketplace.Accounts.CloseAccount;

internal sealed class CloseAccountForm : ConfirmedForm
{
    public string UserName { get; set; } = "";
}

internal sealed class CloseAccountValidator : ConfirmedFormValidator<CloseAccountForm>
{
    public CloseAccountValidator() => RuleFor(f => f.UserName).NotEmpty().WithMessage("Enter your username.");
}
