using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Texts;

namespace Marketplace.Reviews.Domain.Levels;

/// <summary>What a seller's level rests on (rule REP-6). The formula is public: it is all here.</summary>
/// <param name="Finished">Finished orders in all.</param>
/// <param name="Rate">The feedback rate over 365 days.</param>
/// <param name="Standing">The standing after the sale.</param>
/// <param name="Responded">Orders of the last days that needed a response.</param>
/// <param name="InTime">The ones whose first response came in time.</param>
internal sealed record LevelFigures(int Finished, FeedbackRate Rate, StandingColour Standing, int Responded, int InTime)
{
    public static LevelFigures None { get; } = new(0, new FeedbackRate(0, 0), StandingColour.NotEnough, 0, 0);

    /// <summary>The levels that have conditions, lowest first.</summary>
    public static IReadOnlyList<SellerLevel> Levels { get; } = [SellerLevel.One, SellerLevel.Two, SellerLevel.Leading];

    /// <summary>The highest level whose conditions, and those of all below it, are met.</summary>
    public SellerLevel Reached(LevelOptions terms) => Levels.TakeWhile(level => Criteria(level, terms).All(c => c.IsMet)).LastOrDefault();

    /// <param name="level">The level.</param>
    /// <param name="terms">The formula.</param>
    /// <param name="enough">With fewer positive and negative reviews, pages for everyone show no rate (rule REP-2).</param>
    public IReadOnlyList<LevelCriterion> Criteria(SellerLevel level, LevelOptions terms, int enough = 0) => level switch
    {
        SellerLevel.One => [Orders(terms.LevelOneOrders), RateOf(terms.LevelOneRate, enough), NotRed],
        SellerLevel.Two => [Orders(terms.LevelTwoOrders), RateOf(terms.LevelTwoRate, enough), Green],
        SellerLevel.Leading => [Orders(terms.LeadingOrders), RateOf(terms.LeadingRate, enough), Green, Responses(terms)],
        _ => [],
    };

    private LevelCriterion NotRed => new(
        new("After-sales standing: not red"), new(Standing.InWords()), Standing != StandingColour.Red, new("An after-sales standing that isn't red (now red)"));

    private LevelCriterion Green => new(
        new("After-sales standing: green"), new(Standing.InWords()), Standing == StandingColour.Green, new("A green after-sales standing (now: {0})", new Sentence(Standing.InWords())));

    private LevelCriterion Orders(int least) => new(
        new("Finished orders: at least {0}", least), new("{0}", Finished), Finished >= least,
        least - Finished == 1 ? new("1 more finished order") : new("{0} more finished orders", least - Finished));

    private LevelCriterion RateOf(decimal least, int enough) => new(
        new("Feedback rate over {0} days: at least {1}%", Reputation.Year, Figures.Percent(least)),
        Rate.Total == 0 ? new("no positive or negative reviews")
            : !Rate.IsEnough(enough) ? new("not enough data ({0})", Rate.ToString()) : new("{0}% ({1})", Rate.Percent(), Rate.ToString()),
        Rate.Total > 0 && !Rate.IsBelow(least),
        Rate.Total == 0 ? new("A first positive review")
            : !Rate.IsEnough(enough) ? new("Feedback rate of {1}% (now {0}%: {2} of {3}; buyers see it from {4})", Rate.Percent(), Figures.Percent(least), Rate.Positive, Rate.Total, enough)
            : new("Feedback rate of {1}% (now {0}%)", Rate.Percent(), Figures.Percent(least)));

    private LevelCriterion Responses(LevelOptions terms) => new(
        new("First response within {2}: at least {0}% of the orders that ended in the last {1} days", Figures.Percent(terms.LeadingInTime), terms.ResponseDays, InTimeFor(terms)),
        Responded == 0 ? new("no orders") : new("{0}% ({1} of {2} orders)", Figures.Percent(InTime * 100m / Responded), InTime, Responded),
        Responded > 0 && InTime * 100m >= terms.LeadingInTime * Responded,
        Responded == 0 ? new("An order that ended in the last {0} days", terms.ResponseDays)
            : new("First response within {2} on {1}% of orders (now {0}%)", Figures.Percent(InTime * 100m / Responded), Figures.Percent(terms.LeadingInTime), InTimeFor(terms)));

    private static Sentence InTimeFor(LevelOptions terms) => Sentence.Of(TimeSpan.FromHours(terms.ResponseHours));
}
