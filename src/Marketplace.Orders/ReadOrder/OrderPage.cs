using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;

namespace Marketplace.Orders.ReadOrder;

/// <param name="Order">The order, whose own contact data is not shown.</param>
/// <param name="Viewer">Buyer or seller.</param>
/// <param name="Contact">The contact data, or null where the viewer may not see it any more.</param>
/// <param name="Payments">All charges and refunds, the oldest first; none where no charge is shown.</param>
/// <param name="Now">The current time in UTC.</param>
/// <param name="Note">The viewer's private note, or null.</param>
internal sealed record OrderPage(Order Order, Party Viewer, Contact? Contact, IReadOnlyList<Payment> Payments, DateTime Now, string? Note)
{
    public Number Number => new(Order.Id);

    public NextStep? Next { get; } = NextStep.Of(Order.State, Viewer, Now);

    /// <summary>When and how the order closes by itself, if nothing happens (rule ORD-8).</summary>
    public Sentence? Closing => Order.EndedAt is not null || Order.ConfirmBy is not null || Order.PayBy is not null || Order.WithdrawnAt is not null ? null
        : Order.ReturnsPaymentAtClosing && Now >= Order.ClosesAt ? new("The refund didn't go through yet. We'll try again automatically.")
        : Order.StoppedAt is not null ? new("This order doesn't close automatically while the claim is open.")
        : (Viewer, Order.ReturnsPaymentAtClosing) switch
        {
            (Party.Buyer, true) => new("If it isn't marked as sent by {0}, you get your money back automatically.", Order.ClosesAt),
            (_, true) => new("If you don't mark it as sent by {0}, the buyer gets the money back and the fee is still due.", Order.ClosesAt),
            (Party.Buyer, _) => new("This order closes automatically on {0}.", Order.ClosesAt),
            _ => new("This order closes automatically on {0}. The fee is then due.", Order.ClosesAt),
        };

    /// <summary>Whether there is more to do than the next step.</summary>
    public bool HasMenu => Actions.Count > 0 || (Viewer == Party.Seller && Order.ConfirmBy is null) || Order.PaidAt is not null;

    public IReadOnlyList<OrderAction> Actions => OrderAction.Of(Order, Viewer, Next);
}
