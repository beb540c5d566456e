using Marketplace.Casework.Uploads;
using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation.RequestDeletion;

internal sealed class RequestDeletionController(
    DeletionRequestDrafts drafts, ModerationDbContext db, EvidenceUploads<ModerationDbContext> uploads, IdGenerator ids, TimeProvider clock, IOptions<ModerationOptions> options,
    IStringLocalizer<SharedResource> texts) : FormController<RequestDeletionForm>
{
    [FromRoute]
    public Number Number { get; set; }

    [HttpGet("/reviews/{number:number}/deletion-request")]
    public async Task<IActionResult> Get()
    {
        if (await drafts.Open(Number.Id, User.Id) is not { } draft) return NotFound();
        return await Show(draft, new RequestDeletionForm { FileIds = [.. draft.Waiting.Select(f => f.Id)] });
    }

    /// <summary>After signing in again, the seller comes back to the form.</summary>
    [HttpGet("/reviews/{number:number}/deletion-request/draft")]
    public IActionResult BackToForm() => Redirect($"/reviews/{Number}/deletion-request");

    /// <summary>Keeps the files and shows what is missing. Does not send the request.</summary>
    [HttpPost("/reviews/{number:number}/deletion-request/draft")]
    [RequestSizeLimit(EvidenceForm.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = EvidenceForm.MostBytes)]
    public async Task<IActionResult> Draft(RequestDeletionForm form)
    {
        if (await drafts.Open(Number.Id, User.Id) is not { } draft) return NotFound();
        if (draft.Refusal is null) await TakeFiles(draft, form);
        if (!Request.Headers.ContainsKey("HX-Request")) return await Show(draft, form);
        return PartialView("/RequestDeletion/_Needs.cshtml", Needs.Of(await drafts.Compose(draft, form, HttpContext.RequestAborted)));
    }

    [HttpPost("/reviews/{number:number}/deletion-request")]
    [RequestSizeLimit(EvidenceForm.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = EvidenceForm.MostBytes)]
    public async Task<IActionResult> Post(RequestDeletionForm form)
    {
        if (await drafts.Open(Number.Id, User.Id) is not { } draft) return NotFound();
        if (draft.Refusal is { } refusal) throw refusal.Refused();
        await TakeFiles(draft, form);
        var filing = await drafts.Compose(draft, form, HttpContext.RequestAborted);
        if (Request.Form["Form.Reason"].Count > 1) ModelState.AddModelError("Form.Reason", texts["Choose exactly one reason."]);
        foreach (var need in Needs.Of(filing).Where(n => !n.IsMet)) ModelState.AddModelError($"Form.{need.Field}", texts[need.Sentence]);
        if (!ModelState.IsValid) return await Show(draft, form, filing);
        var review = draft.Review;
        var (shop, standing) = (await db.Sellers.SingleOrDefaultAsync(s => s.SellerId == review.SellerId), await db.StandingOf(review.SellerId, review.ReviewId));
        var wave = await Wave(review, form);
        var request = DeletionRequest.File(
            ids.Next(), review, shop?.Name ?? review.Shop, draft.Latest, standing, filing, options.Value.DeletableDays, options.Value.Deadlines,
            clock.GetUtcNow().UtcDateTime, wave.Count);
        db.Requests.Add(request);
        db.Requests.AddRange(wave.Select(further => request.FileFurther(ids.Next(), further, options.Value.DeletableDays, clock.GetUtcNow().UtcDateTime)));
        foreach (var file in draft.Waiting.Where(f => form.FileIds.Contains(f.Id))) file.BelongTo(request);
        await db.SaveChangesAsync();
        this.Tell("Request sent. Support will decide by {0}.", request.DueAt);
        return Redirect($"/deletion-requests/{new Number(request.Id)}");
    }

    protected override async Task<IActionResult> Show(RequestDeletionForm form) =>
        await drafts.Open(Number.Id, User.Id) is { } draft ? await Show(draft, form) : NotFound();

    private async Task<IActionResult> Show(Draft draft, RequestDeletionForm form, Filing? filing = null)
    {
        var cancel = HttpContext.RequestAborted;
        return View("RequestDeletion", await drafts.Show(draft, filing ?? await drafts.Compose(draft, form, cancel), form, cancel));
    }

    /// <summary>The further reviews of a wave; none for other reasons.</summary>
    private async Task<List<ReviewCopy>> Wave(ReviewCopy review, RequestDeletionForm form)
    {
        var chosen = form.Reason == DeletionReason.Blackmail ? form.WaveIds.Distinct().ToList() : [];
        if (chosen.Count == 0) return [];
        if (chosen.Count >= DeletionRequest.LargestWave) throw new RuleBroken("Select at most {0} further reviews.", nameof(form.WaveIds), false, DeletionRequest.LargestWave - 1);
        var found = await drafts.Wave(review).Where(r => chosen.Contains(r.ReviewId)).ToListAsync();
        return found.Count == chosen.Count ? found : throw new RuleBroken(DeletionRequest.NotInWave, nameof(form.WaveIds));
    }

    private async Task TakeFiles(Draft draft, RequestDeletionForm form)
    {
        var files = await uploads.Collect(
            draft.Review.ReviewId, draft.Review.SellerId, form.FileIds, form.Files, ModelState, texts, HttpContext.RequestAborted);
        draft.Waiting.Clear();
        draft.Waiting.AddRange(files);
    }
}
