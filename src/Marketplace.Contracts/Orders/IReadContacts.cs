using Marketplace.Contracts.Offers;

namespace Marketplace.Contracts.Orders;

/// <summary>Reads where an order goes, to find it in texts that others would read. Never show it: who sees it, and until when, is for Orders to say.</summary>
public interface IReadContacts
{
    /// <summary>The buyer's contact of this order, or null where there is no such order.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="cancel">Stops the reading.</param>
    Task<Contact?> Of(long orderId, CancellationToken cancel);
}
