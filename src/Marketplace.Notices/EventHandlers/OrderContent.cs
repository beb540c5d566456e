using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

/// <summary>A notice to one party of an order, with a button that opens it.</summary>
internal static class OrderContent
{
    public static NoticeContent ToBuyer(OrderSummary order, Sentence headline, IReadOnlyList<Sentence> details, NextStep next) =>
        new(headline, OrderMention.Of(order), details, next, new("View order"), Paths.Order(order.OrderId), Why.Buyer);

    public static NoticeContent ToSeller(OrderSummary order, Sentence headline, IReadOnlyList<Sentence> details, NextStep next) =>
        ToBuyer(order, headline, details, next) with { Why = Why.Seller };
}
