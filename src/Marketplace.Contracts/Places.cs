using Marketplace.Contracts.Offers;

namespace Marketplace.Contracts;

/// <summary>The places on pages where other modules show their parts. A part is a view component that gets the place's subject.</summary>
public static class Places
{
    /// <summary>The home page, below the search. The subject is <see cref="HomePlace"/>.</summary>
    public const string Home = "home";

    /// <summary>The top of the home page for visitors: what proves its promise. The subject is <see cref="HomePlace"/>.</summary>
    public const string HomeProof = "home-proof";

    /// <summary>An offer's page, below its description. The subject is <see cref="OfferPlace"/>.</summary>
    public const string Offer = "offer";

    /// <summary>Where a buyer decides: an offer's page beside the seller, the page to buy it, a custom order. The subject is <see cref="OfferPlace"/>.</summary>
    public const string OfferSeller = "offer-seller";

    /// <summary>Below the price, wherever a buyer decides: an offer's page, the page to buy it, a custom order, an added order. The subject is <see cref="PurchasePlace"/>.</summary>
    public const string Purchase = "purchase";

    /// <summary>An order's page, between the order's state and its history. The subject is <see cref="OrderPlace"/>.</summary>
    public const string Order = "order";

    /// <summary>An order's page, below its amounts. The subject is <see cref="OrderPlace"/>.</summary>
    public const string OrderMoney = "order-money";

    /// <summary>An order's page, beside the seller's name. The subject is <see cref="OrderPlace"/>; the viewer is its buyer.</summary>
    public const string OrderSeller = "order-seller";

    /// <summary>A customer's card, beside the name. The subject is <see cref="CustomerPlace"/>; the viewer is the seller.</summary>
    public const string Customer = "customer";

    /// <summary>The staff's page about one deletion request. The subject is <see cref="CasePlace"/>.</summary>
    public const string Case = "case";

    /// <summary>The staff's page about one deletion request or report, above the decision: facts worth checking. The subject is <see cref="CasePlace"/>.</summary>
    public const string CaseHints = "case-hints";

    /// <summary>A claim's page, below its timeline. The subject is <see cref="ClaimPlace"/>.</summary>
    public const string Claim = "claim";

    /// <summary>The staff's page about one claim. The subject is <see cref="ClaimCasePlace"/>.</summary>
    public const string ClaimCase = "claim-case";

    /// <summary>The staff's page that gathers everything about one review (rule MOD-14). The subject is <see cref="ReviewPlace"/>.</summary>
    public const string Review = "review";

    /// <summary>The staff's page about one disputed customer report. The subject is <see cref="CustomerReportCasePlace"/>.</summary>
    public const string CustomerReportCase = "customer-report-case";

    /// <summary>The staff's page about one request to change an order's amount. The subject is <see cref="AmountCasePlace"/>.</summary>
    public const string AmountCase = "amount-case";

    /// <summary>The staff's page about an objection to a hold. The subject is <see cref="HoldCasePlace"/>.</summary>
    public const string HoldCase = "hold-case";

    /// <summary>Where a seller or staff are about to make a refund: who bears the fee. The subject is <see cref="RefundPlace"/>.</summary>
    public const string Refund = "refund";

    /// <summary>Where a seller is about to cancel or refund an order: what it does to their standing. The subject is <see cref="EndingPlace"/>.</summary>
    public const string Ending = "ending";

    /// <summary>The end of a seller's own reputation page. The subject is <see cref="SellerPlace"/>; the viewer is that seller.</summary>
    public const string Reputation = "reputation";

    /// <summary>What waits for a seller, on their home page. The subject is <see cref="SellerPlace"/>; the viewer is that seller. A part for which nothing waits shows nothing.</summary>
    public const string SellerHome = "seller-home";

    /// <summary>What a seller can do if nothing waits: one button. The subject is <see cref="SellerPlace"/>; the viewer is that seller.</summary>
    public const string SellerIdle = "seller-idle";

    /// <summary>Three figures at the top of a seller's home page; each part is a list item or more. The subject is <see cref="SellerPlace"/>; the viewer is that seller.</summary>
    public const string SellerTop = "seller-top";

    /// <summary>A seller's figures beside what waits. The subject is <see cref="SellerPlace"/>; the viewer is that seller.</summary>
    public const string SellerFigures = "seller-figures";

    /// <summary>The top of a seller's page, above the name. The subject is <see cref="SellerPlace"/>.</summary>
    public const string SellerHead = "seller-head";

    /// <summary>The line of figures below a seller's name. The subject is <see cref="SellerPlace"/>.</summary>
    public const string SellerSummary = "seller-summary";

    /// <summary>The tab of a seller's page with the offers. The subject is <see cref="SellerPlace"/>.</summary>
    public const string SellerOffers = "seller-offers";

    /// <summary>The tab of a seller's page about the shop. The subject is <see cref="SellerPlace"/>.</summary>
    public const string SellerAbout = "seller-about";
}

/// <summary>The subject of <see cref="Places.Home"/>: none.</summary>
public sealed record HomePlace;

/// <summary>The subject of <see cref="Places.Offer"/> and <see cref="Places.OfferSeller"/>.</summary>
/// <param name="OfferId">The offer shown; 0 for a custom order of something else.</param>
/// <param name="SellerId">The seller who lists it.</param>
/// <param name="Shop">The shop's name in URLs.</param>
public sealed record OfferPlace(long OfferId, long SellerId, string Shop);

/// <summary>The subject of <see cref="Places.Purchase"/>.</summary>
/// <param name="SellerId">Who sells.</param>
/// <param name="Exemption">Why the seller says that there is no right to withdraw; null if the law decides.</param>
public sealed record PurchasePlace(long SellerId, WithdrawalExemption? Exemption);

/// <summary>The subject of <see cref="Places.Customer"/>.</summary>
/// <param name="OrderId">One of the customer's orders from this seller.</param>
/// <param name="SellerId">The seller.</param>
/// <param name="BuyerId">The customer.</param>
public sealed record CustomerPlace(long OrderId, long SellerId, long BuyerId);

/// <summary>The subject of <see cref="Places.Order"/>, <see cref="Places.OrderSeller"/> and <see cref="Places.OrderMoney"/>. The viewer is its buyer or its seller, never anyone else.</summary>
/// <param name="OrderId">The order shown.</param>
/// <param name="BuyerId">Its buyer.</param>
/// <param name="SellerId">Its seller.</param>
/// <param name="HasEnded">Whether it is Finished, Refunded or Canceled.</param>
public sealed record OrderPlace(long OrderId, long BuyerId, long SellerId, bool HasEnded);

/// <summary>The subject of <see cref="Places.SellerHead"/>, <see cref="Places.SellerSummary"/>, <see cref="Places.SellerOffers"/>, <see cref="Places.SellerAbout"/>, <see cref="Places.Reputation"/> and the places of a seller's home page.</summary>
/// <param name="SellerId">The seller shown.</param>
/// <param name="Shop">The shop's name in URLs.</param>
public sealed record SellerPlace(long SellerId, string Shop);

/// <summary>The subject of <see cref="Places.Case"/> and <see cref="Places.CaseHints"/>. The viewer is staff and not a party of the order.</summary>
/// <param name="ReviewId">The review.</param>
/// <param name="OrderId">The order.</param>
/// <param name="SellerId">The seller.</param>
/// <param name="BuyerId">Who wrote the review.</param>
/// <param name="MessageIds">The messages that the seller picked as evidence.</param>
/// <param name="Passage">The passage that is currently removed from the comment, or null.</param>
public sealed record CasePlace(long ReviewId, long OrderId, long SellerId, long BuyerId, IReadOnlyCollection<long> MessageIds, string? Passage) : IReviewCase;

/// <summary>The subject of <see cref="Places.Review"/>. The viewer is staff and not a party of the order.</summary>
/// <param name="ReviewId">The review.</param>
/// <param name="OrderId">The order.</param>
/// <param name="SellerId">Who is reviewed.</param>
/// <param name="BuyerId">Who wrote it.</param>
public sealed record ReviewPlace(long ReviewId, long OrderId, long SellerId, long BuyerId) : IReviewCase
{
    /// <inheritdoc/>
    public IReadOnlyCollection<long> MessageIds => [];

    /// <inheritdoc/>
    public string? Passage => null;
}

/// <summary>The subject of <see cref="Places.ClaimCase"/>. The viewer is staff and not a party of the order.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="OrderId">The order.</param>
/// <param name="SellerId">Who sold.</param>
/// <param name="BuyerId">Who opened it.</param>
public sealed record ClaimCasePlace(long ClaimId, long OrderId, long SellerId, long BuyerId) : IOrderCase
{
    /// <inheritdoc/>
    public IReadOnlyCollection<long> MessageIds => [];
}

/// <summary>The subject of <see cref="Places.AmountCase"/>. The viewer is staff and not a party of the order.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="SellerId">Who asks.</param>
/// <param name="BuyerId">Who bought.</param>
public sealed record AmountCasePlace(long OrderId, long SellerId, long BuyerId) : IOrderCase
{
    /// <inheritdoc/>
    public IReadOnlyCollection<long> MessageIds => [];
}

/// <summary>The subject of <see cref="Places.HoldCase"/>. The viewer is staff and not a party of the order.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="SellerId">Whose money is held.</param>
/// <param name="BuyerId">Who bought.</param>
public sealed record HoldCasePlace(long OrderId, long SellerId, long BuyerId) : IOrderCase
{
    /// <inheritdoc/>
    public IReadOnlyCollection<long> MessageIds => [];
}

/// <summary>The subject of <see cref="Places.Refund"/>. The viewer is its seller or staff.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="SellerId">Its seller.</param>
/// <param name="Amount">The refund in minor units of the order's currency; null if it isn't decided yet.</param>
public sealed record RefundPlace(long OrderId, long SellerId, long? Amount = null);

/// <summary>The subject of <see cref="Places.Ending"/>. The viewer is the order's seller.</summary>
/// <param name="IsCancellation">Whether it will be told as the seller's cancellation.</param>
/// <param name="UnpaidSince">Since when the buyer can pay the approved order, in UTC; null if it is paid, or not approved.</param>
public sealed record EndingPlace(bool IsCancellation, DateTime? UnpaidSince);

/// <summary>The subject of <see cref="Places.CustomerReportCase"/>. The viewer is staff and not a party of the order.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="OrderId">The order.</param>
/// <param name="SellerId">Who reports.</param>
/// <param name="BuyerId">Who is reported.</param>
public sealed record CustomerReportCasePlace(long ReportId, long OrderId, long SellerId, long BuyerId) : IOrderCase
{
    /// <inheritdoc/>
    public IReadOnlyCollection<long> MessageIds => [];
}

/// <summary>The subject of <see cref="Places.Claim"/>. The viewer is its buyer or its seller, never anyone else.</summary>
/// <param name="ClaimId">The claim shown.</param>
/// <param name="OrderId">The order.</param>
/// <param name="BuyerId">Its buyer.</param>
/// <param name="SellerId">Its seller.</param>
public sealed record ClaimPlace(long ClaimId, long OrderId, long BuyerId, long SellerId);

/// <summary>What all staff pages about an order have in common.</summary>
public interface IOrderCase
{
    /// <summary>The order.</summary>
    long OrderId { get; }

    /// <summary>Who sold.</summary>
    long SellerId { get; }

    /// <summary>Who bought.</summary>
    long BuyerId { get; }

    /// <summary>The messages picked as evidence.</summary>
    IReadOnlyCollection<long> MessageIds { get; }
}

/// <summary>What all staff pages about a review have in common.</summary>
public interface IReviewCase : IOrderCase
{
    /// <summary>The review.</summary>
    long ReviewId { get; }

    /// <summary>A passage of the comment to highlight, or null.</summary>
    string? Passage { get; }
}
