namespace Marketplace.Billing.Domain;

/// <summary>What the yearly file for tax authorities says about a seller. It is protected; only the seller and administrators see it.</summary>
internal sealed class TaxDetails(long sellerId)
{
    public const int LongestProtected = 4000;

    public long SellerId { get; private set; } = sellerId;

    /// <summary>A protected <see cref="TaxPerson"/>.</summary>
    public string Protected { get; private set; } = "";

    public DateTime ChangedAt { get; private set; }

    public void Change(string @protected, DateTime now) => (Protected, ChangedAt) = (@protected, now);
}
