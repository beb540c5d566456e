using Marketplace.Offers.NarrowOffers;

namespace Marketplace.Offers.MatchOffers;

/// <summary>The offers that match, counted.</summary>
/// <param name="Facets">How many.</param>
/// <param name="All">All of them; null if they are more than are counted, or a list without words.</param>
internal sealed record Matches(Facets Facets, IReadOnlyList<Match>? All);
