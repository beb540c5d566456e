using Marketplace.Reviews;
using Marketplace.Reviews.Domain;

namespace Marketplace.UnitTests.Reviews;

[Trait("Rule", "MOD-6")]
public sealed class ReviewHintsTests
{
    private static readonly DateTime Noon = Example.Noon;
    private static readonly ReviewHints Hints = new(new HintOptions());

    [Theory]
    [InlineData("The bowl came late and broken", "The bowl came late and broken", 100)]
    [InlineData("The BOWL came late, and brokén!", "the bowl came late and broken", 100)]
    [InlineData("one two three four", "one two three five", 60)]
    [InlineData("one two three four five six seven", "one two three four five six eight nine", 66)]
    [InlineData("one two three four", "five six seven eight", 0)]
    [InlineData("Very nice bowl", "Very nice bowl", 0)]
    [InlineData("", "", 0)]
    public void Texts_are_alike_by_the_words_that_both_have_however_spelled_and_short_ones_never(string one, string other, int percent)
    {
        Hints.Likeness(one, other).ShouldBe(percent);
        Hints.Likeness(other, one).ShouldBe(percent);
    }

    [Fact]
    public void An_account_is_new_up_to_the_seventh_day_before_the_order()
    {
        Hints.IsNew(Noon, Noon).ShouldBeTrue();
        Hints.IsNew(Noon, Noon.AddDays(7)).ShouldBeTrue();
        Hints.IsNew(Noon, Noon.AddDays(7).AddTicks(1)).ShouldBeFalse();
        Hints.IsNew(Noon, Noon.AddTicks(-1)).ShouldBeFalse();
    }

    [Fact]
    public void A_burst_is_what_was_published_within_24_hours_on_one_side_of_the_review()
    {
        Hints.Around(Noon, []).ShouldBe(1);
        Hints.Around(Noon, [Noon.AddHours(-24), Noon.AddHours(-24).AddTicks(-1)]).ShouldBe(2);
        Hints.Around(Noon, [Noon.AddHours(24), Noon.AddHours(24).AddTicks(1)]).ShouldBe(2);
        Hints.Around(Noon, [Noon.AddHours(-1), Noon.AddHours(-2), Noon.AddHours(3)]).ShouldBe(3);
    }

    [Theory]
    [InlineData(4, 0, false)]
    [InlineData(5, 0, true)]
    [InlineData(5, 1.67, false)]
    [InlineData(6, 2, true)]
    [InlineData(299, 100, false)]
    [InlineData(300, 100, true)]
    public void A_burst_has_five_reviews_and_three_times_the_mean(int reviews, double aDay, bool isBurst) => Hints.IsBurst(reviews, aDay).ShouldBe(isBurst);

    [Fact]
    public void Every_limit_of_a_hint_comes_from_the_configuration()
    {
        var limits = new HintOptions { FewestWords = 2, NewAccountDays = 1, BurstReviews = 3, BurstHours = 48, BurstTimes = 2 };
        var hints = new ReviewHints(limits);
        hints.Likeness("Very nice", "Very nice").ShouldBe(100);
        hints.IsNew(Noon, Noon.AddDays(1).AddTicks(1)).ShouldBeFalse();
        hints.Around(Noon, [Noon.AddHours(-48)]).ShouldBe(2);
        (hints.IsBurst(2, 0), hints.IsBurst(3, 0), hints.IsBurst(3, 1), hints.IsBurst(4, 1)).ShouldBe((false, true, false, true));
    }
}
