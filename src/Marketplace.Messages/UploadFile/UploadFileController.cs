using System.Globalization;
using Marketplace.Files;
using Marketplace.Files.Storage;
using Marketplace.Files.Tus;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Messages.Domain;
using Marketplace.Messages.KeepUploads;
using Marketplace.Messages.Persistence;
using Marketplace.Messages.Shared;
using Marketplace.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Marketplace.Messages.UploadFile;

/// <summary>Resumable uploads with tus 1.0 (rule MSG-3). Without JavaScript, the message form sends the files itself.</summary>
[ResponseCache(NoStore = true)]
internal sealed class UploadFileController(
    MessagesDbContext db, Uploads uploads, IOptions<MessagesOptions> options, IStringLocalizer<SharedResource> texts) : Controller
{
    private CancellationToken Gone => HttpContext.RequestAborted;

    [HttpOptions("/orders/{number:number}/files"), HttpOptions("/claims/{number:number}/files"), HttpOptions("/conversations/{number:number}/files"), Tus]
    public IActionResult About()
    {
        Response.Headers["Tus-Version"] = TusHeaders.Version;
        Response.Headers["Tus-Extension"] = TusHeaders.Extensions;
        Response.Headers["Tus-Max-Size"] = $"{options.Value.FileMegabytes * 1024L * 1024}";
        return NoContent();
    }

    [HttpPost("/orders/{number:number}/files"), HttpPost("/claims/{number:number}/files"), HttpPost("/conversations/{number:number}/files"), Tus]
    public async Task<IActionResult> Begin(Number number)
    {
        if (await db.Find(number.Id, User.Id, Request.Conversation) is not var (_, participant)) return NotFound();
        if (Request.UploadLength is not { } length) return BadRequest();
        try
        {
            var file = await uploads.Begin(participant, Request.UploadMetadata("filename"), length, Gone);
            Response.Headers[TusHeaders.Expires] = (file.BegunAt + options.Value.UnsentFilesKept).ToString("R", CultureInfo.InvariantCulture);
            return Created($"/uploads/{new Number(file.Id)}", null);
        }
        catch (RuleBroken refusal)
        {
            return Refuse(refusal, StatusCodes.Status413PayloadTooLarge);
        }
    }

    [HttpHead("/uploads/{number:number}"), Tus]
    public async Task<IActionResult> Arrived(Number number)
    {
        if (await uploads.Find(number.Id, User.Id) is not { } file) return NotFound();
        try
        {
            Response.Headers[TusHeaders.Offset] = $"{await uploads.Length(file, Gone)}";
            Response.Headers[TusHeaders.Length] = $"{file.Size}";
            return Ok();
        }
        catch (RuleBroken)
        {
            return NotFound();
        }
    }

    [HttpPatch("/uploads/{number:number}"), Tus, DisableRequestSizeLimit]
    public async Task<IActionResult> Append(Number number)
    {
        if (await uploads.Find(number.Id, User.Id) is not { } file) return NotFound();
        if (Request.ContentType != TusHeaders.PieceType) return StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (Request.UploadOffset is not { } offset) return BadRequest();
        try
        {
            Response.Headers[TusHeaders.Offset] = $"{await uploads.Append(file, offset, Request.Body, Gone)}";
            return NoContent();
        }
        catch (FileConflict conflict)
        {
            return StatusCode(conflict.IsBusy ? StatusCodes.Status423Locked : StatusCodes.Status409Conflict);
        }
        catch (RuleBroken refusal)
        {
            return Refuse(refusal, StatusCodes.Status422UnprocessableEntity);
        }
        catch (Exception cut) when (cut is OperationCanceledException or IOException && Gone.IsCancellationRequested)
        {
            // What arrived is kept; the client asks for the offset and continues.
            return new EmptyResult();
        }
    }

    [HttpDelete("/uploads/{number:number}"), Tus]
    public async Task<IActionResult> Remove(Number number)
    {
        if (await uploads.Find(number.Id, User.Id) is not { } file) return NotFound();
        await uploads.Forget(file);
        return NoContent();
    }

    private ContentResult Refuse(RuleBroken refusal, int status)
    {
        var answer = Content(texts.Say(refusal.Sentence));
        answer.StatusCode = status;
        return answer;
    }
}
