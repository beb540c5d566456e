namespace Marketplace.Contracts.Offers;

/// <summary>Takes the stock of sales that sellers agreed by message (rules ORD-11 and ORD-13). Such an order begins in Offers, like a purchase, because stock belongs there.</summary>
public interface ISellByMessage
{
    /// <summary>Takes the stock and raises the event, in one transaction.</summary>
    /// <param name="sale">The sale; its time is when it is made.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>False if the offer has no stock to take: it is a service, or no longer there. Then nothing has happened.</returns>
    /// <exception cref="Exception">A broken rule, told to the seller, or of a custom order to the customer: there isn't enough, the customer is blocked, or selling is paused.</exception>
    Task<bool> Sell(OfferSoldByMessage sale, CancellationToken cancel);
}
