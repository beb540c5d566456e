using System.Net.Mime;
using Marketplace.Contracts.Accounts;
using Marketplace.Files;
using Marketplace.Files.Storage;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Marketplace.Messages.DownloadFile;

/// <summary>Files of messages, for everyone who can read the messages: the two parties, and staff who are no party.</summary>
internal sealed class DownloadFileController(MessagesDbContext db, IFileStore store) : Controller
{
    [HttpGet("/files/{number:number}")]
    public async Task<IActionResult> Get(Number number)
    {
        var me = User.Id;
        var file = await Sent(number).SingleOrDefaultAsync(a => db.Participants.Any(s => s.ConversationId == a.ConversationId && s.PersonId == me));
        return await Send(file);
    }

    [HttpGet("/admin/files/{number:number}"), Authorize(Roles = Staff.Any)]
    public async Task<IActionResult> GetForStaff(Number number)
    {
        var me = User.Id;
        var file = await Sent(number).SingleOrDefaultAsync(a => !db.Participants.Any(s => s.ConversationId == a.ConversationId && s.PersonId == me));
        return await Send(file);
    }

    private IQueryable<Attachment> Sent(Number number) => db.Attachments.AsNoTracking().Where(a => a.Id == number.Id && a.Position != null);

    private async Task<IActionResult> Send(Attachment? file)
    {
        if (file is not { IsOpen: true }) return NotFound();
        // Only pictures are shown inline, and no scripts run.
        var disposition = new ContentDispositionHeaderValue(FileKind.IsPicture(file.ContentType) ? DispositionTypeNames.Inline : DispositionTypeNames.Attachment);
        disposition.SetHttpFileName(file.Name);
        Response.Headers.ContentDisposition = disposition.ToString();
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.CacheControl = "private, no-cache";
        var type = file.ContentType == MediaTypeNames.Text.Plain ? "text/plain; charset=utf-8" : file.ContentType;
        return new FileStreamResult(await store.Open(file.Id, HttpContext.RequestAborted), type)
        {
            EnableRangeProcessing = true,
            EntityTag = new EntityTagHeaderValue($"\"{new Number(file.Id)}\""),
            LastModified = file.BegunAt,
        };
    }
}
