using Marketplace.Casework;
using Marketplace.Casework.Letters;
using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Moderation.Shared;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation.ReportReview;

/// <summary>Any signed-in person reports a review that breaks the rules.</summary>
internal sealed class ReportReviewController(ModerationDbContext db, IdGenerator ids, TimeProvider clock, IOptions<ModerationOptions> options)
    : FormController<ReportReviewForm>
{
    private static readonly Sentence Reported = new("This review has already been reported. Support is reviewing it.");

    [FromRoute]
    public Number Number { get; set; }

    [HttpGet("/reviews/{number:number}/report")]
    public Task<IActionResult> Get() => Show(new ReportReviewForm());

    [HttpPost("/reviews/{number:number}/report")]
    public async Task<IActionResult> Post(ReportReviewForm form)
    {
        if (await Find(db.Reviews) is not { } review) return NotFound();
        try
        {
            await Report(review, form);
        }
        catch (Exception failure) when (review.SellerId == User.Id && Database.IsLostRace(failure))
        {
            // Somebody else's report came first: the second attempt finds it.
            db.ChangeTracker.Clear();
            await Report(await Find(db.Reviews) ?? review, form);
        }
        this.Tell("Report sent. We'll email you when support has decided.");
        return Redirect($"/sellers/{review.Shop}#review-{Number}");
    }

    protected override async Task<IActionResult> Show(ReportReviewForm form)
    {
        if (await Find(db.Reviews.AsNoTracking()) is not { } review) return NotFound();
        var (now, isSeller) = (clock.GetUtcNow().UtcDateTime, review.SellerId == User.Id);
        var latest = await Latest(review);
        var refusal = await Refusal(review, latest);
        var onlyAnyAge = isSeller || review.IsTooOld(options.Value.DeletableDays, now);
        var mayAppeal = refusal is not null && latest is { Ruling: Ruling.Keep } && await db.AppealRefusal(latest, latest.SideOf(User.Id), now) is null;
        return View("ReportReview", new ReportReviewPage(Number, review, refusal, [.. Enum.GetValues<DeletionReason>().Where(r => onlyAnyAge ? r.IsForAnyAge() : r.IsReported())])
        { Form = form, IsSeller = isSeller, Appealable = mayAppeal ? new Number(latest!.Id) : null });
    }

    private async Task Report(ReviewCopy review, ReportReviewForm form)
    {
        var (me, now) = (new StaffMember(User.Id, User.Name), clock.GetUtcNow().UtcDateTime);
        if (await Refusal(review, await Latest(review)) is { } refusal) throw refusal.Refused();
        if (review.SellerId == me.Id && await Others(review) is { } other) other.ReportToo(me, form.Reason!.Value, form.Words, options.Value.Deadlines, now);
        else
        {
            var shop = await db.Sellers.SingleOrDefaultAsync(s => s.SellerId == review.SellerId);
            db.Requests.Add(DeletionRequest.Report(
                ids.Next(), review, shop?.Name ?? review.Shop, me, form.Reason!.Value, form.Words, options.Value.Deadlines, now, options.Value.DeletableDays));
        }
        await db.SaveChangesAsync();
    }

    private Task<ReviewCopy?> Find(IQueryable<ReviewCopy> reviews) => reviews.SingleOrDefaultAsync(r => r.ReviewId == Number.Id);

    /// <summary>Why the reader can't report it now, or null.</summary>
    private async Task<Sentence?> Refusal(ReviewCopy review, DeletionRequest? latest)
    {
        var standing = review.SellerId == User.Id ? await db.LookAtStanding(review.SellerId) : null;
        var refusal = DeletionRequest.ReportRefusal(review, User.Id, latest, standing, clock.GetUtcNow().UtcDateTime, await db.IsDeleted(review.ReviewId));
        return refusal is null || IsAppealedByReader(latest) ? await Waiting(review, latest) : refusal;
    }

    private bool IsAppealedByReader(DeletionRequest? latest) => latest is { IsAppealed: true } && latest.Appeals.Exists(a => a.By == latest.SideOf(User.Id));

    /// <summary>The latest decided case of a report by the reader.</summary>
    private Task<DeletionRequest?> Latest(ReviewCopy review) => db.Requests.AsNoTracking().Where(r => r.ReviewId == review.ReviewId && r.IsReport && r.Ruling != null)
        .Where(DeletionRequest.IsReportOf(User.Id)).OrderByDescending(r => r.Id).FirstOrDefaultAsync();

    /// <summary>The report that waits for its first decision.</summary>
    private Task<DeletionRequest?> Others(ReviewCopy review) => db.Requests.SingleOrDefaultAsync(
        r => r.ReviewId == review.ReviewId && r.IsReport && r.State == RequestState.Open && r.Kind == RequestKind.Report);

    /// <summary>What happens with a report that is open already; null if there is none. The seller is told of nobody's but their own.</summary>
    private async Task<Sentence?> Waiting(ReviewCopy review, DeletionRequest? latest)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (IsAppealedByReader(latest)) return Own(latest!.ReportedById != User.Id ? latest.SellersReport!.At : latest.FiledAt, latest.DueAt);
        if (review.SellerId == User.Id)
        {
            var at = await Others(review) is not { } other ? null : other.ReportedById == User.Id ? other.FiledAt : other.SellersReport?.At;
            return at is { } mine ? Own(mine, mine + options.Value.Deadlines.Urgent) : null;
        }
        var open = await db.Requests.Where(r => r.ReviewId == review.ReviewId && r.IsReport && r.State == RequestState.Open)
            .Select(r => new { r.ReportedById, r.FiledAt, r.DueAt }).FirstOrDefaultAsync();
        return open is null ? null : open.ReportedById != User.Id ? Reported : Own(open.FiledAt, open.DueAt);

        Sentence Own(DateTime filed, DateTime due) => new Sentence("You reported this review on {0}. Support will decide by {1}.", filed, due).UnlessLate(due, now);
    }
}
