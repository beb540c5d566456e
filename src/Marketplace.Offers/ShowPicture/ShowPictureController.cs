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
    /// <summary>Twice what emails show, for sharp screens.</summary>
    private const int MailSide = 144;

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
        Protect("public, max-age=31536000, immutable");
        return File(bytes, Picture.ContentType, null, new EntityTagHeaderValue($"\"{number}-{side}\""));
    }

    /// <summary>An offer's first picture for emails. Emails are kept for years, so there is a tile for an offer without one.</summary>
    [HttpGet("/pictures/offers/{number:number}")]
    public async Task<IActionResult> First(Number number)
    {
        var thumbnail = await db.Offers.Where(o => o.Id == number.Id)
            .Select(o => db.Pictures.Where(p => p.Id == o.CoverId).Select(p => p.Thumbnail).FirstOrDefault()).FirstOrDefaultAsync(HttpContext.RequestAborted);
        Protect("public, max-age=86400");
        return File(Picture.Square(thumbnail, MailSide), "image/jpeg");
    }

    private void Protect(string caching)
    {
        Response.Headers.CacheControl = caching;
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
    }
}
