namespace Marketplace.Orders.Domain;

/// <summary>What a seller states about a custom order. Amounts are in minor units of the shop's currency.</summary>
/// <param name="OfStock">How many it takes of the offer that the conversation is about; null for something else.</param>
internal sealed record CustomTerms(string Title, string Words, long Amount, long? UsualAmount, int DaysToDeliver, int? OfStock = null);
