namespace Marketplace.Complaints.Domain;

/// <summary>A seller of whom other modules know that their standing is red.</summary>
internal sealed record RedSeller(long SellerId);
