namespace Marketplace.Complaints.Domain;

/// <summary>A seller's counts for one day, updated in the transactions that change them.</summary>
/// <param name="SellerId">The seller.</param>
/// <param name="Day">The day in UTC when the orders were placed or the claims opened, as <see cref="DateOnly.DayNumber"/>.</param>
internal sealed record StandingDay(long SellerId, int Day)
{
    /// <summary>Orders that the seller accepted or canceled, without those the buyer canceled.</summary>
    public int Orders { get; private set; }

    /// <summary>The ones canceled by the seller.</summary>
    public int Canceled { get; private set; }

    /// <summary>The ones sent after the promised day or not sent at all.</summary>
    public int Late { get; private set; }

    /// <summary>Claims that count (rules CMP-5 and CMP-6).</summary>
    public int Claims { get; private set; }

    public static int DayOf(DateTime at) => DateOnly.FromDateTime(at).DayNumber;
}
