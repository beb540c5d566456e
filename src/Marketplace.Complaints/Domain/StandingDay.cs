namespace Marketplace.Complaints.Domain;

/// <summary>A seller's orders of one day, and what went wrong with them; kept by the transactions that change them.</summary>
/// <param name="SellerId">The seller.</param>
/// <param name="Day">The day in UTC, as <see cref="DateOnly.DayNumber"/>: that on which an order was placed, or a claim was opened.</param>
internal sealed record StandingDay(long SellerId, int Day)
{
    /// <summary>Orders that the seller accepted or canceled, without those that the buyer canceled.</summary>
    public int Orders { get; private set; }

    /// <summary>Of them, canceled by the seller.</summary>
    public int Canceled { get; private set; }

    /// <summary>Of them, sent after the promised day, or not sent at all.</summary>
    public int Late { get; private set; }

    /// <summary>Claims that count (rules CMP-5 and CMP-6).</summary>
    public int Claims { get; private set; }

    public static int DayOf(DateTime at) => DateOnly.FromDateTime(at).DayNumber;
}
