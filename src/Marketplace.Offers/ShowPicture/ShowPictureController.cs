using Marketplace.Files;
using Marketplace.Files.Pictures;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
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
    private static readonly Func<OffersDbContext, long, Task<byte[]?>> CoverOf = EF.CompileAsyncQuery((OffersDbContext db, long offer) =>
        db.Offers.Where(o => o.Id == offer).Join(db.Pictures, o => o.CoverId, p => p.Id, (_, p) => p.Thumbnail).SingleOrDefault());

    /// <summary>Twice what emails show, for sharp screens.</summary>
    private const int MailSide = 144;

    [HttpGet("/pictures/{number:number}/{side:int}")]
    public async Task<IActionResult> Get(Number number, int side)
    {
        var me = User.Id;
        var picture = db.Pictures.Where(p => p.Id == number.Id && (p.DraftOf == null || p.DraftOf == me));
        var found = side switch
        {
            PictureSizes.ThumbnailSide => await picture.Select(p => new { Bytes = p.Thumbnail, p.DraftOf }).SingleOrDefaultAsync(HttpContext.RequestAborted),
            PictureSizes.PageSide => await picture.Select(p => new { Bytes = p.Page, p.DraftOf }).SingleOrDefaultAsync(HttpContext.RequestAborted),
            _ => null,
        };
        if (found is null) return NotFound();
        // Pictures never change: a new picture has a new number. A draft is only for its seller.
        return Show(found.Bytes, found.DraftOf is null ? "public, max-age=31536000, immutable" : "private, no-store", new EntityTagHeaderValue($"\"{number}-{side}\""));
    }

    /// <summary>An offer's first picture as it is now, for other modules' pages.</summary>
    [HttpGet("/offers/{number:number}/picture")]
    public async Task<IActionResult> Get(Number number)
    {
        const string AnHour = "public, max-age=3600";
        if (await CoverOf(db, number.Id) is { } bytes) return Show(bytes, AnHour);
        Response.Headers.CacheControl = AnHour;
        return Redirect("/no-picture.svg");
    }

    /// <summary>An offer's first picture for emails. They are kept for years, so there is a tile for an offer without one.</summary>
    [HttpGet("/pictures/offers/{number:number}")]
    public async Task<IActionResult> First(Number number) => Show(Picture.Square(await CoverOf(db, number.Id), MailSide), "public, max-age=86400", type: "image/jpeg");

    private FileContentResult Show(byte[] bytes, string cached, EntityTagHeaderValue? tag = null, string type = Picture.ContentType)
    {
        Response.Headers.CacheControl = cached;
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return tag is null ? File(bytes, type) : File(bytes, type, null, tag);
    }
}
