using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.MuteUpdateRequests;

/// <summary>A buyer stops a seller's requests to update reviews (rule REV-7). A second click has no effect.</summary>
internal sealed class MuteUpdateRequestsController(ReviewsDbContext db, TimeProvider clock) : Controller
{
    [HttpPost("/orders/{number:number}/review/mute")]
    public async Task<IActionResult> Mute(Number number)
    {
        if (await SellerOf(number) is not { } seller) return NotFound();
        var me = User.Id;
        if (!await db.UpdateRequestMutes.AnyAsync(m => m.BuyerId == me && m.SellerId == seller))
        {
            db.UpdateRequestMutes.Add(new UpdateRequestMute(me, seller, clock.GetUtcNow().UtcDateTime));
            try
            {
                await db.SaveChangesAsync();
            }
            catch (Exception failure) when (Database.IsLostRace(failure))
            {
                // Pressed twice.
            }
        }
        this.Tell("This seller can no longer ask you to update reviews.");
        return Redirect($"/orders/{number}#review");
    }

    [HttpPost("/orders/{number:number}/review/mute/removal")]
    public async Task<IActionResult> Unmute(Number number)
    {
        if (await SellerOf(number) is not { } seller) return NotFound();
        var me = User.Id;
        await db.Write(c => db.UpdateRequestMutes.Where(m => m.BuyerId == me && m.SellerId == seller).ExecuteDeleteAsync(c));
        this.Tell("This seller can ask you to update a review again, once for each review.");
        return Redirect($"/orders/{number}#review");
    }

    /// <summary>The seller of the viewer's own reviewed order; null for anybody else.</summary>
    private Task<long?> SellerOf(Number number)
    {
        var (order, me) = (number.Id, User.Id);
        return db.Reviews.Where(r => r.OrderId == order && r.Order.BuyerId == me).Select(r => (long?)r.SellerId).SingleOrDefaultAsync();
    }
}
