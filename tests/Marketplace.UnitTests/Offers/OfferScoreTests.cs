using Marketplace.Offers.Domain;

namespace Marketplace.UnitTests.Offers;

[Trait("Rule", "OFR-6")]
public sealed class OfferScoreTests
{
    /// <summary>Known values of the interval, for example of 38 of 40: 83.5 %.</summary>
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 9, 0)]
    [InlineData(1, 0, 0.2065)]
    [InlineData(10, 0, 0.7225)]
    [InlineData(38, 2, 0.8350)]
    [InlineData(5, 5, 0.2366)]
    public void The_rank_is_Wilson_s_lower_bound(int positive, int negative, double bound) => (Score.RankOf(positive, negative) / (double)Score.Whole).ShouldBe(bound, 0.0002);
}
