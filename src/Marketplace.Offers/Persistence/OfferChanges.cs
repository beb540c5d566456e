using Marketplace.Offers.Domain;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.Persistence;

/// <summary>Changes of one offer or of all of a shop, which may be thousands: one statement each. The version says it to whoever edits one of them.</summary>
internal static class OfferChanges
{
    /// <summary>The seller's offer, or all of them.</summary>
    public static IQueryable<Offer> Mine(this OffersDbContext db, long seller, long? offer) => offer is { } id
        ? db.Offers.Where(o => o.Id == id && o.SellerId == seller)
        : db.Offers.Where(o => o.SellerId == seller);

    /// <summary>Pauses one offer.</summary>
    /// <returns>0 if the seller has no such offer.</returns>
    public static Task<int> Pause(this OffersDbContext db, long seller, long offer, DateTime until, DateTime now, CancellationToken cancel) => db.Together(async c =>
    {
        var paused = await db.Mine(seller, offer).ExecuteUpdateAsync(set => set
            .SetProperty(o => o.OwnPausedUntil, until)
            .SetProperty(o => o.PausedUntil, o => o.PausedUntil == Offer.Held ? Offer.Held : until)
            .SetProperty(o => o.Version, o => o.Version + 1), c);
        await db.StayOffline(seller, offer, now, c);
        return paused;
    }, cancel);

    /// <summary>The offer's own pause ends now; the job that clears it tells whoever waits.</summary>
    public static Task<int> Resume(this OffersDbContext db, long seller, long? offer, DateTime now, CancellationToken cancel) => db.Together(async c =>
    {
        var resumed = await db.Mine(seller, offer).Where(o => o.PausedUntil > now && o.OwnPausedUntil > now).ExecuteUpdateAsync(set => set
            .SetProperty(o => o.OwnPausedUntil, (DateTime?)null)
            .SetProperty(o => o.PausedUntil, o => o.PausedUntil == Offer.Held ? Offer.Held : now).SetProperty(o => o.Version, o => o.Version + 1), c);
        await db.StayOffline(seller, offer ?? 0, now, c);
        return resumed;
    }, cancel);

    /// <summary>The seller goes offline: all their offers are paused, and what they list meanwhile.</summary>
    public static Task<int> GoOffline(this OffersDbContext db, long seller, DateTime until, CancellationToken cancel) => db.Together(async c =>
    {
        await db.Sellers.Where(s => s.SellerId == seller).ExecuteUpdateAsync(set => set.SetProperty(s => s.OfflineUntil, until), c);
        return await db.Mine(seller, null).ExecuteUpdateAsync(set => set
            .SetProperty(o => o.PausedUntil, o => o.PausedUntil == Offer.Held ? Offer.Held : o.OwnPausedUntil > until ? o.OwnPausedUntil : until)
            .SetProperty(o => o.Version, o => o.Version + 1), c);
    }, cancel);

    /// <summary>The seller is back, and so are their offers, but those that they paused one by one.</summary>
    /// <returns>0 if they weren't offline.</returns>
    public static Task<int> ComeBack(this OffersDbContext db, long seller, DateTime now, CancellationToken cancel) => db.Together(async c =>
    {
        var back = await db.Sellers.Where(s => s.SellerId == seller && s.OfflineUntil > now).ExecuteUpdateAsync(set => set.SetProperty(s => s.OfflineUntil, (DateTime?)null), c);
        if (back == 0) return 0;
        await db.Mine(seller, null).Where(o => o.PausedUntil > now && o.PausedUntil != Offer.Held).ExecuteUpdateAsync(set => set
            .SetProperty(o => o.PausedUntil, o => o.OwnPausedUntil > now ? o.OwnPausedUntil : now).SetProperty(o => o.Version, o => o.Version + 1), c);
        return back;
    }, cancel);

    /// <summary>In the open transaction: while the seller is offline, these offers are paused at least as long.</summary>
    /// <param name="db">The context.</param>
    /// <param name="seller">The seller.</param>
    /// <param name="first">The oldest offer that may have changed.</param>
    /// <param name="now">The current time in UTC.</param>
    /// <param name="cancel">Cancels.</param>
    public static async Task StayOffline(this OffersDbContext db, long seller, long first, DateTime now, CancellationToken cancel)
    {
        if (await db.Sellers.Where(s => s.SellerId == seller && s.OfflineUntil > now).Select(s => s.OfflineUntil).SingleOrDefaultAsync(cancel) is not { } until) return;
        await db.Mine(seller, null).Where(o => o.Id >= first && (o.PausedUntil == null || (o.PausedUntil < until && o.PausedUntil != Offer.Held)))
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.PausedUntil, until), cancel);
    }

    /// <summary>Pauses them because their seller can't sell for now; the seller's own pauses are kept beside it.</summary>
    public static Task<int> Hold(IQueryable<Offer> offers, CancellationToken cancel) => offers.Where(o => o.PausedUntil == null || o.PausedUntil != Offer.Held)
        .ExecuteUpdateAsync(set => set.SetProperty(o => o.PausedUntil, Offer.Held).SetProperty(o => o.Version, o => o.Version + 1), cancel);

    /// <summary>The seller's own pauses are back. The others end now; the job that clears them tells whoever waits.</summary>
    public static async Task Release(this OffersDbContext db, long seller, DateTime now, CancellationToken cancel)
    {
        await db.Mine(seller, null).Where(o => o.PausedUntil == Offer.Held)
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.PausedUntil, o => o.OwnPausedUntil ?? now).SetProperty(o => o.Version, o => o.Version + 1), cancel);
        await db.StayOffline(seller, 0, now, cancel);
    }

    /// <summary>Adds hours to the usual time to deliver until a time, in place of others.</summary>
    public static Task<int> Extend(this OffersDbContext db, IQueryable<Offer> offers, int hours, DateTime until, CancellationToken cancel) =>
        db.Write(c => offers.ExecuteUpdateAsync(set => set
            .SetProperty(o => o.ExtraHours, hours).SetProperty(o => o.ExtraUntil, until)
            .SetProperty(o => o.Hours, o => o.HoursToStart + o.HoursToDeliver + hours)
            .SetProperty(o => o.Version, o => o.Version + 1), c), cancel);

    /// <summary>The usual time is back.</summary>
    public static Task<int> EndExtension(this OffersDbContext db, IQueryable<Offer> offers, CancellationToken cancel) =>
        db.Write(c => offers.Where(o => o.ExtraUntil != null).ExecuteUpdateAsync(set => set
            .SetProperty(o => o.ExtraHours, 0).SetProperty(o => o.ExtraUntil, (DateTime?)null)
            .SetProperty(o => o.Hours, o => o.HoursToStart + o.HoursToDeliver)
            .SetProperty(o => o.Version, o => o.Version + 1), c), cancel);

    private static Task<int> Together(this OffersDbContext db, Func<CancellationToken, Task<int>> commands, CancellationToken cancel) => db.Write(async c =>
    {
        // On SQLite a write in turn has one already.
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(c) : null;
        var rows = await commands(c);
        if (transaction is not null) await transaction.CommitAsync(c);
        return rows;
    }, cancel);
}
