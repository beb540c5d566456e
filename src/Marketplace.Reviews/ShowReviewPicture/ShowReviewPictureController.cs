using Marketplace.Contracts.Accounts;
using Marketplace.Files;
using Marketplace.Files.Pictures;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Marketplace.Reviews.ShowReviewPicture;

/// <summary>A picture is public as long as the review shows it. Staff who are no party see it also afterwards, the buyer their own draft.</summary>
[AllowAnonymous]
internal sealed class ShowReviewPictureController(ReviewsDbContext db) : Controller
{
    /// <summary>Short, because a decision may remove it.</summary>
    private const string Cached = "public, max-age=300";

    [HttpGet("/review-pictures/{number:number}/{side:int}")]
    public async Task<IActionResult> Get(Number number, int side)
    {
        if (!PictureSizes.Sides.Contains(side)) return NotFound();
        var (me, cancel) = (User.Id, HttpContext.RequestAborted);
        var shown = await db.Pictures.Where(p => p.PictureId == number.Id).Select(p => new { p.ReviewId, p.IsPublic }).SingleOrDefaultAsync(cancel);
        if (shown?.IsPublic == false && !await IsForStaff(shown.ReviewId)) return NotFound();
        var pictures = db.PictureFiles.Where(p => p.Id == number.Id && (shown != null || p.DraftOf == me));
        var bytes = side == PictureSizes.PageSide ? await pictures.Select(p => p.Page).SingleOrDefaultAsync(cancel) : await pictures.Select(p => p.Thumbnail).SingleOrDefaultAsync(cancel);
        if (bytes is null) return NotFound();
        Response.Headers.CacheControl = shown?.IsPublic == true ? Cached : "private, no-store";
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return File(bytes, Picture.ContentType, null, new EntityTagHeaderValue($"\"{number}-{side}\""));
    }

    private async Task<bool> IsForStaff(long review) =>
        User.IsInRole(Staff.Support) && await db.Reviews.Where(Review.IsForeignTo(User.Id)).AnyAsync(r => r.Id == review, HttpContext.RequestAborted);
}
