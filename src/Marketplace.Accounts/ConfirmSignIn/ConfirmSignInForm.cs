using FluentValidation;
using Marketplace.Accounts.Identity;

namespace Marketplace.Accounts.ConfirmSignIn;

internal sealed class ConfirmSignInForm
{
    public string Code { get; set; } = "";
}

internal sealed class ConfirmSignInValidator : AbstractValidator<ConfirmSignInForm>
{
    public ConfirmSignInValidator() => RuleFor(f => f.Code).IsCode();
}
