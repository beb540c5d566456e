using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Marketplace.Reviews.Shared;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.EditReview;

internal sealed class EditReviewController(ReviewsDbContext db, TimeProvider clock, ReviewPictures pictures) : FormController<ReviewForm>
{
    [FromRoute]
    public Number Number { get; set; }

    [HttpGet("/orders/{number:number}/review/edit")]
    public async Task<IActionResult> Get()
    {
        var form = await Mine(db.Reviews.AsNoTracking())
            .Select(r => new ReviewForm
            {
                Fulfillment = r.Ratings.Fulfillment,
                StartTime = r.Ratings.StartTime,
                Communication = r.Ratings.Communication,
                Comment = r.Comment,
            }).SingleOrDefaultAsync();
        return form is null ? NotFound() : await Show(form);
    }

    [HttpPost("/orders/{number:number}/review/edit")]
    [RequestSizeLimit(ReviewPictures.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = ReviewPictures.MostBytes)]
    public async Task<IActionResult> Post(ReviewForm form)
    {
        if (await Mine(form.Preview ? db.WholeReviews.AsNoTracking() : db.WholeReviews).SingleOrDefaultAsync() is not { } review) return NotFound();
        review.Expect(form.Version, "This review has changed since you opened the page. Check it, then edit it again.");
        await pictures.Collect(form, User.Id, ShownIds(review.ShownPictures), ModelState, HttpContext.RequestAborted);
        if (!ModelState.IsValid) return await Show(form);
        var shown = await pictures.Of(form, review.PicturesTakenOut, HttpContext.RequestAborted);
        review.Edit(form.Ratings(), form.Comment, clock.GetUtcNow().UtcDateTime, shown);
        if (form.Preview) return await Show(form, ReviewCard.From(review));
        pictures.Accept(shown);
        await db.SaveChangesAsync();
        this.Tell("Your review has been updated.");
        return Redirect($"/reviews/{new Number(review.Id)}");
    }

    protected override Task<IActionResult> Show(ReviewForm form) => Show(form, null);

    private async Task<IActionResult> Show(ReviewForm form, ReviewCard? preview)
    {
        db.ChangeTracker.Clear();
        var review = await Mine(db.Reviews.AsNoTracking().Include(r => r.Order)).SingleOrDefaultAsync();
        if (review is not null && preview is null) await pictures.Collect(form, User.Id, ShownIds(review.ShownPictures), ModelState, HttpContext.RequestAborted);
        return review is null
            ? NotFound()
            : View("EditReview", new ReviewFormPage(Number, review.Order, review.EditRefusal(), review.Version) { Form = form, Preview = preview });
    }

    private static IReadOnlyList<long> ShownIds(string pictures) => [.. ShownPicture.Read(pictures).Select(p => p.Id)];

    private IQueryable<Review> Mine(IQueryable<Review> reviews)
    {
        var buyer = User.Id;
        return reviews.Where(r => r.OrderId == Number.Id && r.Order.BuyerId == buyer);
    }
}
