namespace Marketplace.Contracts.Reviews;

/// <summary>A review's three ratings, each 1 to 5 stars.</summary>
/// <param name="Fulfillment">Order Fulfillment: was the product or service as described?</param>
/// <param name="StartTime">Start Time: did the order begin promptly?</param>
/// <param name="Communication">Communication: was the seller responsive and clear?</param>
public sealed record Ratings(int Fulfillment, int StartTime, int Communication);

/// <summary>A review's data for other modules. Its text is read where it is shown, never copied.</summary>
/// <param name="ReviewId">The review.</param>
/// <param name="OrderId">The order; it has at most one review.</param>
/// <param name="OfferId">The offer that was bought.</param>
/// <param name="SellerId">Who is reviewed.</param>
/// <param name="Shop">The shop's name in URLs.</param>
/// <param name="BuyerId">Who reviews.</param>
/// <param name="BuyerName">The buyer's public name.</param>
/// <param name="Title">The title of what was bought.</param>
public sealed record ReviewSummary(
    long ReviewId, long OrderId, long OfferId, long SellerId, string Shop, long BuyerId, string BuyerName, string Title);

/// <summary>A buyer published a review.</summary>
[EventName("reviews.review-published")]
public sealed record ReviewPublished(ReviewSummary Review, Ratings Ratings) : DomainEvent;

/// <summary>The buyer edited the review. They can do so once.</summary>
/// <param name="Review">The review.</param>
/// <param name="Before">The old ratings.</param>
/// <param name="Ratings">The new ratings.</param>
[EventName("reviews.review-edited")]
public sealed record ReviewEdited(ReviewSummary Review, Ratings Before, Ratings Ratings) : DomainEvent;

/// <summary>The buyer withdrew the review. A note takes the place of its text.</summary>
/// <param name="Review">The review.</param>
/// <param name="Ratings">The old ratings.</param>
[EventName("reviews.review-withdrawn")]
public sealed record ReviewWithdrawn(ReviewSummary Review, Ratings Ratings) : DomainEvent;

/// <summary>What a review counts in the scores changed: it was published, edited, withdrawn or decided on.</summary>
/// <param name="Review">The review.</param>
/// <param name="Before">The ratings that counted before, or null.</param>
/// <param name="Now">The ratings that count now, or null.</param>
[EventName("reviews.review-counted")]
public sealed record ReviewCounted(ReviewSummary Review, Ratings? Before, Ratings? Now) : DomainEvent;

/// <summary>The seller replied or changed the reply. They can do each once.</summary>
/// <param name="Review">The review.</param>
/// <param name="Changed">True if the reply was changed.</param>
/// <param name="ShopName">The shop's name when it was reviewed; empty if an older version raised it.</param>
[EventName("reviews.review-replied")]
public sealed record ReviewReplied(ReviewSummary Review, bool Changed, string ShopName = "") : DomainEvent;

/// <summary>The seller asked the buyer, once and in the platform's words, to look at the review again, because a solution is on record (rule REV-7).</summary>
/// <param name="Review">The review.</param>
/// <param name="ShopName">The shop's name.</param>
[EventName("reviews.update-requested")]
public sealed record ReviewUpdateRequested(ReviewSummary Review, string ShopName) : DomainEvent;

/// <summary>Support decided whether a buyer may review an order although the accounts belong together (rule REV-11).</summary>
/// <param name="OrderId">The order.</param>
/// <param name="BuyerId">Who contested the refusal.</param>
/// <param name="Title">What was bought.</param>
/// <param name="IsAllowed">Whether the order can be reviewed now.</param>
/// <param name="Reasons">Support's reasons.</param>
[EventName("reviews.refusal-decided")]
public sealed record RefusalDecided(long OrderId, long BuyerId, string Title, bool IsAllowed, string Reasons) : DomainEvent;
