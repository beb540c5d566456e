using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.WithdrawReview;

internal sealed class WithdrawReviewController(ReviewsDbContext db, TimeProvider clock) : FormController<WithdrawReviewForm>
{
    [FromRoute]
    public Number Number { get; set; }

    [HttpGet("/orders/{number:number}/review/withdrawal")]
    public Task<IActionResult> Get() => Show(new WithdrawReviewForm());

    [HttpPost("/orders/{number:number}/review/withdrawal")]
    public async Task<IActionResult> Post(WithdrawReviewForm form)
    {
        if (await Mine(db.WholeReviews).SingleOrDefaultAsync() is not { } review) return NotFound();
        review.Expect(form.Version, "This review has changed since you opened the page. Check it, then try again.");
        review.Withdraw(form.Reason!.Value, form.Words, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
        this.Tell("You've withdrawn your review.");
        return Redirect($"/sellers/{review.Order.Shop}#review-{new Number(review.Id)}");
    }

    protected override async Task<IActionResult> Show(WithdrawReviewForm form)
    {
        var review = await Mine(db.Reviews.AsNoTracking().Include(r => r.Order)).SingleOrDefaultAsync();
        if (review is null) return NotFound();
        var page = new WithdrawReviewPage(Number, review.Order.Title, review.Order.ShopName, review.WithdrawalRefusal(), review.Version) { Form = form };
        return View("WithdrawReview", page);
    }

    private IQueryable<Review> Mine(IQueryable<Review> reviews)
    {
        var buyer = User.Id;
        return reviews.Where(r => r.OrderId == Number.Id && r.Order.BuyerId == buyer);
    }
}
