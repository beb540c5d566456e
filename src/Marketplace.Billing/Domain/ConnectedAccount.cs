namespace Marketplace.Billing.Domain;

/// <summary>A seller's own account at the payment provider.</summary>
internal sealed class ConnectedAccount(long sellerId, string accountId)
{
    public long SellerId { get; private set; } = sellerId;

    /// <summary>The provider's id of it.</summary>
    public string AccountId { get; private set; } = accountId;

    /// <summary>Whether the provider pays out to the seller's bank from it.</summary>
    public bool IsReady { get; private set; }

    /// <summary>The last four characters of the bank account behind it.</summary>
    public string Ending { get; private set; } = "";

    public DateTime ChangedAt { get; private set; }

    /// <returns>Whether anything is new.</returns>
    public bool Change(bool isReady, string ending, DateTime now)
    {
        if (isReady == IsReady && ending == Ending) return false;
        (IsReady, Ending, ChangedAt) = (isReady, ending, now);
        return true;
    }
}
