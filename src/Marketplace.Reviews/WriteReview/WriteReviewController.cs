using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Marketplace.Reviews.Shared;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Reviews.WriteReview;

internal sealed class WriteReviewController(ReviewsDbContext db, IdGenerator ids, TimeProvider clock, IOptions<ReviewsOptions> options, Relations relations, ReviewPictures pictures)
    : FormController<ReviewForm>
{
    private static readonly Func<ReviewsDbContext, long, long, Task<ReviewableOrder?>> OrderOf = EF.CompileAsyncQuery(
        (ReviewsDbContext db, long order, long buyer) => db.Orders.SingleOrDefault(o => o.OrderId == order && o.BuyerId == buyer));

    private static readonly Func<ReviewsDbContext, long, Task<bool>> IsReviewed = EF.CompileAsyncQuery((ReviewsDbContext db, long order) =>
        db.Reviews.Any(r => r.OrderId == order));

    [FromRoute]
    public Number Number { get; set; }

    [HttpGet("/orders/{number:number}/review")]
    public Task<IActionResult> Get() => Show(new ReviewForm());

    [HttpPost("/orders/{number:number}/review")]
    [RequestSizeLimit(ReviewPictures.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = ReviewPictures.MostBytes)]
    public async Task<IActionResult> Post(ReviewForm form)
    {
        if (await OrderOf(db, Number.Id, User.Id) is not { } order) return NotFound();
        if (await IsReviewed(db, order.OrderId)) return await Show(form);
        if (User.IsStaff || (await relations.Of(order, HttpContext.RequestAborted)).Relation is not null) return await Show(form);
        await pictures.Collect(form, User.Id, [], ModelState, HttpContext.RequestAborted);
        if (!ModelState.IsValid) return await Show(form);
        var (now, shown) = (clock.GetUtcNow().UtcDateTime, await pictures.Of(form, 0, HttpContext.RequestAborted));
        // What was given in the moment in which the order ended may not have reached the order.
        order.Note(await db.Compensations.FindAsync([order.OrderId], HttpContext.RequestAborted));
        var review = Review.Publish(ids.Next(), order, form.Ratings(), form.Comment, options.Value.TooSoonToReview, now, shown);
        if (form.Preview) return await Show(form, ReviewCard.From(review));
        db.Reviews.Add(review);
        pictures.Accept(shown);
        await db.SaveChangesAsync();
        this.Tell("Thank you. Your review is now public.");
        return Redirect($"/sellers/{order.Shop}#review-{new Number(review.Id)}");
    }

    protected override Task<IActionResult> Show(ReviewForm form) => Show(form, null);

    private async Task<IActionResult> Show(ReviewForm form, ReviewCard? preview)
    {
        db.ChangeTracker.Clear();
        if (await OrderOf(db, Number.Id, User.Id) is not { } order) return NotFound();
        if (preview is null) await pictures.Collect(form, User.Id, [], ModelState, HttpContext.RequestAborted);
        var refusal = order.Refusal(options.Value.TooSoonToReview);
        var written = await db.Reviews.AsNoTracking().SingleOrDefaultAsync(r => r.OrderId == order.OrderId);
        if (written?.IsGone == false) return Redirect($"/orders/{Number}/review/edit");
        if (written is not null)
        {
            refusal = written.WithdrawnAt is null
                ? new Sentence("Support deleted your review of this order. You can't write a new one.")
                : new Sentence("You withdrew your review of this order. You can't write a new one.");
        }
        else if (User.IsStaff) refusal = RelatedAccounts.Staff;
        var (relation, contested) = refusal is null ? await relations.Of(order, HttpContext.RequestAborted) : default;
        return View("WriteReview", new ReviewFormPage(Number, order, refusal ?? relation?.Refusal(), null)
        {
            Form = form,
            Preview = preview,
            IsRelated = relation is not null,
            Contested = contested,
        });
    }
}
