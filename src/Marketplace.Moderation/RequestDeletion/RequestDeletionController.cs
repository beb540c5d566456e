using Marketplace.Casework;
using Marketplace.Casework.Uploads;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.DraftRequest;
using Marketplace.Moderation.Persistence;
using Marketplace.Moderation.RequestWave;
using Marketplace.Moderation.Shared;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation.RequestDeletion;

internal sealed class RequestDeletionController(
    RequestDrafts drafts, WaveReviews wave, ModerationDbContext db, IReadReviews reviews, IReadConversations conversations, EvidenceUploads<ModerationDbContext> uploads,
    IdGenerator ids, TimeProvider clock, IOptions<ModerationOptions> options, IOptions<CaseworkOptions> casework, IStringLocalizer<SharedResource> texts)
    : FormController<RequestDeletionForm>
{
    private const int MostMessages = 1000;

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
        return PartialView("/DraftRequest/_Needs.cshtml", Needs.Of(await drafts.Compose(draft, form, HttpContext.RequestAborted)));
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
        var further = await wave.Choose(review, form.Reason, form.WaveIds);
        var request = DeletionRequest.File(
            ids.Next(), review, shop?.Name ?? review.Shop, draft.Latest, standing, filing, options.Value.DeletableDays, options.Value.Deadlines,
            clock.GetUtcNow().UtcDateTime, further.Count);
        db.Requests.Add(request);
        db.Requests.AddRange(further.Select(other => request.FileFurther(ids.Next(), other, options.Value.DeletableDays, clock.GetUtcNow().UtcDateTime)));
        foreach (var file in draft.Waiting.Where(f => form.FileIds.Contains(f.Id))) file.BelongTo(request);
        await db.SaveChangesAsync();
        this.Tell("Request sent. Support will decide by {0}.", request.DueAt);
        return Redirect($"/deletion-requests/{new Number(request.Id)}");
    }

    protected override async Task<IActionResult> Show(RequestDeletionForm form) =>
        await drafts.Open(Number.Id, User.Id) is { } draft ? await Show(draft, form) : NotFound();

    private async Task<IActionResult> Show(Draft draft, RequestDeletionForm form, Filing? filing = null)
    {
        var (review, latest, cancel) = (draft.Review, draft.Latest, HttpContext.RequestAborted);
        var isGone = review.IsWithdrawn || await db.IsDeleted(review.ReviewId);
        return View("RequestDeletion", new RequestDeletionPage(
            Number, review, isGone ? null : await reviews.Find(review.ReviewId, cancel), latest, draft.Refusal,
            new(options.Value.Ladder, draft.Standing.RejectionsAbout(review.ReviewId)), await conversations.Newest(review.OrderId, MostMessages, cancel), draft.Waiting,
            Needs.Of(filing ?? await drafts.Compose(draft, form, cancel)), options.Value.Deadlines, casework.Value)
        {
            Wave = draft.Refusal is null ? await wave.Show(review, cancel) : [],
            Form = form,
            MayAppeal = latest is not null && await db.AppealRefusal(latest, Party.Seller, clock.GetUtcNow().UtcDateTime) is null,
        });
    }

    private async Task TakeFiles(Draft draft, RequestDeletionForm form)
    {
        var files = await uploads.Collect(
            draft.Review.ReviewId, draft.Review.SellerId, form.FileIds, form.Files, ModelState, texts, HttpContext.RequestAborted);
        draft.Waiting.Clear();
        draft.Waiting.AddRange(files);
    }
}
