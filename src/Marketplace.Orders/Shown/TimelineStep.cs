using Marketplace.Contracts.Orders;
using Marketplace.Orders.Domain;

namespace Marketplace.Orders.Shown;

/// <summary>A stage of an order: reached, current or still to come, perhaps by a promised time.</summary>
internal sealed record TimelineStep(string Text, DateTime? At, DateTime? DueAt, string State)
{
    public static IReadOnlyList<TimelineStep> Of(Order order)
    {
        var reached = new List<(OrderStage Stage, DateTime? At)>
        {
            (OrderStage.New, order.PlacedAt),
            (OrderStage.Confirmed, order.StartedAt),
            (OrderStage.Paid, order.PaidAt),
            (OrderStage.Sent, order.SentAt),
            (OrderStage.Finished, Last(order, OrderEventType.Closed)),
        };
        if (order.Stage is OrderStage.Canceled or OrderStage.Refunded)
        {
            // Leave out the stages that the order never reached.
            reached.RemoveAll(r => r.At is null);
            reached.Add((order.Stage, Last(order, order.Stage == OrderStage.Canceled ? OrderEventType.Canceled : OrderEventType.Refunded)));
        }
        return [.. reached.Select(r => new TimelineStep(r.Stage.ToString(), r.At, r.At is null ? Due(order, r.Stage) : null, r.Stage == order.Stage ? "now" : r.At is null ? "todo" : "done"))];
    }

    private static DateTime? Due(Order order, OrderStage stage) => stage switch
    {
        OrderStage.Confirmed => order.PromisedStartAt,
        OrderStage.Sent when order.Stage is not OrderStage.Finished => order.PromisedDeliveryAt,
        _ => null,
    };

    private static DateTime? Last(Order order, OrderEventType what) => order.History.LastOrDefault(e => e.What == what)?.At;
}
