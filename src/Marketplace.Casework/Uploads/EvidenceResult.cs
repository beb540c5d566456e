using System.Net.Mime;
using Marketplace.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Marketplace.Casework.Uploads;

/// <summary>Sends a file chunk by chunk, with headers that make it safe to open: no scripts run, and a PDF is downloaded, not shown.</summary>
/// <param name="file">The file. The caller has checked access.</param>
/// <param name="db">The context of the module that stores it.</param>
public sealed class EvidenceResult(EvidenceFile file, DbContext db) : IActionResult
{
    /// <inheritdoc/>
    public async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var response = context.HttpContext.Response;
        var disposition = new ContentDispositionHeaderValue(
            file.ContentType == FileKind.Pdf ? DispositionTypeNames.Attachment : DispositionTypeNames.Inline);
        // Pictures are re-encoded, so the extension has to match the new format.
        disposition.SetHttpFileName(file.ContentType == Picture.ContentType ? Path.ChangeExtension(file.Name, ".webp") : file.Name);
        response.ContentType = file.ContentType == FileKind.PlainText ? "text/plain; charset=utf-8" : file.ContentType;
        response.ContentLength = file.Size;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "private, no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        if (HttpMethods.IsHead(context.HttpContext.Request.Method)) return;
        var cancel = context.HttpContext.RequestAborted;
        var chunks = db.Set<EvidenceChunk>().AsNoTracking().Where(c => c.FileId == file.Id).OrderBy(c => c.Position).Select(c => c.Bytes);
        await foreach (var bytes in chunks.AsAsyncEnumerable().WithCancellation(cancel)) await response.Body.WriteAsync(bytes, cancel);
    }
}
