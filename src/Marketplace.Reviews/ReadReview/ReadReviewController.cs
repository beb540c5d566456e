using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.ReadReview;

/// <summary>Redirects to the page of the seller's reviews that starts with this review.</summary>
[AllowAnonymous]
internal sealed class ReadReviewController(ReviewsDbContext db) : Controller
{
    [HttpGet("/reviews/{number:number}")]
    public async Task<IActionResult> Get(Number number)
    {
        var shop = await db.Reviews.Where(r => r.Id == number.Id).Select(r => r.Order.Shop).SingleOrDefaultAsync();
        return shop is null ? NotFound() : Redirect($"/sellers/{shop}?before={new Number(number.Id + 1)}#review-{number}");
    }
}
