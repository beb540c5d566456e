using Marketplace.Contracts.Offers;

namespace Marketplace.Contracts.Orders;

/// <summary>Reads an order's contact data, to find it in texts that others can read. Never show it: Orders decides who sees it.</summary>
public interface IReadContacts
{
    /// <summary>The order's contact data, or null if there is no such order.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<Contact?> Of(long orderId, CancellationToken cancel);
}
