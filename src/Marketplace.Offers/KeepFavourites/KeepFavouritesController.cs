using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.KeepFavourites;

/// <summary>Adds to and removes from a person's favourites. A second click has no effect.</summary>
internal sealed class KeepFavouritesController(OffersDbContext db, IdGenerator ids) : Controller
{
    [HttpPost("/offers/{number:number}/favourite")]
    public async Task<IActionResult> AddOffer(Number number, string? back)
    {
        var me = User.Id;
        if (!await db.Offers.AnyAsync(o => o.Id == number.Id && o.SellerId != me)) return NotFound();
        return await Add(FavouriteKind.Offer, number.Id, back ?? $"/offers/{number}");
    }

    [HttpPost("/offers/{number:number}/favourite/deletion")]
    public Task<IActionResult> RemoveOffer(Number number, string? back) => Remove(FavouriteKind.Offer, number.Id, back ?? $"/offers/{number}");

    [HttpPost("/offers/{number:number}/favourite/notices")]
    public async Task<IActionResult> Tell(Number number, bool on, string? back)
    {
        var me = User.Id;
        await db.Write(c => db.Favourites.Where(f => f.AccountId == me && f.Kind == FavouriteKind.Offer && f.SubjectId == number.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.Tells, on), c));
        return To(back);
    }

    [HttpPost("/sellers/{shop}/favourite")]
    public async Task<IActionResult> AddSeller(string shop, string? back) =>
        await SellerOf(shop) is { } seller && seller != User.Id ? await Add(FavouriteKind.Seller, seller, back ?? $"/sellers/{shop}") : NotFound();

    [HttpPost("/sellers/{shop}/favourite/deletion")]
    public async Task<IActionResult> RemoveSeller(string shop, string? back) =>
        await SellerOf(shop) is { } seller ? await Remove(FavouriteKind.Seller, seller, back ?? $"/sellers/{shop}") : NotFound();

    private Task<long?> SellerOf(string shop) => db.Sellers.Where(s => s.Shop == shop).Select(s => (long?)s.SellerId).SingleOrDefaultAsync();

    private async Task<IActionResult> Add(FavouriteKind kind, long subject, string? back)
    {
        db.Count(new SumChange(typeof(Favourite), [User.Id, kind, subject]) { Initially = [(nameof(Favourite.Id), ids.Next()), (nameof(Favourite.Tells), true)] });
        await db.SaveChangesAsync();
        return To(back);
    }

    private async Task<IActionResult> Remove(FavouriteKind kind, long subject, string? back)
    {
        var me = User.Id;
        await db.Write(c => db.Favourites.Where(f => f.AccountId == me && f.Kind == kind && f.SubjectId == subject).ExecuteDeleteAsync(c));
        return To(back);
    }

    private RedirectResult To(string? back) => Redirect(Url.IsLocalUrl(back) ? back! : "/favourites");
}
