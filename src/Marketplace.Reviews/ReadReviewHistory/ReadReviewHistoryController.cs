using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.ReadReviewHistory;

/// <summary>
/// Everything about one review on one page (rule MOD-14): its state, and what each module knows about it. Its own parties get a 404, whatever
/// their role.
/// </summary>
[Authorize(Roles = Staff.Any)]
internal sealed class ReadReviewHistoryController(ReviewsDbContext db) : Controller
{
    private IQueryable<Review> Foreign => db.Reviews.AsNoTracking().Where(Review.IsForeignTo(User.Id));

    [HttpGet("/admin/reviews")]
    public async Task<IActionResult> Find(string? order)
    {
        if (!Number.TryParse(order, null, out var number)) return View("FindReview", order);
        var found = await Foreign.Where(r => r.OrderId == number.Id).Select(r => (long?)r.Id).SingleOrDefaultAsync();
        return found is { } id ? Redirect($"/admin/reviews/{new Number(id)}") : View("FindReview", order);
    }

    [HttpGet("/admin/reviews/{number:number}")]
    public async Task<IActionResult> Get(Number number)
    {
        var review = await Foreign.Include(r => r.Order).SingleOrDefaultAsync(r => r.Id == number.Id);
        return review is null ? NotFound() : View("ReadReviewHistory", review);
    }
}
