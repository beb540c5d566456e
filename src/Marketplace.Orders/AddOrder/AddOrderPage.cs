using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Shown;

namespace Marketplace.Orders.AddOrder;

/// <param name="From">The customer's earlier order.</param>
/// <param name="Days">How long the customer has to confirm.</param>
internal sealed record AddOrderPage(Order From, int Days) : IContactPage
{
    public required AddOrderForm Form { get; init; }

    /// <summary>The offer that the form is about; null if the earlier order was of something else and none has been chosen.</summary>
    public OwnOffer? Sold { get; init; }

    /// <summary>Whether the seller has blocked the customer.</summary>
    public bool IsBlocked { get; init; }

    ContactForm IContactPage.Form => Form;

    public Number Number => new(From.Id);
}
