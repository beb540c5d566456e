using Marketplace.Accounts.Identity;
using Marketplace.Accounts.LogSecurity;
using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Marketplace.Accounts.GiveRole;

[Authorize(Roles = Staff.Administrator)]
internal sealed class GiveRoleController(AccountsDbContext db, SecurityLog log, IStringLocalizer<SharedResource> texts) : FormController<GiveRoleForm>
{
    [FromRoute]
    public Number Number { get; set; }

    [HttpGet("/admin/accounts/{number:number}/role")]
    public async Task<IActionResult> Get()
    {
        var role = await db.Accounts.Where(a => a.Id == Number.Id).Select(a => (StaffRole?)a.Role).SingleOrDefaultAsync();
        return await Show(new GiveRoleForm { Role = role?.ToString() ?? "" });
    }

    [HttpPost("/admin/accounts/{number:number}/role")]
    public async Task<IActionResult> Post(GiveRoleForm form)
    {
        if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == Number.Id) is not { } account) return NotFound();
        if (account.ConcurrencyStamp != form.Seen) throw RuleBroken.Conflict("This account has changed since you opened it. Check it and try again.");
        var (before, role) = (account.Role, Enum.Parse<StaffRole>(form.Role));
        account.GiveRole(role, User.Id);
        var change = (role == StaffRole.Administrator ? 1 : 0) - (before == StaffRole.Administrator ? 1 : 0);
        if (change != 0) db.CountAdministrators(change, onlyIf: a => a.Administrators + change > 0);
        await db.SaveChangesAsync();
        log.RoleGiven(User.Id, account.Id, role);
        this.Tell("{0} now has the role {1}.", account.UserName!, RoleName(role));
        return Redirect("/admin/accounts");
    }

    protected override async Task<IActionResult> Show(GiveRoleForm form)
    {
        var roles = Enum.GetValues<StaffRole>().Select(role => new SelectListItem(RoleName(role), role.ToString())).ToList();
        var number = Number;
        var page = await db.Accounts.AsNoTracking().Where(a => a.Id == Number.Id)
            .Select(a => new GiveRolePage(
                number, a.UserName!, a.Email!, a.PhoneNumber!, a.RegisteredAt, a.EmailConfirmed, a.ConcurrencyStamp!, roles, form))
            .SingleOrDefaultAsync();
        return page is null ? NotFound() : View("GiveRole", page);
    }

    private string RoleName(StaffRole role) => role switch
    {
        StaffRole.Support => texts["Support"],
        StaffRole.Administrator => texts["Administrator"],
        _ => texts["No role"],
    };
}
