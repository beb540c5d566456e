using FluentValidation;

namespace Marketplace.Accounts.Identity;

internal abstract class ConfirmedFormValidator<TForm> : AbstractValidator<TForm> where TForm : ConfirmedForm
{
    protected ConfirmedFormValidator() => When(f => f.Answer.Length == 0, () => RuleFor(f => f.Password).IsOwnPassword());
}
