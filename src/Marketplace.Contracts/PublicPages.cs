using System.Globalization;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;

namespace Marketplace.Contracts;

/// <summary>
/// What pages for visitors show, by name. A page says what it shows; here stands what each event changes of it, and then those pages are made anew on
/// all hosts. No name holds a space.
/// </summary>
public static class PublicPages
{
    /// <summary>Which offers there are, and what lists of them are searched and sorted by, without their scores.</summary>
    public const string Offers = "offers";

    /// <summary>The scores of all offers, where a list is sorted or filtered by them.</summary>
    public const string Scores = "scores";

    /// <summary>One offer: what its seller says of it, stock, times, score.</summary>
    public static string Offer(long offerId) => string.Create(CultureInfo.InvariantCulture, $"offer:{offerId}");

    /// <summary>One seller: score, reviews and all that is said about them, which offers there are.</summary>
    public static string Seller(long sellerId) => string.Create(CultureInfo.InvariantCulture, $"seller:{sellerId}");

    /// <summary>What an event changes: where it was raised, and in each module that has heard it.</summary>
    public static IEnumerable<string> TouchedBy(DomainEvent happened) => happened switch
    {
        ReviewPublished { Review: var review } => ScoresOf(review),
        ReviewEdited { Review: var review } => ScoresOf(review),
        ReviewWithdrawn { Review: var review } => ScoresOf(review),
        ReviewRecounted { Review: var review } => ScoresOf(review),
        ReviewReplied { Review: var review } => [Seller(review.SellerId)],
        DeletionRequested { Request: var request } => [Seller(request.SellerId)],
        DeletionDecided { Request: var request } => [Seller(request.SellerId)],
        DecisionAppealed { Request: var request } => [Seller(request.SellerId)],
        DeletionRequestClosed { Request: var request } => [Seller(request.SellerId)],
        OfferListed listed => [Offers, Seller(listed.SellerId)],
        OfferEdited edited => [Offers, Offer(edited.OfferId)],
        OfferBought { Kind: OfferKind.Product } bought => [Offer(bought.OfferId)],
        OrderConfirmed { Order: var order } => [Offer(order.OfferId)],
        OrderSent { Order: var order } => [Offer(order.OfferId)],
        OrderFinished { Order: var order } => [Offer(order.OfferId)],
        OrderCanceled { Order: var order } => [Offer(order.OfferId)],
        // A review tells how its order ended, too.
        OrderRefunded { Order: var order } => [Offer(order.OfferId), Seller(order.SellerId)],
        _ => [],
    };

    private static string[] ScoresOf(ReviewSummary review) => [Seller(review.SellerId), Offer(review.OfferId), Scores];
}
