using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;

namespace Marketplace.Orders.ChooseStep;

/// <summary>A step that the viewer may take now but that isn't the next one, on a page of its own.</summary>
internal sealed record OrderAction(OrderStep Step, string Text, string Noun)
{
    private static readonly OrderAction[] All =
    [
        new(OrderStep.Pay, "Pay by card", "payment"),
        new(OrderStep.SayPaid, "I've already paid the seller", "direct-payment"),
        new(OrderStep.MarkAsPaid, "Mark as paid", "receipt"),
        new(OrderStep.Close, "Close order", "closing"),
        new(OrderStep.AnswerProposal, "View your request", "proposal"),
        new(OrderStep.ProposeDelay, "Ask for more time", "delay"),
        new(OrderStep.ChangeAmount, "Change order amount", "amount"),
        new(OrderStep.AddExtra, "Add a free extra", "extra"),
        new(OrderStep.RemindBuyer, "Remind the buyer to leave a review", "reminder"),
        new(OrderStep.Refund, "Refund in full", "refund"),
        new(OrderStep.Cancel, "Cancel order", "cancellation"),
        new(OrderStep.CancelPaid, "Cancel order", "cancellation"),
    ];

    /// <summary>What the viewer may do besides the next step, with the pages where it is done.</summary>
    public static IEnumerable<(string Text, string Path)> MenuOf(Order order, Party viewer, NextStep? next)
    {
        var number = new Number(order.Id);
        foreach (var action in Of(order, viewer, next)) yield return (action.Text, $"/orders/{number}/{action.Noun}");
        if (viewer != Party.Seller || order.ConfirmBy is not null) yield break;
        yield return ("Offer a custom order", $"/orders/{number}/custom-order");
        yield return ("Add an order", $"/orders/{number}/added-order");
    }

    private static IEnumerable<OrderAction> Of(Order order, Party viewer, NextStep? next) =>
        All.Where(a => a.Step != next?.Step && order.May(a.Step, viewer) && (a.Step != OrderStep.AnswerProposal || viewer == Party.Seller));
}
