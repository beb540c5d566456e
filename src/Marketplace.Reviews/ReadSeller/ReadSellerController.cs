using Marketplace.Contracts;
using Marketplace.Kernel.Web;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.FilterReviews;
using Marketplace.Reviews.Persistence;
using Marketplace.Reviews.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Reviews.ReadSeller;

[AllowAnonymous, OutputCache(PolicyName = SameForVisitors.Policy)]
internal sealed class ReadSellerController(ReviewsDbContext db, Reputations reputations, IOptions<ReviewsOptions> options) : Controller
{
    private static readonly Func<ReviewsDbContext, string, Task<ShopCopy?>> ShopAt = EF.CompileAsyncQuery(
        (ReviewsDbContext db, string shop) => db.Shops.AsNoTracking().SingleOrDefault(s => s.Shop == shop));

    [HttpGet("/sellers/{shop}")]
    public async Task<IActionResult> Get(string shop, string? tab, [FromQuery] ReviewFilter filter)
    {
        if (await ShopAt(db, shop) is not { } seller) return NotFound();
        var reputation = await reputations.Of(seller.SellerId);
        var shown = tab is "offers" or "about" ? tab : null;
        var list = shown is null ? await ReviewList.Read(db, seller, filter, options.Value.PageSize, reputation) : null;
        return View("ReadSeller", new ReadSellerPage(seller, reputation, RateRow.Of(reputation, options.Value), shown, list));
    }
}
