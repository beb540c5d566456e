namespace Marketplace.Offers.NarrowOffers;

/// <summary>What is counted of an offer that matches.</summary>
internal sealed record FacetRow(string Category, string Country);
