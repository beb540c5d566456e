using Marketplace.Contracts.Reviews;

namespace Marketplace.Reviews.Domain;

/// <summary>All arithmetic is done on the sum of the three ratings, 3 to 15, so that no fraction is ever rounded.</summary>
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

        /// <summary>The bar of the spread that the review stands in: its mean, rounded to a whole star. Thirds never lie half-way.</summary>
        public int WholeStars => ((2 * ratings.Sum) + 3) / 6;

        public bool AreInRange => ratings is { Fulfillment: >= 1 and <= 5, StartTime: >= 1 and <= 5, Communication: >= 1 and <= 5 };
    }
}
