using Marketplace.Kernel.Domain;
using Marketplace.Offers.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Marketplace.Offers.ShowPicture;

[AllowAnonymous]
internal sealed class ShowPictureController(OffersDbContext db) : Controller
{
    [HttpGet("/pictures/{number:number}")]
    public async Task<IActionResult> Get(Number number)
    {
        var picture = await db.Pictures.AsNoTracking().SingleOrDefaultAsync(p => p.Id == number.Id, HttpContext.RequestAborted);
        if (picture is null) return NotFound();
        // A picture never changes: another one has another number.
        Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return File(picture.Bytes, picture.ContentType, null, new EntityTagHeaderValue($"\"{number}\""));
    }
}
