using Marketplace.Kernel.Domain;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Marketplace.Accounts.GiveRole;

internal sealed record GiveRolePage(
    Number Number, string UserName, string Email, string Phone, DateTime RegisteredAt, bool EmailConfirmed, string Stamp, IEnumerable<SelectListItem> Roles,
    GiveRoleForm Form);
