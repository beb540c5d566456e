using System.Globalization;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation.FindMyRequests;

internal sealed class FindMyRequestsController(ModerationDbContext db, TimeProvider clock, IOptions<ModerationOptions> options) : Controller
{
    [HttpGet("/shop/deletion-requests")]
    public async Task<IActionResult> Get(string? before)
    {
        if (User.Shop is not { } shop) return NotFound();
        var (me, now) = (User.Id, clock.GetUtcNow().UtcDateTime);
        var mine = db.Requests.Where(r => r.SellerId == me && !r.IsReport);
        if (Number.TryParse(before, CultureInfo.InvariantCulture, out var cursor)) mine = mine.Where(r => r.Id < cursor.Id);
        var size = options.Value.PageSize;
        var rows = await mine.OrderByDescending(r => r.Id).Take(size + 1)
            .Select(r => new MyRequest(
                new Number(r.Id), r.Title, r.BuyerName, r.Reason, r.FiledAt, r.State, r.Ruling, r.Decisions.Count > 0,
                r.AppealUntil >= now && r.Ruling != Ruling.Delete && r.Appeals.All(a => a.By != Party.Seller) && r.State != RequestState.Closed
                    && !db.Reviews.Any(v => v.ReviewId == r.ReviewId && v.IsWithdrawn)
                    && !(r.Ruling == Ruling.Keep && db.Requests.Any(o => o.ReviewId == r.ReviewId && !o.IsReport && o.Id > r.Id)) ? r.AppealUntil : null))
            .ToListAsync();
        var standing = await db.LookAtStanding(me);
        var decided = await db.Proposals.AsNoTracking().Where(p => p.SellerId == me && p.DecidedAt != null).OrderByDescending(p => p.DecidedAt).FirstOrDefaultAsync();
        // A wave counts once, as it was sent.
        var open = await db.Requests.CountAsync(r => r.SellerId == me && !r.IsReport && r.State == RequestState.Open && r.Ruling == null && (r.WaveId == null || r.WaveId == r.Id));
        return View("FindMyRequests", new FindMyRequestsPage(
            shop, standing, decided, standing.MayFile(now), [.. rows.Take(size)], rows.Count > size ? rows[size - 1].Number : null)
        { Open = open });
    }
}
