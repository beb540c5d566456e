using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Accounts.Identity;
using Marketplace.Kernel.Web;

namespace Marketplace.Accounts.ChangePhone;

internal sealed class ChangePhoneForm
{
    public string Phone { get; set; } = "";

    [DataType(DataType.Password)]
    public string Password { get; set; } = "";
}

internal sealed class ChangePhoneValidator : AbstractValidator<ChangePhoneForm>
{
    public ChangePhoneValidator()
    {
        RuleFor(f => f.Phone).IsPhone().When(f => f.Phone.Length > 0);
        RuleFor(f => f.Password).IsOwnPassword();
    }
}
