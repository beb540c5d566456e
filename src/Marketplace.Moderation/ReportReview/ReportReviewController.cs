using Marketplace.Casework;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation.ReportReview;

/// <summary>Any signed-in person reports a review with illegal content or personal data.</summary>
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
        if (await Waiting(review) is { } waiting) throw waiting.Refused();
        var shop = await db.Sellers.SingleOrDefaultAsync(s => s.SellerId == review.SellerId);
        db.Requests.Add(DeletionRequest.Report(
            ids.Next(), review, shop?.Name ?? review.Shop, new StaffMember(User.Id, User.Name), form.Reason!.Value, form.Words,
            options.Value.Deadlines, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync();
        this.Tell("Report sent. We'll email you when support has decided.");
        return Redirect($"/sellers/{review.Shop}#review-{Number}");
    }

    protected override async Task<IActionResult> Show(ReportReviewForm form)
    {
        if (await Find(db.Reviews.AsNoTracking()) is not { } review) return NotFound();
        var refusal = review.IsWithdrawn ? new("The buyer has withdrawn this review. Its text is no longer public.")
            : review.BuyerId == User.Id ? new("You can't report your own review. You can edit or withdraw it instead.")
            : await Waiting(review);
        return View("ReportReview", new ReportReviewPage(Number, review, refusal) { Form = form });
    }

    private Task<ReviewCopy?> Find(IQueryable<ReviewCopy> reviews) => reviews.SingleOrDefaultAsync(r => r.ReviewId == Number.Id);

    /// <summary>What happens with a report that is open already; null if there is none.</summary>
    private async Task<Sentence?> Waiting(ReviewCopy review)
    {
        var open = await db.Requests.Where(r => r.ReviewId == review.ReviewId && r.IsReport && r.State == RequestState.Open)
            .Select(r => new { r.ReportedById, r.FiledAt, r.DueAt }).FirstOrDefaultAsync();
        return open is null ? null
            : open.ReportedById != User.Id ? Reported
            : new Sentence("You reported this review on {0}. Support will decide by {1}.", open.FiledAt, open.DueAt).UnlessLate(open.DueAt, clock.GetUtcNow().UtcDateTime);
    }
}
