using Marketplace.Contracts.Reviews;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Domain.Levels;

namespace Marketplace.Reviews.ReadLevel;

/// <param name="Shop">Whose level.</param>
/// <param name="Level">The level that the seller holds.</param>
/// <param name="Figures">What it will rest on when it is next looked at.</param>
/// <param name="Terms">The formula.</param>
/// <param name="Changes">One page of the history, newest first.</param>
/// <param name="Next">Where the next page begins, or null.</param>
internal sealed record ReadLevelPage(
    ShopCopy Shop, SellerLevel Level, LevelFigures Figures, LevelOptions Terms, IReadOnlyList<LevelChange> Changes, long? Next)
{
    /// <summary>How many positive and negative reviews a rate needs to be shown.</summary>
    public required int Enough { get; init; }
}
