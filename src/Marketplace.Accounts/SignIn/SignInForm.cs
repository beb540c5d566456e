using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Accounts.Identity;

namespace Marketplace.Accounts.SignIn;

internal sealed class SignInForm
{
    public string Email { get; set; } = "";

    [DataType(DataType.Password)]
    public string Password { get; set; } = "";

    public bool Remember { get; set; }

    public string ReturnUrl { get; set; } = "";
}

internal sealed class SignInValidator : AbstractValidator<SignInForm>
{
    public SignInValidator()
    {
        RuleFor(f => f.Email).IsEmail();
        RuleFor(f => f.Password).NotEmpty().WithMessage("Enter your password.");
        RuleFor(f => f.Password).MaximumLength(AccountRules.MaxPassword).WithMessage("Use at most 100 characters.");
    }
}
