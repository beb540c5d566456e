using System.ComponentModel.DataAnnotations;

namespace Marketplace.Reviews;

/// <summary>When a fact about a review is worth a hint for staff. Section <c>Hints</c>.</summary>
internal sealed class HintOptions
{
    /// <summary>How many percent of two reviews' words must be the same.</summary>
    [Range(1, 100)]
    public int AlikePercent { get; set; } = 60;

    /// <summary>Texts with fewer words, such as "Very nice", are alike by chance.</summary>
    [Range(1, 100)]
    public int FewestWords { get; set; } = 4;

    /// <summary>How many days after its registration an account that orders is new.</summary>
    [Range(0, 365)]
    public int NewAccountDays { get; set; } = 7;

    /// <summary>A burst has at least this many reviews.</summary>
    [Range(2, 1000)]
    public int BurstReviews { get; set; } = 5;

    /// <summary>Within how many hours.</summary>
    [Range(1, 168)]
    public int BurstHours { get; set; } = 24;

    /// <summary>How many times the mean of a day they must be.</summary>
    [Range(1, 100)]
    public int BurstTimes { get; set; } = 3;

    /// <summary>Over how many days the mean is taken.</summary>
    [Range(1, 365)]
    public int MeanDays { get; set; } = 90;
}
