namespace Marketplace.Contracts.Reviews;

/// <summary>A seller's level, from lowest to highest (rule REP-6).</summary>
public enum SellerLevel
{
    /// <summary>Has not yet reached level 1.</summary>
    New,

    /// <summary>Level 1.</summary>
    One,

    /// <summary>Level 2.</summary>
    Two,

    /// <summary>Leading seller.</summary>
    Leading,
}

/// <summary>A seller reached another level, or lost one. Looked at once a day.</summary>
/// <param name="SellerId">The seller.</param>
/// <param name="Before">The level before.</param>
/// <param name="Level">The level now.</param>
[EventName("reviews.seller-level-changed")]
public sealed record SellerLevelChanged(long SellerId, SellerLevel Before, SellerLevel Level) : DomainEvent;

/// <summary>The levels in words.</summary>
public static class SellerLevels
{
    /// <summary>The level's name in English; the key of its translations.</summary>
    public static string InWords(this SellerLevel level) => level switch
    {
        SellerLevel.One => "Level 1",
        SellerLevel.Two => "Level 2",
        SellerLevel.Leading => "Leading seller",
        _ => "New seller",
    };
}
