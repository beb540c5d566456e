using System.Net.Mime;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.DownloadFile;

internal sealed class DownloadFileController(OrdersDbContext db) : Controller
{
    /// <summary>Always downloaded, never displayed: the content is not trusted.</summary>
    [HttpGet("/orders/{number:number}/files/{file:int}")]
    [ResponseCache(NoStore = true)]
    public async Task<IActionResult> Get(Number number, int file)
    {
        var (id, me) = (number.Id, User.Id);
        var name = await db.Orders.Where(o => o.Id == id && (o.BuyerId == me || o.SellerId == me))
            .SelectMany(o => o.Files).Where(f => f.Position == file).Select(f => f.Name).SingleOrDefaultAsync();
        if (name is null) return NotFound();
        var content = await db.Contents.AsNoTracking().SingleAsync(c => c.OrderId == id && c.Position == file);
        Response.Headers.XContentTypeOptions = "nosniff";
        return File(content.Bytes, MediaTypeNames.Application.Octet, name);
    }
}
