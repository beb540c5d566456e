using Marketplace.Texts;

namespace Marketplace.Reviews.Domain;

/// <summary>The share of positive reviews among positive and negative ones.</summary>
internal sealed record FeedbackRate(int Positive, int Negative)
{
    public int Total => Positive + Negative;

    public bool IsEnough(int reviews) => Total >= reviews;

    /// <summary>Compared without division, so that 38 of 40 is exactly 95 %.</summary>
    public bool IsBelow(decimal percent) => Positive * 100m < percent * Total;

    /// <summary>Truncated to one decimal, so that a rate below a limit never reads as the limit.</summary>
    public string Percent() => Figures.Percent(Positive * 100m / Math.Max(1, Total));

    /// <summary>The same with its sign.</summary>
    public string WithSign() => Figures.WithSign(Positive * 100m / Math.Max(1, Total));

    /// <summary>How many more positive reviews would raise the rate to the limit; null if it can't be reached.</summary>
    public int? MissingFor(decimal percent) =>
        percent < 100 ? (int)Math.Max(0, Math.Ceiling(((percent * Total) - (100 * Positive)) / (100 - percent))) : null;

    public override string ToString() => $"{Positive} : {Negative}";
}
