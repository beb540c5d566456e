using Marketplace.Accounts.CheckPassword;
using Marketplace.Accounts.Domain;
using Marketplace.Accounts.LogSecurity;
using Marketplace.Accounts.Persistence;
using Marketplace.Accounts.TakeData;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.DownloadData;

/// <summary>A person asks for everything that is stored about them (rule ACC-6). It is made in the background.</summary>
internal sealed class DownloadDataController(AccountsDbContext db, OwnPassword own, DataTickets tickets, SecurityLog log, TimeProvider clock, IOptions<AccountsOptions> options)
    : FormController<DownloadDataForm>
{
    [HttpGet("/account/data")]
    public Task<IActionResult> Get() => Show(new DownloadDataForm());

    [HttpPost("/account/data")]
    public async Task<IActionResult> Post(DownloadDataForm form)
    {
        var (id, now) = (User.Id, clock.GetUtcNow().UtcDateTime);
        var account = await db.Accounts.SingleAsync(a => a.Id == id);
        await own.Require(account, form, HttpContext);
        if (await db.DataFiles.SingleOrDefaultAsync(f => f.Id == id) is { } before) before.AskAgain(options.Value.DataFileEvery, now);
        else db.DataFiles.Add(DataFile.Ask(id, now));
        try
        {
            await db.SaveChangesAsync();
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            throw RuleBroken.Conflict("We're already preparing your data.");
        }
        log.DataAsked(id);
        this.Tell("We're preparing your data. We'll email you when it's ready.");
        return Redirect("/account/data");
    }

    protected override async Task<IActionResult> Show(DownloadDataForm form)
    {
        var (id, now) = (User.Id, clock.GetUtcNow().UtcDateTime);
        var file = await db.DataFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id);
        var isReady = file?.IsReady(now) == true;
        return View("DownloadData", new DownloadDataPage(
            file, isReady, isReady ? tickets.For(file!.FileId, User) : "", file?.MayAskFrom(options.Value.DataFileEvery, now), (int)options.Value.DataFileKept.TotalDays, form));
    }
}
