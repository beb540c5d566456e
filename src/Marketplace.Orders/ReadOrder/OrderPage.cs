using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.ChooseStep;
using Marketplace.Orders.Domain;

namespace Marketplace.Orders.ReadOrder;

/// <param name="Order">The order, whose own contact data is not shown.</param>
/// <param name="State">What decides its next step.</param>
/// <param name="Viewer">Buyer or seller.</param>
/// <param name="Contact">The contact data, or null where the viewer may not see it any more.</param>
/// <param name="Payments">All charges and refunds, the oldest first; none where no charge is shown.</param>
/// <param name="Now">The current time in UTC.</param>
/// <param name="Note">The viewer's private note, or null.</param>
internal sealed record OrderPage(Order Order, OrderState State, Party Viewer, Contact? Contact, IReadOnlyList<Payment> Payments, DateTime Now, string? Note)
{
    public Number Number => new(Order.Id);

    public NextStep? Next { get; } = NextStep.Of(State, Viewer, Now);

    /// <summary>When and how the order ends by itself, if nothing happens.</summary>
    public Sentence? Closing => ClosingNote.Of(Order, State, Viewer, Now);

    /// <summary>The amount that the seller asked support for, and by when support decides (rule MOD-12); null if nothing is asked.</summary>
    public (Money Wanted, DateTime By)? Asked { get; init; }

    /// <summary>That request in a sentence.</summary>
    public Sentence? Deciding => Asked is not { } asked ? null
        : Now < asked.By ? new("Support decides by {0} whether the amount changes from {1} to {2}.", asked.By, new Money(Order.Remaining, Order.Currency), asked.Wanted)
        : new("Support is deciding whether the amount changes from {0} to {1}.", new Money(Order.Remaining, Order.Currency), asked.Wanted);

    /// <summary>What else there is to do, with the pages where it is done.</summary>
    public IReadOnlyList<(string Text, string Path)> Menu { get; } = [.. OrderAction.MenuOf(Order, Viewer, NextStep.Of(State, Viewer, Now))];
}
