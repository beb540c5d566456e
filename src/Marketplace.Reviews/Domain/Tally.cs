using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;

namespace Marketplace.Reviews.Domain;

/// <summary>The totals of some reviews. Tallies are added and subtracted, so that a score is never recomputed from all reviews.</summary>
internal sealed record Tally(
    int Count, int Fulfillment, int StartTime, int Communication, int Stars1, int Stars2, int Stars3, int Stars4, int Stars5,
    int Positive, int Neutral, int Negative, int WithComment)
{
    public static Tally None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>The mean of all counted reviews; 0 if there are none.</summary>
    public double Mean => MeanOf(Sum) / 3;

    /// <summary>The sum of all ratings, three for each review.</summary>
    public int Sum => Fulfillment + StartTime + Communication;

    public FeedbackRate Rate => new(Positive, Negative);

    public static Tally Of(Ratings ratings, bool withComment)
    {
        var (stars, tone) = (ratings.WholeStars, ratings.Tone);
        return new(
            1, ratings.Fulfillment, ratings.StartTime, ratings.Communication, One(stars == 1), One(stars == 2), One(stars == 3), One(stars == 4),
            One(stars == 5), One(tone == Tone.Positive), One(tone == Tone.Neutral), One(tone == Tone.Negative), One(withComment));
    }

    public static Tally operator +(Tally a, Tally b) => new(
        a.Count + b.Count, a.Fulfillment + b.Fulfillment, a.StartTime + b.StartTime, a.Communication + b.Communication,
        a.Stars1 + b.Stars1, a.Stars2 + b.Stars2, a.Stars3 + b.Stars3, a.Stars4 + b.Stars4, a.Stars5 + b.Stars5,
        a.Positive + b.Positive, a.Neutral + b.Neutral, a.Negative + b.Negative, a.WithComment + b.WithComment);

    public static Tally operator -(Tally a) => new(
        -a.Count, -a.Fulfillment, -a.StartTime, -a.Communication, -a.Stars1, -a.Stars2, -a.Stars3, -a.Stars4, -a.Stars5,
        -a.Positive, -a.Neutral, -a.Negative, -a.WithComment);

    public static Tally operator -(Tally a, Tally b) => a + -b;

    /// <summary>The change that adds this tally to a score.</summary>
    public SumChange AddTo(ScoreOf kind, long subject, int day) => new(
        typeof(Score), [kind, subject, day], (nameof(Score.Changes), 1), ("Tally.Count", Count), ("Tally.Fulfillment", Fulfillment),
        ("Tally.StartTime", StartTime), ("Tally.Communication", Communication), ("Tally.Stars1", Stars1), ("Tally.Stars2", Stars2),
        ("Tally.Stars3", Stars3), ("Tally.Stars4", Stars4), ("Tally.Stars5", Stars5), ("Tally.Positive", Positive), ("Tally.Neutral", Neutral),
        ("Tally.Negative", Negative), ("Tally.WithComment", WithComment));

    public double MeanOf(int criterion) => Count == 0 ? 0 : (double)criterion / Count;

    /// <summary>How many reviews have this number of whole stars.</summary>
    public int At(int stars) => stars switch { 1 => Stars1, 2 => Stars2, 3 => Stars3, 4 => Stars4, _ => Stars5 };

    private static int One(bool counts) => counts ? 1 : 0;
}
