using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Orders.Domain;

/// <summary>When and how an order ends by itself, if nothing happens (rule ORD-8), as one reader is told.</summary>
internal static class ClosingNote
{
    public static Sentence? Of(Order order, OrderState state, Party viewer, DateTime now) => viewer == Party.Buyer && state.Asked is { } asked
        ? asked.DeliverByBefore is { } day ? new("If you don't answer, the date stays {0}.", new Day(day)) : new("If you don't answer, the amount stays {0}.", state.Amount)
        : order.EndedAt is not null || order.WithdrawnAt is not null ? null
        : order.ConfirmBy is not null ? viewer == Party.Buyer ? new("If you don't confirm it, it's canceled and doesn't count.") : new(Reminded(
            order, "We'll remind {0} before then. If they don't confirm it, it's canceled and doesn't count.", "If {0} doesn't confirm it, it's canceled and doesn't count."), order.BuyerName)
        : order.PayBy is not null ? viewer == Party.Buyer ? null : new(Reminded(
            order, "We'll remind {0} before then. If they don't pay in time, the order is canceled.", "If {0} doesn't pay in time, the order is canceled."), order.BuyerName)
        : order.ReturnsPaymentAtClosing && now >= order.ClosesAt ? new("The refund hasn't gone through yet. We'll try again automatically.")
        : order.DisputeId is not null ? new("This order doesn't close automatically while the buyer's bank is deciding.")
        : order.StoppedAt is not null ? new("This order doesn't close automatically while the claim is open.")
        : (viewer, order.ReturnsPaymentAtClosing) switch
        {
            (Party.Buyer, true) => new("If it isn't marked as sent by {0}, you get your money back automatically.", order.ClosesAt),
            (_, true) => new("If you don't mark it as sent by {0}, the buyer gets the money back. You still owe the fee.", order.ClosesAt),
            (Party.Buyer, _) when order.Stage == OrderStage.New => new("If {0} doesn't approve it by {1}, the order ends and you pay nothing.", order.ShopName, order.ClosesAt),
            (Party.Buyer, _) => new("If you do nothing, this order counts as finished on {0}.", order.ClosesAt),
            _ when order.Stage == OrderStage.New => new("Approve or cancel it by {0}. If you do neither, it counts as finished and the fee is due.", order.ClosesAt),
            _ => new("If nothing changes, this order counts as finished on {0}, and the fee is due.", order.ClosesAt),
        };

    /// <summary>Once the last reminder is sent, or where there is no time for one, none is promised.</summary>
    private static string Reminded(Order order, string withReminder, string without) => order.ActAt < (order.ConfirmBy ?? order.PayBy) ? withReminder : without;
}
