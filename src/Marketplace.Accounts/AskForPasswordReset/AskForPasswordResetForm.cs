using FluentValidation;
using Marketplace.Accounts.Identity;

namespace Marketplace.Accounts.AskForPasswordReset;

internal sealed class AskForPasswordResetForm
{
    public string Email { get; set; } = "";
}

internal sealed class AskForPasswordResetValidator : AbstractValidator<AskForPasswordResetForm>
{
    public AskForPasswordResetValidator() => RuleFor(f => f.Email).IsEmail();
}
