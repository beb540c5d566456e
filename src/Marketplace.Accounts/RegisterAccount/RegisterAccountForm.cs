using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Accounts.Identity;
using Marketplace.Kernel.Web;

namespace Marketplace.Accounts.RegisterAccount;

internal sealed class RegisterAccountForm
{
    public string Email { get; set; } = "";

    public string UserName { get; set; } = "";

    public string Phone { get; set; } = "";

    [DataType(DataType.Password)]
    public string Password { get; set; } = "";

    public string ReturnUrl { get; set; } = "";
}

internal sealed class RegisterAccountValidator : AbstractValidator<RegisterAccountForm>
{
    public RegisterAccountValidator()
    {
        RuleFor(f => f.Email).IsEmail();
        RuleFor(f => f.UserName).IsUserName();
        RuleFor(f => f.Phone).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter your phone number.").IsPhone();
        RuleFor(f => f.Password).IsNewPassword();
        RuleFor(f => f.Password)
            .Must((form, password) => !AccountRules.IsKnown(password, form.UserName, form.Email)).WithMessage(AccountRules.Known);
    }
}
