using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.Persistence;

/// <summary>Deletes pictures whose offer was never saved.</summary>
internal sealed class DeletePictureDrafts(OffersDbContext db, TimeProvider clock) : IRecurringJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>A picture has up to a megabyte.</summary>
    private const int PicturesAtOnce = 20;

    public TimeSpan Every => TimeSpan.FromHours(1);

    public Task Run(CancellationToken cancel) =>
        db.DeleteOld(db.Pictures.Where(p => p.DraftedAt != null), p => p.DraftedAt!.Value, clock.GetUtcNow().UtcDateTime - Kept, cancel, PicturesAtOnce);
}
