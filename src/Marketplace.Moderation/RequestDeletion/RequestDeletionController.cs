using System.Globalization;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Moderation.Uploads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation.RequestDeletion;

internal sealed class RequestDeletionController(
    ModerationDbContext db, IReadConversations conversations, IReadReviews reviews, EvidenceUploads uploads, IdGenerator ids, TimeProvider clock,
    IOptions<ModerationOptions> options, IStringLocalizer<Texts> texts) : FormController<RequestDeletionForm>
{
    private const int MostMessages = 1000;

    [FromRoute]
    public Number Number { get; set; }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [HttpGet("/reviews/{number:number}/deletion-request")]
    public async Task<IActionResult> Get() => await Mine(db.Reviews.AsNoTracking()) is { } review
        ? await Show(new RequestDeletionForm { FileIds = [.. (await uploads.Waiting(review)).Select(f => f.Id)] })
        : NotFound();

    /// <summary>Whoever signs in again on the way comes back to the form.</summary>
    [HttpGet("/reviews/{number:number}/deletion-request/draft")]
    public IActionResult BackToForm() => Redirect($"/reviews/{Number}/deletion-request");

    /// <summary>Keeps the files and says what is missing; nothing is filed yet.</summary>
    [HttpPost("/reviews/{number:number}/deletion-request/draft")]
    [RequestSizeLimit(EvidenceUploads.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = EvidenceUploads.MostBytes)]
    public async Task<IActionResult> Draft(RequestDeletionForm form)
    {
        if (await Mine(db.Reviews.AsNoTracking()) is not { } review) return NotFound();
        if (await Refusal(review) is null) await TakeFiles(review, form);
        if (!Request.Headers.ContainsKey("HX-Request")) return await Show(form);
        return PartialView("/RequestDeletion/_Needs.cshtml", Needs.Of(await Compose(review, form)));
    }

    [HttpPost("/reviews/{number:number}/deletion-request")]
    [RequestSizeLimit(EvidenceUploads.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = EvidenceUploads.MostBytes)]
    public async Task<IActionResult> Post(RequestDeletionForm form)
    {
        if (await Mine(db.Reviews) is not { } review) return NotFound();
        if (await Refusal(review) is { } refusal) throw refusal.Refused();
        await TakeFiles(review, form);
        var (latest, standing, filing) = (await Latest(review), await db.StandingOf(review.SellerId, review.ReviewId), await Compose(review, form));
        if (Request.Form["Form.Reason"].Count > 1) ModelState.AddModelError("Form.Reason", texts["Choose exactly one reason."]);
        foreach (var need in Needs.Of(filing).Where(n => !n.IsMet)) ModelState.AddModelError($"Form.{need.Field}", texts[need.Sentence]);
        if (!ModelState.IsValid) return await Show(form);
        var shop = await db.Sellers.SingleOrDefaultAsync(s => s.SellerId == review.SellerId);
        var request = DeletionRequest.File(
            ids.Next(), review, shop?.Name ?? review.Shop, latest, standing, filing, options.Value.DeletableDays, options.Value.Deadlines, Now);
        db.Requests.Add(request);
        foreach (var file in await uploads.Waiting(review))
        {
            if (form.FileIds.Contains(file.Id)) file.BelongTo(request);
        }
        await db.SaveChangesAsync();
        TempData["Told"] = texts["Your request is filed. Support decides about it by {0}.", request.DueAt.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)].Value;
        return Redirect($"/deletion-requests/{new Number(request.Id)}");
    }

    protected override async Task<IActionResult> Show(RequestDeletionForm form)
    {
        if (await Mine(db.Reviews.AsNoTracking()) is not { } review) return NotFound();
        var (latest, standing) = (await Latest(review), await db.LookAtStanding(review.SellerId, review.ReviewId));
        return View("RequestDeletion", new RequestDeletionPage(
            Number, review, await Text(review, latest), latest, DeletionRequest.Refusal(review, latest, standing, options.Value.DeletableDays, Now), standing.RejectionsAbout(review.ReviewId),
            await conversations.Newest(review.OrderId, MostMessages, HttpContext.RequestAborted), await uploads.Waiting(review),
            Needs.Of(await Compose(review, form)), options.Value)
        { Form = form });
    }

    private Task<ReviewCopy?> Mine(IQueryable<ReviewCopy> reviews)
    {
        var seller = User.Id;
        return reviews.SingleOrDefaultAsync(r => r.ReviewId == Number.Id && r.SellerId == seller);
    }

    private async Task<Sentence?> Refusal(ReviewCopy review) => DeletionRequest.Refusal(
        review, await Latest(review), await db.LookAtStanding(review.SellerId, review.ReviewId), options.Value.DeletableDays, Now);

    private async Task<ReviewText?> Text(ReviewCopy review, DeletionRequest? latest) =>
        review.IsWithdrawn || latest?.Ruling is Ruling.Delete or Ruling.TakeOutPassage ? null : await reviews.Find(review.ReviewId, HttpContext.RequestAborted);

    private Task<DeletionRequest?> Latest(ReviewCopy review) =>
        db.Requests.AsNoTracking().Where(r => r.ReviewId == review.ReviewId && !r.IsReport).OrderByDescending(r => r.Id).FirstOrDefaultAsync();

    /// <summary>Whatever else is wrong with the form, its files need not be picked again.</summary>
    private async Task TakeFiles(ReviewCopy review, RequestDeletionForm form)
    {
        var files = form.Files.ToList();
        await uploads.Forget(review, form.FileIds, HttpContext.RequestAborted);
        if ((await uploads.Waiting(review)).Count + files.Count > options.Value.EvidenceFiles)
        {
            ModelState.AddModelError("Form.Files", texts["A request holds at most {0} files.", options.Value.EvidenceFiles]);
            return;
        }
        foreach (var file in files)
        {
            try
            {
                var kept = await uploads.Take(review, file, HttpContext.RequestAborted);
                if (!form.FileIds.Contains(kept.Id)) form.FileIds.Add(kept.Id);
            }
            catch (RuleBroken broken)
            {
                ModelState.AddModelError("Form.Files", texts[broken.Message, [.. broken.Arguments]]);
            }
        }
        // Not shown again: they are kept.
        ModelState.Remove("Form.FileIds");
    }

    private async Task<Filing> Compose(ReviewCopy review, RequestDeletionForm form)
    {
        var cancel = HttpContext.RequestAborted;
        var messages = form.MessageIds.Count == 0 ? [] : await conversations.Find(review.OrderId, form.MessageIds, cancel);
        var files = (await uploads.Waiting(review)).Where(f => form.FileIds.Contains(f.Id));
        var decided = await db.Requests.AsNoTracking().Where(r => r.ReviewId == review.ReviewId && !r.IsReport && r.State == RequestState.Decided)
            .Select(r => r.Evidence.Select(e => e.Fingerprint).ToList()).ToListAsync(cancel);
        return new Filing(
            form.Reason is { } reason && Enum.IsDefined(reason) ? reason : null, form.Explanation, await DuplicateOf(review, form.OtherOrder),
            [.. messages.Select(Evidence.Of), .. files.Select(Evidence.Of)], decided.Count == 0 ? null : decided.SelectMany(d => d).ToHashSet());
    }

    private async Task<long?> DuplicateOf(ReviewCopy review, string otherOrder)
    {
        if (!Number.TryParse(otherOrder, CultureInfo.InvariantCulture, out var other) || other.Id == review.OrderId) return null;
        var known = await db.Reviews.AnyAsync(r => r.OrderId == other.Id && r.BuyerId == review.BuyerId && r.SellerId == review.SellerId && !r.IsWithdrawn);
        return known ? other.Id : null;
    }
}
