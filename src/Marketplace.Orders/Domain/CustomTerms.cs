namespace Marketplace.Orders.Domain;

/// <summary>What a seller states about a custom order. Amounts are in minor units of the shop's currency.</summary>
internal sealed record CustomTerms(string Title, string Words, long Amount, long? UsualAmount, int DaysToDeliver);
