using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.ReadReviewHistory;

/// <summary>What staff see of a review: every version of it, whether public or not.</summary>
[Authorize(Roles = Staff.Any)]
internal sealed class ReadReviewHistoryController(ReviewsDbContext db) : Controller
{
    [HttpGet("/admin/reviews")]
    public async Task<IActionResult> Find(string? order)
    {
        if (!Number.TryParse(order, null, out var number)) return View("FindReview", order);
        var found = await db.Reviews.Where(r => r.OrderId == number.Id).Select(r => (long?)r.Id).SingleOrDefaultAsync();
        return found is { } id ? Redirect($"/admin/reviews/{new Number(id)}") : View("FindReview", order);
    }

    [HttpGet("/admin/reviews/{number:number}")]
    public async Task<IActionResult> Get(Number number)
    {
        var review = await db.Reviews.AsNoTracking().Include(r => r.Order).Include(r => r.Versions).SingleOrDefaultAsync(r => r.Id == number.Id);
        return review is null ? NotFound() : View("ReadReviewHistory", review);
    }
}
