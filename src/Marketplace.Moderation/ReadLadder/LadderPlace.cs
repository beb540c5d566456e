using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.ReadLadder;

/// <summary>Where a seller stands on the ladder of rejections about one review (rule MOD-5).</summary>
/// <param name="Ladder">What rejections lead to.</param>
/// <param name="Rejections">How many requests about this review were rejected.</param>
internal sealed record LadderPlace(Ladder Ladder, int Rejections)
{
    /// <summary>The step that the next rejection would be.</summary>
    public int Next => Math.Min(Rejections + 1, Ladder.Proposed);
}
