using Marketplace.Contracts.Orders;
using Marketplace.Orders.Domain;

namespace Marketplace.Orders.ReadOrder;

/// <summary>A step that the viewer may take now, with a button or on its own page.</summary>
internal sealed record OrderAction(OrderStep Step, string Text, string Noun, bool AtOnce, string Look)
{
    private static readonly OrderAction[] All =
    [
        new(OrderStep.Approve, "Approve order", "approval", true, "btn-primary"),
        new(OrderStep.Pay, "Pay", "payment", false, "btn-primary"),
        new(OrderStep.MarkAsPaid, "Mark as paid", "receipt", false, "btn-outline-secondary"),
        new(OrderStep.Repay, "Confirm refund", "repayment", false, "btn-primary"),
        new(OrderStep.MarkAsSent, "Mark as sent", "shipment", false, "btn-primary"),
        new(OrderStep.Close, "Close order", "closing", true, "btn-primary"),
        new(OrderStep.Cancel, "Cancel order", "cancellation", false, "btn-outline-danger"),
        new(OrderStep.CancelPaid, "Cancel order", "cancellation", false, "btn-outline-danger"),
        new(OrderStep.Refund, "Refund in full", "refund", false, "btn-outline-secondary"),
    ];

    public static IReadOnlyList<OrderAction> Of(Order order, Party viewer) => [.. All.Where(a => order.May(a.Step, viewer))];
}
