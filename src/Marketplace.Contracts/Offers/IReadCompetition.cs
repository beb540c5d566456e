namespace Marketplace.Contracts.Offers;

/// <summary>Reads facts about an offer and its buyer, as hints for staff.</summary>
public interface IReadCompetition
{
    /// <summary>The facts now; null if there is no such offer.</summary>
    /// <param name="offerId">The offer that was bought.</param>
    /// <param name="buyerId">Who bought it.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<Competition?> About(long offerId, long buyerId, CancellationToken cancel);
}

/// <summary>An offer among others.</summary>
/// <param name="Category">The offer's category, in English.</param>
/// <param name="BuyersShop">The shop's name in URLs if the buyer lists offers in the same category; else null.</param>
/// <param name="Price">The offer's price, in minor units of <paramref name="Currency"/>.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Offers">How many offers the seller lists.</param>
/// <param name="IsCheapest">Whether no other offer of the seller costs as little.</param>
public sealed record Competition(string Category, string? BuyersShop, long Price, string Currency, int Offers, bool IsCheapest);
