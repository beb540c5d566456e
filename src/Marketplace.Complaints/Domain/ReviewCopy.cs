using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.Domain;

/// <summary>What the customer's card needs of an order's review. Events can arrive in any order.</summary>
internal sealed class ReviewCopy(long orderId, long customerId, long sellerId) : ICounted
{
    private const decimal NegativeBelow = 2.5m;

    public long OrderId { get; private set; } = orderId;

    public long CustomerId { get; private set; } = customerId;

    public long SellerId { get; private set; } = sellerId;

    public bool IsPublished { get; private set; }

    public bool IsWithdrawn { get; private set; }

    /// <summary>When it was first negative (rule REP-1), even if it changed later.</summary>
    public DateTime? NegativeAt { get; private set; }

    /// <summary>Incremented by each event, so that two at the same time count once each.</summary>
    public int Turn { get; private set; }

    object ICounted.Counted => Counts;

    private bool Counts => IsPublished && !IsWithdrawn;

    public void Publish(Ratings ratings, DateTime at)
    {
        IsPublished = true;
        Rate(ratings, at);
    }

    public void Rate(Ratings ratings, DateTime at)
    {
        Turn++;
        if ((ratings.Fulfillment + ratings.StartTime + ratings.Communication) / 3m < NegativeBelow && !(NegativeAt <= at)) NegativeAt = at;
    }

    public void Withdraw() => (IsWithdrawn, Turn) = (true, Turn + 1);

    IEnumerable<SumChange> ICounted.ChangesSince(object? before)
    {
        var more = (Counts ? 1 : 0) - (before is true ? 1 : 0);
        if (more != 0) yield return CustomerRecord.By(CustomerId, 0, 0, more);
    }
}
