using FsCheck;
using FsCheck.Fluent;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Reviews;
using Marketplace.Reviews.Domain;

namespace Marketplace.UnitTests.Reviews;

public sealed class ScoreTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Theory, Trait("Rule", "REP-1")]
    [InlineData(1, 1, 1, Tone.Negative)]
    [InlineData(2, 2, 3, Tone.Negative)]
    [InlineData(2, 3, 3, Tone.Neutral)]
    [InlineData(3, 3, 4, Tone.Neutral)]
    [InlineData(3, 4, 4, Tone.Positive)]
    [InlineData(1, 5, 5, Tone.Positive)]
    internal void A_review_is_positive_from_three_and_a_half_and_negative_below_two_and_a_half(int a, int b, int c, Tone tone) =>
        new Ratings(a, b, c).Tone.ShouldBe(tone);

    [Fact, Trait("Rule", "REP-1")]
    public void The_tone_of_every_review_agrees_with_its_mean_as_a_fraction()
    {
        foreach (var ratings in All())
        {
            var mean = (decimal)(ratings.Fulfillment + ratings.StartTime + ratings.Communication) / 3;
            ratings.Tone.ShouldBe(mean >= 3.5m ? Tone.Positive : mean < 2.5m ? Tone.Negative : Tone.Neutral);
        }
    }

    [Fact, Trait("Rule", "TXT-6")]
    public void A_review_is_never_under_more_stars_than_its_mean_has()
    {
        foreach (var ratings in All()) ratings.WholeStars.ShouldBe((int)decimal.Floor((decimal)(ratings.Fulfillment + ratings.StartTime + ratings.Communication) / 3));
        new Ratings(5, 5, 4).WholeStars.ShouldBe(4);
    }

    [Theory, Trait("Rule", "REP-2")]
    [InlineData(38, 2, 95, false)]
    [InlineData(37, 2, 95, true)]
    [InlineData(19, 1, 95, false)]
    [InlineData(0, 10, 95, true)]
    public void Exactly_the_recommended_rate_is_not_below_it(int positive, int negative, int percent, bool below) =>
        new FeedbackRate(positive, negative).IsBelow(percent).ShouldBe(below);

    [Theory, Trait("Rule", "REP-2")]
    [InlineData(38, 2, "95")]
    [InlineData(2, 1, "66.6")]
    [InlineData(9499, 501, "94.9")]
    [InlineData(10, 0, "100")]
    public void A_rate_is_cut_to_one_decimal_so_that_it_never_reads_better_than_it_is(int positive, int negative, string percent) =>
        new FeedbackRate(positive, negative).Percent().ShouldBe(percent);

    [Theory, Trait("Rule", "REP-2")]
    [InlineData(5, 4, false)]
    [InlineData(6, 4, true)]
    public void Nine_reviews_are_not_enough_data_and_ten_are(int positive, int negative, bool enough) =>
        new FeedbackRate(positive, negative).IsEnough(10).ShouldBe(enough);

    [Fact, Trait("Rule", "REP-2")]
    public void The_missing_positive_reviews_lift_the_rate_just_to_the_limit()
    {
        for (var negative = 0; negative < 5; negative++)
        {
            for (var positive = 0; positive < 120; positive++)
            {
                var missing = new FeedbackRate(positive, negative).MissingFor(95)!.Value;
                new FeedbackRate(positive + missing, negative).IsBelow(95).ShouldBeFalse();
                if (missing > 0) new FeedbackRate(positive + missing - 1, negative).IsBelow(95).ShouldBeTrue();
            }
        }
        new FeedbackRate(1, 1).MissingFor(100).ShouldBeNull();
    }

    [Theory, Trait("Rule", "REP-3")]
    [InlineData(30)]
    [InlineData(90)]
    [InlineData(365)]
    public void A_window_holds_today_and_the_days_before_it_so_many_in_all(int window)
    {
        var one = Tally.Of(new Ratings(5, 5, 5), withComment: false);
        Reputation At(int daysAgo) => new(new Dictionary<int, Tally> { [Today.DayNumber - daysAgo] = one }, Today);
        At(0).Last(window).Count.ShouldBe(1);
        At(window - 1).Last(window).Count.ShouldBe(1);
        At(window).Last(window).Count.ShouldBe(0);
        At(-1).Last(window).Count.ShouldBe(0);
    }

    [Fact, Trait("Rule", "REP-3")]
    public void The_trend_shows_twelve_months_with_the_present_one_last()
    {
        var one = Tally.Of(new Ratings(5, 4, 3), withComment: false);
        var trend = new Reputation(
            new Dictionary<int, Tally> { [new DateOnly(2025, 4, 1).DayNumber] = one, [new DateOnly(2025, 3, 31).DayNumber] = one, [Today.DayNumber] = one + one },
            Today).Trend;
        trend.Count.ShouldBe(12);
        trend[0].First.ShouldBe(new DateOnly(2025, 4, 1));
        trend.Select(m => m.Tally.Count).ShouldBe([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
        trend[11].Tally.Mean.ShouldBe(4);
    }

    [Fact, Trait("Rule", "REP-3")]
    public void Differences_add_up_to_what_counting_all_reviews_anew_gives() => Prop.ForAll<uint[]>(steps =>
    {
        var reviews = new List<Review>();
        var kept = Tally.None;
        foreach (var step in steps)
        {
            var ratings = new Ratings((int)(step % 5) + 1, (int)(step / 5 % 5) + 1, (int)(step / 25 % 5) + 1);
            var review = reviews.Count > 0 && step % 3 > 0 ? reviews[(int)(step / 7 % (uint)reviews.Count)] : null;
            var before = review?.Counted ?? Tally.None;
            var comment = step % 2 == 0 ? "" : $"Comment {step}";
            if (review is not null && step % 11 == 1) review.Rule(step % 13, isFinal: step % 17 == 0, (Ruling)(step / 11 % 4), DeletionReason.Duplicate, comment, Example.Noon);
            else if (review is null) reviews.Add(review = Example.Review(ratings.Fulfillment, ratings.StartTime, ratings.Communication, comment));
            else if (step % 3 == 1 && review.EditRefusal() is null && (ratings, comment) != (review.Ratings, review.Comment)) review.Edit(ratings, comment, Example.Noon);
            else if (review.WithdrawalRefusal() is null) review.Withdraw(WithdrawalReason.Other, "", Example.Noon);
            kept += review.Counted - before;
        }
        return kept == reviews.Aggregate(Tally.None, (sum, r) => sum + r.Counted)
            && kept.Count == kept.Positive + kept.Neutral + kept.Negative
            && kept.Count == Enumerable.Range(1, 5).Sum(kept.At);
    }).QuickCheckThrowOnFailure();

    private static IEnumerable<Ratings> All() =>
        from a in Enumerable.Range(1, 5) from b in Enumerable.Range(1, 5) from c in Enumerable.Range(1, 5) select new Ratings(a, b, c);
}
