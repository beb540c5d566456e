using Marketplace.Contracts.Reviews;

namespace Marketplace.Reviews.Domain.Levels;

/// <summary>A seller's level as it was last looked at. It belongs to the account, so renaming or reopening a shop doesn't touch it.</summary>
internal sealed class HeldLevel(long sellerId)
{
    public long SellerId { get; private set; } = sellerId;

    public SellerLevel Level { get; private set; }

    /// <summary>When it was looked at; of two hosts that look at once, one fails.</summary>
    public DateTime LookedAt { get; private set; }

    /// <returns>The change, or null if the level is the same.</returns>
    public LevelChange? Look(LevelFigures figures, LevelOptions terms, DateTime now)
    {
        var (before, reached) = (Level, figures.Reached(terms));
        (Level, LookedAt) = (reached, now);
        return before == reached ? null : new LevelChange(
            SellerId, now, before, reached, figures.Finished, figures.Rate.Positive, figures.Rate.Negative, figures.Standing, figures.Responded, figures.InTime);
    }
}
