using FluentValidation;
using Marketplace.Accounts.Identity;

namespace Marketplace.Accounts.GiveRole;

internal sealed class GiveRoleForm
{
    public string Role { get; set; } = "";

    public string? Seen { get; set; }
}

internal sealed class GiveRoleValidator : AbstractValidator<GiveRoleForm>
{
    public GiveRoleValidator() =>
        RuleFor(f => f.Role).Must(r => Enum.GetNames<StaffRole>().Contains(r)).WithMessage("Choose a role.");
}
