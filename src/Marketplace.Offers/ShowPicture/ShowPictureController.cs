using Marketplace.Files;
using Marketplace.Kernel.Domain;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Marketplace.Offers.ShowPicture;

[AllowAnonymous]
internal sealed class ShowPictureController(OffersDbContext db) : Controller
{
    [HttpGet("/pictures/{number:number}/{side:int}")]
    public async Task<IActionResult> Get(Number number, int side)
    {
        var picture = db.Pictures.Where(p => p.Id == number.Id);
        var bytes = side switch
        {
            PictureSizes.ThumbnailSide => await picture.Select(p => p.Thumbnail).SingleOrDefaultAsync(HttpContext.RequestAborted),
            PictureSizes.PageSide => await picture.Select(p => p.Page).SingleOrDefaultAsync(HttpContext.RequestAborted),
            _ => null,
        };
        if (bytes is null) return NotFound();
        // Pictures never change: a new picture has a new number.
        Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return File(bytes, Picture.ContentType, null, new EntityTagHeaderValue($"\"{number}-{side}\""));
    }
}
