namespace Marketplace.Billing.Domain;

/// <summary>A bank account into which a seller was paid until not long ago (rule REV-11). Only a keyed hash of it is kept.</summary>
internal sealed class FormerPayoutAccount(long sellerId, string hash)
{
    public long SellerId { get; private set; } = sellerId;

    public string Hash { get; private set; } = hash;

    public DateTime Since { get; set; }

    public DateTime LeftAt { get; set; }
}
