using Marketplace.Accounts.Domain;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.LogSecurity;
using Marketplace.Accounts.Persistence;
using Marketplace.Casework;
using Marketplace.Casework.Letters;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.SuspendAccount;

[Authorize(Roles = Staff.Administrator)]
internal sealed class SuspendAccountController(AccountsDbContext db, IdGenerator ids, SecurityLog log, TimeProvider clock) : FormController<SuspendAccountForm>
{
    private const int Most = 20;

    [FromRoute]
    public Number Number { get; set; }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private IReadOnlyList<PreviewLetter>? Letters { get; set; }

    [HttpGet("/admin/accounts/{number:number}/suspension"), HttpGet("/admin/accounts/{number:number}/suspension/preview")]
    public Task<IActionResult> Get() => Show(new SuspendAccountForm());

    [HttpPost("/admin/accounts/{number:number}/suspension")]
    public async Task<IActionResult> Post(SuspendAccountForm form)
    {
        if (await Start(form) is not { } started) return NotFound();
        await db.SaveChangesAsync();
        log.Suspended(User.Id, started.AccountId);
        this.Tell("{0} is suspended. We've told them why and how to appeal.", started.UserName);
        return Redirect($"/admin/accounts/{Number}/suspension");
    }

    /// <summary>Suspends a copy that is discarded, and shows the letter.</summary>
    [HttpPost("/admin/accounts/{number:number}/suspension/preview")]
    public async Task<IActionResult> PreviewLetters(SuspendAccountForm form)
    {
        if (await Start(form) is not { } started) return NotFound();
        db.ChangeTracker.Clear();
        Letters = [new("To the account's owner", SuspensionLetter.Of(started), started.Reason)];
        return await Show(form);
    }

    [HttpPost("/admin/accounts/{number:number}/suspension/lifting")]
    public async Task<IActionResult> Lift()
    {
        if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == Number.Id) is not { } account) return NotFound();
        if (await db.Suspensions.SingleOrDefaultAsync(s => s.AccountId == account.Id && s.EndedAt == null) is not { } running) throw RuleBroken.Conflict("This suspension has already ended.");
        running.Stop(account, SuspensionEnd.Lifted, "", Now);
        await db.SaveChangesAsync();
        log.SuspensionLifted(User.Id, account.Id);
        this.Tell("The suspension of {0} has ended. We've told them.", account.UserName!);
        return Redirect($"/admin/accounts/{Number}/suspension");
    }

    protected override async Task<IActionResult> Show(SuspendAccountForm form)
    {
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == Number.Id);
        if (account is null) return NotFound();
        var all = await db.Suspensions.AsNoTracking().Where(s => s.AccountId == account.Id).OrderByDescending(s => s.Id).Take(Most).ToListAsync();
        return View("SuspendAccount", new SuspendAccountPage(
            Number, account.UserName!, account.Email!, account.Role != StaffRole.None, all.Find(s => s.EndedAt is null), [.. all.Where(s => s.EndedAt is not null)], form)
        { Letters = Letters });
    }

    private async Task<Suspension?> Start(SuspendAccountForm form)
    {
        if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == Number.Id) is not { } account) return null;
        var hasShop = await db.Shops.AnyAsync(s => s.Id == account.Id);
        var started = Suspension.Start(ids.Next(), account, hasShop, form.Rule!.Value, form.Written(), form.Days, new StaffMember(User.Id, User.Name), Now);
        db.Suspensions.Add(started);
        return started;
    }
}
