using Marketplace.Reviews.Domain;
using Marketplace.Texts;

namespace Marketplace.UnitTests.Texts;

[Trait("Rule", "TXT-6")]
public sealed class FiguresTests
{
    [Theory]
    [InlineData(4.952, "4.9")]
    [InlineData(4.95, "4.9")]
    [InlineData(4.999, "4.9")]
    [InlineData(5, "5.0")]
    [InlineData(4.9, "4.9")]
    [InlineData(14.7 / 3, "4.9")]
    [InlineData(0, "0.0")]
    public void A_mean_is_cut(double mean, string shown) => Figures.Mean(mean).ShouldBe(shown);

    [Fact]
    public void A_mean_that_was_reached_is_shown_whatever_binary_fractions_make_of_it()
    {
        for (var reviews = 1; reviews <= 300; reviews++)
        {
            for (var stars = 3 * reviews; stars <= 15 * reviews; stars++)
            {
                var exact = stars * 10 / (3 * reviews);
                Figures.Cut((double)stars / reviews / 3).ShouldBe(exact / 10m);
            }
        }
    }

    [Theory]
    [InlineData(9496, 504, "94.9")]
    [InlineData(95, 5, "95")]
    [InlineData(99999, 1, "99.9")]
    [InlineData(100, 0, "100")]
    [InlineData(0, 0, "0")]
    public void A_rate_is_cut(int positive, int negative, string shown) => new FeedbackRate(positive, negative).Percent().ShouldBe(shown);
}
