using Marketplace.Contracts.Orders;
using Marketplace.Orders.Domain;

namespace Marketplace.Orders.ReadOrder;

/// <summary>A step that the viewer may take now but that isn't the next one, on a page of its own.</summary>
internal sealed record OrderAction(OrderStep Step, string Text, string Noun)
{
    private static readonly OrderAction[] All =
    [
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

    public static IReadOnlyList<OrderAction> Of(Order order, Party viewer, NextStep? next) => [.. All.Where(a => a.Step != next?.Step && order.May(a.Step, viewer) && (a.Step != OrderStep.AnswerProposal || viewer == Party.Seller))];
}
