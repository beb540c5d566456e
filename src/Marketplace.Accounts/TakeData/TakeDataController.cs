using System.Net.Mime;
using Marketplace.Accounts.LogSecurity;
using Marketplace.Accounts.Persistence;
using Marketplace.Files.Storage;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.TakeData;

/// <summary>Sends the file with a person's data, once. A download that breaks off can be tried again.</summary>
internal sealed class TakeDataController(AccountsDbContext db, IFileStore store, DataTickets tickets, SecurityLog log, TimeProvider clock) : Controller
{
    private const string Page = "/account/data";

    [HttpPost("/account/data/file")]
    public async Task<IActionResult> Post(string ticket)
    {
        var (id, now, gone) = (User.Id, clock.GetUtcNow().UtcDateTime, HttpContext.RequestAborted);
        if (tickets.Read(ticket ?? "", User) is not { } fileId) return NotFound();
        if (await db.DataFiles.SingleOrDefaultAsync(f => f.Id == id) is not { } file) return NotFound();
        if (file.FileId != fileId || !file.IsReady(now)) return Over();
        file.Take(now);
        try
        {
            await db.SaveChangesAsync(gone);
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            return Over();
        }
        try
        {
            await using var content = await store.Open(fileId, gone);
            Response.ContentType = MediaTypeNames.Application.Zip;
            Response.ContentLength = content.Length;
            Response.Headers.ContentDisposition = $"attachment; filename=my-data-{now:yyyy-MM-dd}.zip";
            Response.Headers.CacheControl = "no-store";
            await content.CopyToAsync(Response.Body, gone);
            await Response.CompleteAsync();
        }
        catch (Exception)
        {
            file.GiveBack();
            await db.SaveChangesAsync(CancellationToken.None);
            throw;
        }
        await store.Delete(fileId, CancellationToken.None);
        file.Forget();
        await db.SaveChangesAsync(CancellationToken.None);
        log.DataTaken(id);
        return new EmptyResult();
    }

    private RedirectResult Over()
    {
        this.Tell("This file can't be downloaded any more. Each file can be downloaded once, and is deleted after some days.");
        return Redirect(Page);
    }
}
