using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
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

    /// <summary>When and how the order closes by itself, if nothing happens (rule ORD-8).</summary>
    public Sentence? Closing => Viewer == Party.Buyer && State.Asked is { } asked
        ? asked.DeliverByBefore is { } day ? new("If you don't answer, the date stays {0}.", new Day(day)) : new("If you don't answer, the amount stays {0}.", State.Amount)
        : Order.EndedAt is not null || Order.ConfirmBy is not null || Order.PayBy is not null || Order.WithdrawnAt is not null ? null
        : Order.ReturnsPaymentAtClosing && Now >= Order.ClosesAt ? new("The refund hasn't gone through yet. We'll try again automatically.")
        : Order.DisputeId is not null ? new("This order doesn't close automatically while the buyer's bank is deciding.")
        : Order.StoppedAt is not null ? new("This order doesn't close automatically while the claim is open.")
        : (Viewer, Order.ReturnsPaymentAtClosing) switch
        {
            (Party.Buyer, true) => new("If it isn't marked as sent by {0}, you get your money back automatically.", Order.ClosesAt),
            (_, true) => new("If you don't mark it as sent by {0}, the buyer gets the money back. You still owe the fee.", Order.ClosesAt),
            (Party.Buyer, _) => new("This order closes automatically on {0}.", Order.ClosesAt),
            _ when Order.Stage == OrderStage.New => new("If you don't approve it by {0}, it closes automatically and the fee is still due.", Order.ClosesAt),
            _ => new("This order closes automatically on {0}. The fee is then due.", Order.ClosesAt),
        };

    /// <summary>The amount that the seller asked support for, and by when support decides (rule MOD-12); null if nothing is asked.</summary>
    public (Money Wanted, DateTime By)? Asked { get; init; }

    /// <summary>That request in a sentence.</summary>
    public Sentence? Deciding => Asked is not { } asked ? null
        : Now < asked.By ? new("Support decides by {0} whether the amount changes from {1} to {2}.", asked.By, new Money(Order.Remaining, Order.Currency), asked.Wanted)
        : new("Support is deciding whether the amount changes from {0} to {1}.", new Money(Order.Remaining, Order.Currency), asked.Wanted);

    /// <summary>What else there is to do, with the pages where it is done.</summary>
    public IReadOnlyList<(string Text, string Path)> Menu { get; } = [.. MenuOf(Order, Viewer, NextStep.Of(State, Viewer, Now))];

    private static IEnumerable<(string Text, string Path)> MenuOf(Order order, Party viewer, NextStep? next)
    {
        var number = new Number(order.Id);
        foreach (var action in OrderAction.Of(order, viewer, next)) yield return (action.Text, $"/orders/{number}/{action.Noun}");
        if (viewer != Party.Seller || order.ConfirmBy is not null) yield break;
        yield return ("Offer a custom order", $"/orders/{number}/custom-order");
        yield return ("Add an order", $"/orders/{number}/added-order");
    }
}
