using Marketplace.Casework.Uploads;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Moderation.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.ReadDeletionRequest;

/// <summary>A request as its two sides see it. Only the seller sees the explanation and the evidence.</summary>
internal sealed class ReadDeletionRequestController(ModerationDbContext db, TimeProvider clock) : Controller
{
    [HttpGet("/deletion-requests/{number:number}")]
    public async Task<IActionResult> Get(Number number)
    {
        var me = User.Id;
        var request = await db.Requests.AsNoTracking().Where(DeletionRequest.IsShownToParties)
            .SingleOrDefaultAsync(r => r.Id == number.Id && (r.SellerId == me || r.BuyerId == me));
        if (request is null) return NotFound();
        var reader = me == request.SellerId ? Party.Seller : Party.Buyer;
        var now = clock.GetUtcNow().UtcDateTime;
        return View("ReadDeletionRequest", new ReadDeletionRequestPage(request, reader, await db.AppealRefusal(request, reader, now), now));
    }

    [HttpGet("/deletion-requests/{number:number}/files/{position:int}")]
    public async Task<IActionResult> File(Number number, int position)
    {
        var me = User.Id;
        return await db.FileOf(number.Id, position, r => r.SellerId == me) is { } file ? new EvidenceResult(file, db) : NotFound();
    }
}
