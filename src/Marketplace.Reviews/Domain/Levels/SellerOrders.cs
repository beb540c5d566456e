namespace Marketplace.Reviews.Domain.Levels;

/// <summary>A summary row: how many orders of a seller ended, in all or on one UTC day, updated in the transactions that change them.</summary>
/// <param name="SellerId">The seller.</param>
/// <param name="Day"><see cref="AllTime"/>, or the <see cref="DateOnly.DayNumber"/> of the end.</param>
internal sealed record SellerOrders(long SellerId, int Day)
{
    public const int AllTime = 0;

    /// <summary>Finished and paid; not those refunded in full.</summary>
    public int Finished { get; private set; }

    /// <summary>Finished or refunded, so that the seller had to respond.</summary>
    public int Responded { get; private set; }

    /// <summary>The ones whose first response, a message or the approval, came in time.</summary>
    public int InTime { get; private set; }
}
