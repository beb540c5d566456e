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

/// <summary>Anybody who is signed in tells support of a review that is illegal, or tells what is personal.</summary>
internal sealed class ReportReviewController(ModerationDbContext db, IdGenerator ids, TimeProvider clock, IOptions<ModerationOptions> options)
    : FormController<ReportReviewForm>
{
    private static readonly Sentence Reported = new("This review is reported already. Support looks at it.");

    [FromRoute]
    public Number Number { get; set; }

    [HttpGet("/reviews/{number:number}/report")]
    public Task<IActionResult> Get() => Show(new ReportReviewForm());

    [HttpPost("/reviews/{number:number}/report")]
    public async Task<IActionResult> Post(ReportReviewForm form)
    {
        if (await Find(db.Reviews) is not { } review) return NotFound();
        if (await IsReported(review)) throw Reported.Refused();
        var shop = await db.Sellers.SingleOrDefaultAsync(s => s.SellerId == review.SellerId);
        db.Requests.Add(DeletionRequest.Report(
            ids.Next(), review, shop?.Name ?? review.Shop, new StaffMember(User.Id, User.Name), form.Reason!.Value, form.Words,
            options.Value.Deadlines, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync();
        TempData[FlashMessage.Key] = "Thank you. Support looks at it, and you will hear what came of it.";
        return Redirect($"/sellers/{review.Shop}#review-{Number}");
    }

    protected override async Task<IActionResult> Show(ReportReviewForm form)
    {
        if (await Find(db.Reviews.AsNoTracking()) is not { } review) return NotFound();
        var refusal = review.IsWithdrawn ? new("The buyer withdrew this review. Its text is no longer shown.")
            : review.BuyerId == User.Id ? new("This review is your own. You can edit or withdraw it.")
            : await IsReported(review) ? Reported : null;
        return View("ReportReview", new ReportReviewPage(Number, review, refusal) { Form = form });
    }

    private Task<ReviewCopy?> Find(IQueryable<ReviewCopy> reviews) => reviews.SingleOrDefaultAsync(r => r.ReviewId == Number.Id);

    private Task<bool> IsReported(ReviewCopy review) =>
        db.Requests.AnyAsync(r => r.ReviewId == review.ReviewId && r.IsReport && r.State == RequestState.Open);
}
