using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Accounts.Identity;

namespace Marketplace.Accounts.RemovePasskey;

internal sealed class RemovePasskeyForm
{
    [DataType(DataType.Password)]
    public string Password { get; set; } = "";
}

internal sealed class RemovePasskeyValidator : AbstractValidator<RemovePasskeyForm>
{
    public RemovePasskeyValidator() => RuleFor(f => f.Password).IsOwnPassword();
}
