namespace Marketplace.Contracts.Reviews;

/// <summary>A review's three ratings, each 1 to 5 stars.</summary>
/// <param name="Fulfillment">Order Fulfillment: was the product or service as described?</param>
/// <param name="StartTime">Start Time: did the order begin promptly?</param>
/// <param name="Communication">Communication: was the seller responsive and clear?</param>
public sealed record Ratings(int Fulfillment, int StartTime, int Communication);

/// <summary>A review as others know it. Its text is read where it is shown, never copied.</summary>
/// <param name="ReviewId">The review.</param>
/// <param name="OrderId">The order that it is about; at most one review each.</param>
/// <param name="OfferId">The offer that was bought.</param>
/// <param name="SellerId">Who is reviewed.</param>
/// <param name="Shop">The seller's shop, as it stands in URLs.</param>
/// <param name="BuyerId">Who reviews.</param>
/// <param name="BuyerName">The buyer's public name.</param>
/// <param name="Title">The title of what was bought.</param>
public sealed record ReviewSummary(
    long ReviewId, long OrderId, long OfferId, long SellerId, string Shop, long BuyerId, string BuyerName, string Title);

/// <summary>A buyer published a review.</summary>
[EventName("reviews.review-published")]
public sealed record ReviewPublished(ReviewSummary Review, Ratings Ratings) : DomainEvent;

/// <summary>The buyer edited the review, which is possible once.</summary>
/// <param name="Review">The review.</param>
/// <param name="Before">The ratings until now.</param>
/// <param name="Ratings">The ratings from now on.</param>
[EventName("reviews.review-edited")]
public sealed record ReviewEdited(ReviewSummary Review, Ratings Before, Ratings Ratings) : DomainEvent;

/// <summary>The buyer withdrew the review: its text is gone, a mark stays.</summary>
/// <param name="Review">The review.</param>
/// <param name="Ratings">The ratings until now.</param>
[EventName("reviews.review-withdrawn")]
public sealed record ReviewWithdrawn(ReviewSummary Review, Ratings Ratings) : DomainEvent;

/// <summary>What counts of a review in the scores changed, for whatever reason: it was published, edited, withdrawn, or decided on.</summary>
/// <param name="Review">The review.</param>
/// <param name="Before">The ratings that counted until now, or null where none did.</param>
/// <param name="Now">The ratings that count from now on, or null where none do.</param>
[EventName("reviews.review-counted")]
public sealed record ReviewCounted(ReviewSummary Review, Ratings? Before, Ratings? Now) : DomainEvent;

/// <summary>The seller replied, or changed the reply, each of which is possible once.</summary>
/// <param name="Review">The review.</param>
/// <param name="Changed">False for the reply, true for its change.</param>
[EventName("reviews.review-replied")]
public sealed record ReviewReplied(ReviewSummary Review, bool Changed) : DomainEvent;
