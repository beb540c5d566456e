namespace Marketplace.Contracts.Offers;

/// <summary>Finds whom a person can write to before they buy (rule MSG-1), and says whether the two may.</summary>
public interface IReadShops
{
    /// <summary>A shop, and one of its offers; null if there is no such shop, or the offer is another's.</summary>
    /// <param name="shop">The shop's name in URLs.</param>
    /// <param name="offerId">The offer; null for none.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<AskedShop?> Find(string shop, long? offerId, CancellationToken cancel);

    /// <summary>Which of these offers can be bought now.</summary>
    /// <param name="offers">The offers; at most a page of them.</param>
    /// <param name="now">The current time in UTC.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<IReadOnlySet<long>> Available(IReadOnlyCollection<long> offers, DateTime now, CancellationToken cancel);

    /// <summary>What stands between a seller and a customer without an order.</summary>
    /// <param name="sellerId">The seller.</param>
    /// <param name="customerId">The customer.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<ShopBar> Between(long sellerId, long customerId, CancellationToken cancel);
}

/// <summary>A shop that is asked.</summary>
/// <param name="SellerId">The seller.</param>
/// <param name="Shop">The shop's name in URLs.</param>
/// <param name="Name">The shop's name.</param>
/// <param name="OfferId">The offer that is asked about; null for none.</param>
/// <param name="Title">That offer's title.</param>
/// <param name="Currency">What it sells in; ISO 4217.</param>
public sealed record AskedShop(long SellerId, string Shop, string Name, long? OfferId, string? Title, string Currency);

/// <summary>Why a customer can't write to a seller without an order.</summary>
public enum ShopBar
{
    /// <summary>They can.</summary>
    None,

    /// <summary>The seller has blocked the customer (rule ACC-9).</summary>
    Blocked,

    /// <summary>The seller can't sell for now.</summary>
    Closed,
}
