using Marketplace.Texts;

namespace Marketplace.Reviews.Domain;

/// <summary>Positive reviews among the positive and negative ones.</summary>
internal sealed record FeedbackRate(int Positive, int Negative)
{
    public int Total => Positive + Negative;

    public bool IsEnough(int reviews) => Total >= reviews;

    /// <summary>Compared without division: 38 of 40 are 95 %, not less.</summary>
    public bool IsBelow(decimal percent) => Positive * 100m < percent * Total;

    /// <summary>Cut, not rounded, to one decimal: what is below a limit never reads as the limit.</summary>
    public string Percent() => Figures.Percent(Positive * 100m / Math.Max(1, Total));

    /// <summary>How many more positive reviews would lift the rate to the limit; null where none ever could.</summary>
    public int? MissingFor(decimal percent) =>
        percent < 100 ? (int)Math.Max(0, Math.Ceiling(((percent * Total) - (100 * Positive)) / (100 - percent))) : null;

    public override string ToString() => $"{Positive} : {Negative}";
}
