using Marketplace.Accounts.Persistence;
using Marketplace.Files;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Marketplace.Accounts.ShowShopPicture;

[AllowAnonymous]
internal sealed class ShowShopPictureController(AccountsDbContext db) : Controller
{
    [HttpGet("/shop-pictures/{number:number}/{size:regex(^(large|small)$)}")]
    public async Task<IActionResult> Get(Number number, string size)
    {
        var (id, cancel) = (number.Id, HttpContext.RequestAborted);
        var picture = db.ShopPictures.Where(p => p.Id == id);
        var found = await picture
            .Select(p => new { p.ShopId, IsShown = db.Shops.Any(s => s.Id == p.ShopId && (s.LogoId == id || s.BannerId == id)) }).SingleOrDefaultAsync(cancel);
        if (found is null || (!found.IsShown && found.ShopId != User.Id)) return NotFound();
        var bytes = size == "small" ? await picture.Select(p => p.Small).SingleAsync(cancel) : await picture.Select(p => p.Large).SingleAsync(cancel);
        // Pictures never change: a new picture has a new number. One that isn't saved yet is only for its seller.
        Response.Headers.CacheControl = found.IsShown ? "public, max-age=31536000, immutable" : "private, no-store";
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return File(bytes, Picture.ContentType, null, new EntityTagHeaderValue($"\"{number}-{size}\""));
    }
}
