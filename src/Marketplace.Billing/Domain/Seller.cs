namespace Marketplace.Billing.Domain;

/// <summary>This module's copy of a seller's shop.</summary>
internal sealed class Seller(long sellerId)
{
    public long SellerId { get; private set; } = sellerId;

    public string Shop { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Country { get; private set; } = "";

    public string Currency { get; private set; } = "";

    /// <summary>Null until the event about the opening has arrived.</summary>
    public DateTime? OpenedAt { get; private set; }

    /// <summary>The version of the shop that the name is of.</summary>
    public long NameVersion { get; private set; }

    public void Open(string shop, string name, string country, string currency, DateTime at)
    {
        (Shop, Country, Currency, OpenedAt) = (shop, country, currency, at);
        if (NameVersion == 0) Name = name;
    }

    public void Rename(string name, long version)
    {
        if (version > NameVersion) (Name, NameVersion) = (name, version);
    }
}
