using Marketplace.Offers.Shared;

namespace Marketplace.Offers.SuggestOffers;

/// <summary>What a search without results offers instead.</summary>
/// <param name="Suggestion">The query with its mistakes corrected; null if there is no such query.</param>
/// <param name="Title">The title of the offers, with {0} for <paramref name="Words"/>.</param>
/// <param name="Words">The words that found them; may be empty.</param>
/// <param name="Offers">The offers; none in a market without any.</param>
internal sealed record NearOffers(string? Suggestion, string Title, string Words, IReadOnlyList<OfferCard> Offers);
