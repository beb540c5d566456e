using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Orders.Domain;

namespace Marketplace.UnitTests.Orders;

/// <summary>Orders of one buyer and one seller, at any stage.</summary>
internal static class Some
{
    public const long BuyerId = 11;
    public const long SellerId = 22;

    public static readonly DateTime Start = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    public static readonly OrderTerms Terms = new Marketplace.Orders.OrdersOptions().Terms;
    public static readonly Actor Buyer = new(Party.Buyer, "ann");
    public static readonly Actor Seller = new(Party.Seller, "Shop of bob");
    public static readonly Actor Support = new(Party.Support, "sue");
    public static readonly CardToken Card = new("tok_charged", "4242");

    public static OfferBought Bought() => new(
        1001, 7, SellerId, "Shop of bob", "shop-of-bob", BuyerId, "ann", "Blue bowl", OfferKind.Product, 2, 1250, "EUR", 24, 72,
        new Contact("Ann A", "Street 1", "10115", "Berlin", "DE", "+49301234567"), "Please wrap it.")
    { OccurredAt = Start };

    public static Actor As(Party party) => new(party, party.ToString());

    public static DateTime At(int hours) => Start.AddHours(hours);

    public static Order Order(OrderStage stage = OrderStage.New)
    {
        var order = Marketplace.Orders.Domain.Order.Place(Bought(), Terms);
        if (stage == OrderStage.Canceled) order.Cancel(Buyer, "not-needed", "Plans changed.", false, 0, At(1));
        if (stage is OrderStage.New or OrderStage.Canceled) return order;
        order.Approve(Seller, At(1));
        if (stage == OrderStage.Confirmed) return order;
        order.MarkAsPaid(Seller, At(1));
        if (stage == OrderStage.Paid) return order;
        if (stage == OrderStage.Refunded) order.Refund(Seller, "", true, 0, At(3));
        if (stage == OrderStage.Refunded) return order;
        order.MarkAsSent(Seller, "T1", "", [], At(3));
        if (stage == OrderStage.Finished) order.Close(Buyer, At(4));
        return order;
    }
}
