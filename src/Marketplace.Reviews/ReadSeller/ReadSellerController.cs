using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Marketplace.Reviews.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Reviews.ReadSeller;

[AllowAnonymous, OutputCache(PolicyName = SameForVisitors.Policy)]
internal sealed class ReadSellerController(ReviewsDbContext db, TimeProvider clock, IOptions<ReviewsOptions> options) : Controller
{
    private const int MostChoices = 100;

    [HttpGet("/sellers/{shop}")]
    public async Task<IActionResult> Get(string shop, [FromQuery] ReviewFilter filter)
    {
        if (await db.Shops.AsNoTracking().SingleOrDefaultAsync(s => s.Shop == shop) is not { } seller) return NotFound();
        var reputation = await db.ReputationOf(seller.SellerId, clock.GetUtcNow().UtcDateTime);
        var size = options.Value.PageSize;
        var reviews = await filter.Find(db, seller.SellerId, size + 1, ReviewCard.Of);
        var offers = await db.Offers.AsNoTracking().Where(o => o.SellerId == seller.SellerId).OrderBy(o => o.Title).Take(MostChoices).ToListAsync();
        Number? next = reviews.Count > size ? new Number(reviews[size - 1].Id) : null;
        return View("ReadSeller", new ReadSellerPage(
            seller, reputation, RateRow.Of(reputation, options.Value), filter, offers, [.. reviews.Take(size)], next));
    }
}
