using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Notices.Domain;
using Marketplace.Notices.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Notices.MuteSellers;

/// <summary>The sellers whom a person has muted. A second click has no effect.</summary>
internal sealed class MuteSellersController(NoticesDbContext db, IdGenerator ids, TimeProvider clock) : Controller
{
    private const int PageSize = 20;

    [HttpGet("/notices/muted-sellers")]
    public async Task<IActionResult> Get(Number? before)
    {
        var (me, cursor) = (User.Id, before?.Id ?? long.MaxValue);
        var rows = await db.Mutes.AsNoTracking().Where(m => m.AccountId == me && m.Id < cursor).OrderByDescending(m => m.Id).Take(PageSize + 1)
            .Join(db.Shops, m => m.SellerId, s => s.SellerId, (m, s) => new MutedRow(m.Id, s.Shop, s.Name, m.MutedAt)).ToListAsync();
        rows.Sort((a, b) => b.Id.CompareTo(a.Id));
        ViewData[nameof(Side)] = User.Shop is null ? Side.Buying : Side.Selling;
        return View("MuteSellers", new MuteSellersPage([.. rows.Take(PageSize)], rows.Count > PageSize ? new Number(rows[PageSize - 1].Id).ToString() : null));
    }

    [HttpPost("/sellers/{shop}/mute")]
    public async Task<IActionResult> Mute(string shop, string? back)
    {
        if (await SellerOf(shop) is not { } seller || seller == User.Id) return NotFound();
        db.Count(new SumChange(typeof(Mute), [User.Id, seller]) { Initially = [(nameof(Domain.Mute.Id), ids.Next()), (nameof(Domain.Mute.MutedAt), clock.GetUtcNow().UtcDateTime)] });
        await db.SaveChangesAsync();
        this.Tell("Notices muted. You still get those about open orders and claims.");
        return To(back);
    }

    [HttpPost("/sellers/{shop}/mute/removal")]
    public async Task<IActionResult> Unmute(string shop, string? back)
    {
        if (await SellerOf(shop) is not { } seller) return NotFound();
        var me = User.Id;
        await db.Write(c => db.Mutes.Where(m => m.AccountId == me && m.SellerId == seller).ExecuteDeleteAsync(c));
        this.Tell("You get all notices of this seller again.");
        return To(back);
    }

    private Task<long?> SellerOf(string shop) => db.Shops.Where(s => s.Shop == shop).Select(s => (long?)s.SellerId).SingleOrDefaultAsync();

    private RedirectResult To(string? back) => Redirect(Url.IsLocalUrl(back) ? back! : "/notices/muted-sellers");
}
