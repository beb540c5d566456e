using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Reviews;
using Marketplace.Reviews;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Domain.Levels;

namespace Marketplace.UnitTests.Reviews;

[Trait("Rule", "REP-6")]
public sealed class LevelFiguresTests
{
    private static readonly LevelOptions Terms = new();

    [Theory]
    [InlineData(5, 9, 1, StandingColour.Green, SellerLevel.One)]
    [InlineData(4, 9, 1, StandingColour.Green, SellerLevel.New)]
    [InlineData(5, 89, 11, StandingColour.Green, SellerLevel.New)]
    [InlineData(5, 0, 0, StandingColour.Green, SellerLevel.New)]
    [InlineData(5, 1, 0, StandingColour.NotEnough, SellerLevel.One)]
    [InlineData(5, 1, 0, StandingColour.Orange, SellerLevel.One)]
    [InlineData(5, 1, 0, StandingColour.Red, SellerLevel.New)]
    [InlineData(50, 19, 1, StandingColour.Green, SellerLevel.Two)]
    [InlineData(49, 19, 1, StandingColour.Green, SellerLevel.One)]
    [InlineData(50, 949, 51, StandingColour.Green, SellerLevel.One)]
    [InlineData(50, 19, 1, StandingColour.Yellow, SellerLevel.One)]
    [InlineData(50, 19, 1, StandingColour.NotEnough, SellerLevel.One)]
    [InlineData(200, 49, 1, StandingColour.Green, SellerLevel.Leading)]
    [InlineData(199, 49, 1, StandingColour.Green, SellerLevel.Two)]
    [InlineData(200, 979, 21, StandingColour.Green, SellerLevel.Two)]
    [InlineData(200, 49, 1, StandingColour.Red, SellerLevel.New)]
    public void A_level_needs_its_orders_its_rate_and_its_standing(int finished, int positive, int negative, object standing, object level) =>
        new LevelFigures(finished, new FeedbackRate(positive, negative), (StandingColour)standing, 10, 9).Reached(Terms).ShouldBe((SellerLevel)level);

    [Theory]
    [InlineData(10, 9, SellerLevel.Leading)]
    [InlineData(100, 89, SellerLevel.Two)]
    [InlineData(0, 0, SellerLevel.Two)]
    public void A_leading_seller_responds_within_24_hours(int responded, int inTime, object level) =>
        new LevelFigures(200, new FeedbackRate(100, 0), StandingColour.Green, responded, inTime).Reached(Terms).ShouldBe((SellerLevel)level);

    [Fact]
    public void What_is_missing_is_said_in_figures()
    {
        var figures = new LevelFigures(48, new FeedbackRate(931, 69), StandingColour.Yellow, 100, 89);
        figures.Reached(Terms).ShouldBe(SellerLevel.One);
        Missing(SellerLevel.Two).ShouldBe(["2 more finished orders", "Feedback rate of 95% (now 93.1%)", "A green after-sales standing (now: Yellow)"]);
        Missing(SellerLevel.Leading).ShouldContain("First response within 24 hours on 90% of orders (now 89%)");

        IEnumerable<string> Missing(SellerLevel level) => figures.Criteria(level, Terms).Where(c => !c.IsMet).Select(c => c.Missing.ToString());
    }

    [Theory, Trait("Rule", "TXT-4")]
    [InlineData(1, "within 1 hour")]
    [InlineData(36, "within 36 hours")]
    [InlineData(72, "within 3 days")]
    public void The_time_to_respond_is_said_in_the_right_number(int hours, string within)
    {
        var figures = new LevelFigures(200, new FeedbackRate(100, 0), StandingColour.Green, 10, 1);
        var criterion = figures.Criteria(SellerLevel.Leading, new LevelOptions { ResponseHours = hours })[^1];
        criterion.Missing.ToString().ShouldBe($"First response {within} on 90% of orders (now 10%)");
        criterion.Demand.ToString().ShouldStartWith($"First response {within}: at least 90%");
    }

    [Fact]
    public void A_level_is_lost_as_it_is_won()
    {
        var (held, day) = (new HeldLevel(7), new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc));
        var good = new LevelFigures(60, new FeedbackRate(20, 0), StandingColour.Green, 0, 0);
        held.Look(good, Terms, day).ShouldBe(new LevelChange(7, day, SellerLevel.New, SellerLevel.Two, 60, 20, 0, StandingColour.Green, 0, 0));
        held.Look(good, Terms, day.AddDays(1)).ShouldBeNull();
        var change = held.Look(good with { Standing = StandingColour.Red }, Terms, day.AddDays(2))!;
        (change.Before, change.Level, held.Level).ShouldBe((SellerLevel.Two, SellerLevel.New, SellerLevel.New));
    }
}
