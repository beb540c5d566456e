using FluentValidation;
using Marketplace.Accounts.Identity;

namespace Marketplace.Accounts.CheckPassword;

internal abstract class ConfirmedFormValidator<TForm> : AbstractValidator<TForm> where TForm : ConfirmedForm
{
    protected ConfirmedFormValidator() => When(f => f.Answer.Length == 0, () => RuleFor(f => f.Password).IsOwnPassword());
}
