using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.ReadSuspension;

/// <summary>The person's own newest suspension: why, until when, what it stops, and the appeal.</summary>
internal sealed class ReadSuspensionController(AccountsDbContext db, IdGenerator ids, TimeProvider clock, IOptions<AccountsOptions> options) : FormController<ReadSuspensionForm>
{
    [HttpGet(Suspended.Page)]
    public Task<IActionResult> Get() => Show(new ReadSuspensionForm());

    [HttpPost(Suspended.Page)]
    public async Task<IActionResult> Post(ReadSuspensionForm form)
    {
        var id = User.Id;
        if (await db.Suspensions.Where(s => s.AccountId == id).OrderByDescending(s => s.Id).FirstOrDefaultAsync() is not { } found) return NotFound();
        found.File(form.Appeal, ids.Next(), options.Value.SuspensionAppealDue, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
        this.Tell("You've appealed. Another administrator will decide by {0}.", found.DueAt);
        return Redirect(Suspended.Page);
    }

    protected override async Task<IActionResult> Show(ReadSuspensionForm form)
    {
        var id = User.Id;
        var found = await db.Suspensions.AsNoTracking().Where(s => s.AccountId == id).OrderByDescending(s => s.Id).FirstOrDefaultAsync();
        return found is null ? NotFound() : View("ReadSuspension", new ReadSuspensionPage(found, found.IsActive(clock.GetUtcNow().UtcDateTime), form));
    }
}
