using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Marketplace.Reviews.Shared;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.ReplyToReview;

internal sealed class ReplyToReviewController(ReviewsDbContext db, IReadContacts contacts, TimeProvider clock) : FormController<ReplyToReviewForm>
{
    [FromRoute]
    public Number Number { get; set; }

    [HttpGet("/reviews/{number:number}/reply")]
    public async Task<IActionResult> Get()
    {
        var reply = await Mine(db.Reviews.AsNoTracking()).Select(r => r.Reply).SingleOrDefaultAsync();
        return await Show(new ReplyToReviewForm { Text = reply ?? "" });
    }

    [HttpPost("/reviews/{number:number}/reply")]
    public async Task<IActionResult> Post(ReplyToReviewForm form)
    {
        if (await Mine(db.WholeReviews).SingleOrDefaultAsync() is not { } review) return NotFound();
        review.Expect(form.Version, "This review has changed since you opened the page. Read it again before you reply.");
        review.Answer(form.Text, clock.GetUtcNow().UtcDateTime, await contacts.Of(review.OrderId, HttpContext.RequestAborted));
        await db.SaveChangesAsync();
        this.Tell(review.ReplyChangedAt is null ? "Your reply is now public." : "Your changed reply is now public.");
        return Redirect($"/sellers/{review.Order.Shop}#review-{Number}");
    }

    /// <summary>The coach's hints on the current text: only the hints for htmx, the whole page without JavaScript.</summary>
    [HttpPost("/reviews/{number:number}/reply/hints")]
    public async Task<IActionResult> Hints([FromForm(Name = "Form.Text")] string? text)
    {
        if (!Request.Headers.ContainsKey("HX-Request")) return await Show(new ReplyToReviewForm { Text = text ?? "" });
        return PartialView("/ReplyToReview/_Coach.cshtml", ReplyCoach.HintsOn(text ?? ""));
    }

    protected override async Task<IActionResult> Show(ReplyToReviewForm form)
    {
        var review = await Mine(db.Reviews.AsNoTracking().Include(r => r.Order)).SingleOrDefaultAsync();
        if (review is null) return NotFound();
        var page = new ReplyToReviewPage(Number, ReviewCard.From(review), review.ReplyRefusal(), review.Version) { Form = form };
        return View("ReplyToReview", page);
    }

    private IQueryable<Review> Mine(IQueryable<Review> reviews)
    {
        var seller = User.Id;
        return reviews.Where(r => r.Id == Number.Id && r.SellerId == seller);
    }
}
