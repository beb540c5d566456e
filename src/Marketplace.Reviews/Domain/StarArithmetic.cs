using Marketplace.Contracts.Reviews;

namespace Marketplace.Reviews.Domain;

/// <summary>Calculates with the sum of the three ratings, 3 to 15, so that nothing is rounded.</summary>
internal static class StarArithmetic
{
    /// <summary>A mean of 3.5 is a sum of 10.5.</summary>
    public const int LowestPositive = 11;

    /// <summary>A mean of 2.5 is a sum of 7.5.</summary>
    public const int HighestNegative = 7;

    extension(Ratings ratings)
    {
        public int Sum => ratings.Fulfillment + ratings.StartTime + ratings.Communication;

        public double Mean => ratings.Sum / 3.0;

        public Tone Tone => ratings.Sum switch
        {
            >= LowestPositive => Tone.Positive,
            <= HighestNegative => Tone.Negative,
            _ => Tone.Neutral,
        };

        /// <summary>The review's mean, cut to whole stars, for the spread of stars: 4.6 is under 4 (rule TXT-6).</summary>
        public int WholeStars => ratings.Sum / 3;

        public bool AreInRange => ratings is { Fulfillment: >= 1 and <= 5, StartTime: >= 1 and <= 5, Communication: >= 1 and <= 5 };
    }
}
