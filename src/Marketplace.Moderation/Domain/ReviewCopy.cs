using Marketplace.Contracts.Reviews;

namespace Marketplace.Moderation.Domain;

/// <summary>This module's copy of a review, without its text.</summary>
internal sealed class ReviewCopy
{
    public ReviewCopy(ReviewSummary review, DateTime publishedAt)
    {
        (ReviewId, OrderId, SellerId, Shop) = (review.ReviewId, review.OrderId, review.SellerId, review.Shop);
        (BuyerId, BuyerName, Title, PublishedAt) = (review.BuyerId, review.BuyerName, review.Title, publishedAt);
    }

    private ReviewCopy()
    {
    }

    public long ReviewId { get; private set; }

    public long OrderId { get; private set; }

    public long SellerId { get; private set; }

    public string Shop { get; private set; } = "";

    public long BuyerId { get; private set; }

    public string BuyerName { get; private set; } = "";

    public string Title { get; private set; } = "";

    public DateTime PublishedAt { get; private set; }

    public bool IsWithdrawn { get; private set; }

    public DateTime? EditedAt { get; private set; }

    /// <summary>Increased by every change here, so that a request and a withdrawal at the same moment conflict.</summary>
    public int Turn { get; private set; }

    public void Withdraw() => (IsWithdrawn, Turn) = (true, Turn + 1);

    public void Edit(DateTime at) => (EditedAt, Turn) = (at, Turn + 1);

    public void Contest() => Turn++;

    public bool IsTooOld(int deletableDays, DateTime now) => now - PublishedAt > TimeSpan.FromDays(deletableDays);
}
