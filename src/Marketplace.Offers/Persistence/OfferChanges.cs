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

    public static Task<int> Pause(this OffersDbContext db, IQueryable<Offer> offers, DateTime until, CancellationToken cancel) =>
        db.Write(c => offers.ExecuteUpdateAsync(set => set
            .SetProperty(o => o.OwnPausedUntil, o => o.PausedUntil == Offer.Held ? until : (DateTime?)null)
            .SetProperty(o => o.PausedUntil, o => o.PausedUntil == Offer.Held ? Offer.Held : until)
            .SetProperty(o => o.Version, o => o.Version + 1), c), cancel);

    /// <summary>The pauses end now; the job that clears them tells whoever waits.</summary>
    public static Task<int> Resume(this OffersDbContext db, IQueryable<Offer> offers, DateTime now, CancellationToken cancel) =>
        db.Write(c => offers.Where(o => o.PausedUntil > now).ExecuteUpdateAsync(set => set
            .SetProperty(o => o.OwnPausedUntil, (DateTime?)null)
            .SetProperty(o => o.PausedUntil, o => o.PausedUntil == Offer.Held ? Offer.Held : now).SetProperty(o => o.Version, o => o.Version + 1), c), cancel);

    /// <summary>Pauses them because their seller can't sell for now; the seller's own pauses are kept beside it.</summary>
    public static Task<int> Hold(IQueryable<Offer> offers, CancellationToken cancel) => offers.Where(o => o.PausedUntil == null || o.PausedUntil != Offer.Held)
        .ExecuteUpdateAsync(set => set.SetProperty(o => o.OwnPausedUntil, o => o.PausedUntil).SetProperty(o => o.PausedUntil, Offer.Held).SetProperty(o => o.Version, o => o.Version + 1), cancel);

    /// <summary>The seller's own pauses are back. The others end now; the job that clears them tells whoever waits.</summary>
    public static Task<int> Release(IQueryable<Offer> offers, DateTime now, CancellationToken cancel) => offers.Where(o => o.PausedUntil == Offer.Held)
        .ExecuteUpdateAsync(set => set.SetProperty(o => o.PausedUntil, o => o.OwnPausedUntil ?? now).SetProperty(o => o.OwnPausedUntil, (DateTime?)null).SetProperty(o => o.Version, o => o.Version + 1), cancel);

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
}
