using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Marketplace.Reviews.Shared;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.RequestUpdate;

internal sealed class RequestUpdateController(ReviewsDbContext db, TimeProvider clock) : FormController<RequestUpdateForm>
{
    [FromRoute]
    public Number Number { get; set; }

    [HttpGet("/reviews/{number:number}/update-request")]
    public Task<IActionResult> Get() => Show(new RequestUpdateForm());

    [HttpPost("/reviews/{number:number}/update-request")]
    public async Task<IActionResult> Post(RequestUpdateForm form)
    {
        if (await Mine(db.Reviews.Include(r => r.Order)).SingleOrDefaultAsync() is not { } review) return NotFound();
        review.Expect(form.Version, "This review has changed since you opened the page. Read it again before you ask.");
        review.RequestUpdate(await IsMuted(review), clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
        this.Tell("Request sent. The buyer decides.");
        return Redirect($"/sellers/{review.Order.Shop}#review-{Number}");
    }

    protected override async Task<IActionResult> Show(RequestUpdateForm form)
    {
        if (await Mine(db.Reviews.AsNoTracking().Include(r => r.Order)).SingleOrDefaultAsync() is not { } review) return NotFound();
        var page = new RequestUpdatePage(Number, ReviewCard.From(review), review.Order.ShopName, review.UpdateRequestRefusal(await IsMuted(review)), review.Version) { Form = form };
        return View("RequestUpdate", page);
    }

    private Task<bool> IsMuted(Review review) => db.UpdateRequestMutes.AnyAsync(m => m.BuyerId == review.Order.BuyerId && m.SellerId == review.SellerId);

    private IQueryable<Review> Mine(IQueryable<Review> reviews)
    {
        var seller = User.Id;
        return reviews.Where(r => r.Id == Number.Id && r.SellerId == seller);
    }
}
