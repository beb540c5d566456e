using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Reviews;

namespace Marketplace.Reviews.Domain.Levels;

/// <summary>A change of a seller's level, with the figures that it rested on.</summary>
/// <param name="SellerId">The seller.</param>
/// <param name="At">When.</param>
/// <param name="Before">The level before.</param>
/// <param name="Level">The level from then on.</param>
/// <param name="Finished">See <see cref="LevelFigures"/>, like the others.</param>
/// <param name="Positive">Positive reviews over 365 days.</param>
/// <param name="Negative">Negative ones.</param>
/// <param name="Standing">The standing.</param>
/// <param name="Responded">Orders that needed a response.</param>
/// <param name="InTime">The ones with a response in time.</param>
internal sealed record LevelChange(
    long SellerId, DateTime At, SellerLevel Before, SellerLevel Level, int Finished, int Positive, int Negative, StandingColour Standing, int Responded, int InTime)
{
    public LevelFigures Figures => new(Finished, new FeedbackRate(Positive, Negative), Standing, Responded, InTime);
}
