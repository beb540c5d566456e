namespace Marketplace.Billing.Domain;

/// <summary>Where a seller's payouts go. Holder and number are protected; only the last four characters are shown.</summary>
internal sealed class PayoutAccount(long sellerId)
{
    public const int LongestProtected = 2000;

    public long SellerId { get; private set; } = sellerId;

    /// <summary>A protected <see cref="BankAccount"/>.</summary>
    public string Protected { get; private set; } = "";

    public string Ending { get; private set; } = "";

    /// <summary>Since when it is this account; another holder's name changes nothing.</summary>
    public DateTime ChangedAt { get; private set; }

    public void Change(string @protected, string ending, DateTime since) => (Protected, Ending, ChangedAt) = (@protected, ending, since);
}
