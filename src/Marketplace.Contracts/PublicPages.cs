using System.Globalization;

namespace Marketplace.Contracts;

/// <summary>
/// What pages for visitors show, by name. A page says what it shows, an event what it changes (<see cref="DomainEvent.Touches"/>), and pages that show
/// what was changed are made anew on all hosts. A name holds no space.
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
}
