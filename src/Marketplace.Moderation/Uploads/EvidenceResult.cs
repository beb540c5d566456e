using System.Net.Mime;
using Marketplace.Files;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Marketplace.Moderation.Uploads;

/// <summary>Sends a file chunk by chunk, in a way that is safe to open: nothing in it is run, and a PDF is saved, not shown.</summary>
internal sealed class EvidenceResult(EvidenceFile file) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        var disposition = new ContentDispositionHeaderValue(
            file.ContentType == FileContent.Pdf ? DispositionTypeNames.Attachment : DispositionTypeNames.Inline);
        // A picture was made anew: its name ends as its content is.
        disposition.SetHttpFileName(file.ContentType == Picture.ContentType ? Path.ChangeExtension(file.Name, ".webp") : file.Name);
        response.ContentType = file.ContentType == FileContent.PlainText ? "text/plain; charset=utf-8" : file.ContentType;
        response.ContentLength = file.Size;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "private, no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        if (HttpMethods.IsHead(context.HttpContext.Request.Method)) return;
        var db = context.HttpContext.RequestServices.GetRequiredService<ModerationDbContext>();
        var cancel = context.HttpContext.RequestAborted;
        var chunks = db.Chunks.AsNoTracking().Where(c => c.FileId == file.Id).OrderBy(c => c.Position).Select(c => c.Bytes);
        await foreach (var bytes in chunks.AsAsyncEnumerable().WithCancellation(cancel)) await response.Body.WriteAsync(bytes, cancel);
    }
}
