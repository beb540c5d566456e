using System.Globalization;
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
        var me = User.Id;
        var mine = db.Requests.Where(r => r.SellerId == me && !r.IsReport);
        if (Number.TryParse(before, CultureInfo.InvariantCulture, out var cursor)) mine = mine.Where(r => r.Id < cursor.Id);
        var size = options.Value.PageSize;
        var rows = await mine.OrderByDescending(r => r.Id).Take(size + 1)
            .Select(r => new MyRequest(new Number(r.Id), r.Title, r.BuyerName, r.Reason, r.FiledAt, r.State, r.Ruling, r.Decisions.Count > 0))
            .ToListAsync();
        var standing = await db.LookAtStanding(me);
        var decided = await db.Proposals.AsNoTracking().Where(p => p.SellerId == me && p.DecidedAt != null).OrderByDescending(p => p.DecidedAt).FirstOrDefaultAsync();
        return View("FindMyRequests", new FindMyRequestsPage(
            shop, standing, decided, standing.MayFile(clock.GetUtcNow().UtcDateTime), [.. rows.Take(size)], rows.Count > size ? rows[size - 1].Number : null));
    }
}
