namespace Marketplace.Offers.Domain;

internal enum Measure
{
    Start,
    Answer,
}

/// <summary>One bar of a histogram: how many of an offer's orders took this long (ORD-18).</summary>
internal sealed class Timing(long offerId, Measure measure, int bucket)
{
    public const int Enough = 3;

    private static readonly int[] Hours = [1, 4, 12, 24, 48, 96, 168];

    private static readonly string[] Sentences =
    [
        "within an hour", "within 4 hours", "within 12 hours", "within a day", "within 2 days", "within 4 days", "within a week",
        "after more than a week",
    ];

    public long OfferId { get; private set; } = offerId;

    public Measure Measure { get; private set; } = measure;

    public int Bucket { get; private set; } = bucket;

    public int Count { get; private set; } = 1;

    public static int BucketOf(TimeSpan took)
    {
        var bucket = Array.FindIndex(Hours, hours => took.TotalHours <= hours);
        return bucket < 0 ? Hours.Length : bucket;
    }

    /// <summary>The median bucket in words; null while there are too few orders.</summary>
    public static string? Typical(IEnumerable<Timing> timings, Measure measure)
    {
        var bars = timings.Where(t => t.Measure == measure).OrderBy(t => t.Bucket).ToList();
        var total = bars.Sum(b => b.Count);
        if (total < Enough) return null;
        var seen = 0;
        return Sentences[bars.First(b => (seen += b.Count) * 2 >= total).Bucket];
    }
}
