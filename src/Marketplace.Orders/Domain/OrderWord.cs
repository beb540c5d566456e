using Marketplace.Kernel.Domain;
using Marketplace.Texts;

namespace Marketplace.Orders.Domain;

/// <summary>A search word for a person's order, from the title or the other party's name.</summary>
internal sealed record OrderWord(long PersonId, OrderSide Side, string Word, long OrderId) : IWord
{
    private const int Most = 40;

    public static IEnumerable<OrderWord> Of(Order order) =>
    [
        .. Words.Of(Most, order.Title, order.ShopName).Select(w => new OrderWord(order.BuyerId, OrderSide.Buying, w, order.Id)),
        .. Words.Of(Most, order.Title, order.BuyerName).Select(w => new OrderWord(order.SellerId, OrderSide.Selling, w, order.Id)),
    ];
}
