using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Orders.Domain;

/// <summary>Orders agreed in a conversation: custom orders (rule ORD-11), and those that the seller adds (rule ORD-13).</summary>
internal sealed partial class Order
{
    private const int HoursOfDay = 24;

    /// <summary>How it came about.</summary>
    public OrderOrigin Origin { get; private set; }

    /// <summary>Whether it is of an offer. An order of something else is its own, so that nothing counts it together with others.</summary>
    public bool HasOffer => OfferId != Id;

    /// <summary>Until when an added order has to be confirmed; null for any other, and once it is. It stays if the order ends without.</summary>
    public DateTime? ConfirmBy { get; private set; }

    /// <summary>Until when a custom order has to be paid; null for any other, and once it is.</summary>
    public DateTime? PayBy { get; private set; }

    /// <summary>Seller and customer in its conversation.</summary>
    /// <param name="offer">The seller's offer that was bought, as it is now; null for something else.</param>
    public ConversationParties Parties(OwnOffer? offer) =>
        new(Id, false, SellerId, Shop, ShopName, BuyerId, BuyerName, Title, Kind, Currency, offer) { IsUnconfirmed = ConfirmBy is not null };

    /// <summary>The buyer accepted a custom order, which its seller has approved by making it.</summary>
    public static Order Accept(CustomOrder custom, Contact contact, string note, OrderTerms terms, DateTime now)
    {
        var order = new Order
        {
            Id = custom.Id,
            OfferId = custom.OfferId,
            SellerId = custom.SellerId,
            ShopName = custom.ShopName,
            Shop = custom.Shop,
            BuyerId = custom.BuyerId,
            BuyerName = custom.BuyerName,
            Title = custom.Title,
            Kind = custom.Kind,
            Quantity = 1,
            UnitPrice = custom.Amount,
            Total = custom.Amount,
            Currency = custom.Currency,
            Contact = contact,
            Note = note,
            Origin = OrderOrigin.Custom,
            Stage = OrderStage.Confirmed,
            PlacedAt = now,
            PromisedStartAt = now,
            StartedAt = now,
            PromisedDeliveryAt = now.AddDays(custom.DaysToDeliver),
            PayBy = custom.ExpiresAt,
            Exemption = custom.Exemption,
        };
        order.StartClock(order.PromisedDeliveryAt + terms.CloseAfter, terms);
        order.SkipReminders(terms, now);
        order.Write(new Actor(Party.Buyer, custom.BuyerName), OrderEventType.CustomAccepted, now);
        order.Raise(new OrderPlaced(order.Summary, order.Facts, OrderOrigin.Custom) { Exemption = order.Exemption, OccurredAt = now });
        order.Raise(new OrderConfirmed(order.Summary, order.Facts) { PayBy = order.PayBy, OccurredAt = now });
        return order;
    }

    /// <summary>The seller registers a sale made by message, for the buyer of an earlier order. Nothing counts until the customer confirms it.</summary>
    /// <param name="from">The earlier order.</param>
    /// <param name="id">The new order's id.</param>
    /// <param name="actor">The seller.</param>
    /// <param name="sale">What was sold.</param>
    /// <param name="terms">The time limits.</param>
    /// <param name="now">When.</param>
    public static Order Add(Order from, long id, Actor actor, AddedSale sale, OrderTerms terms, DateTime now)
    {
        if (actor.Party != Party.Seller) throw new RuleBroken("You can't take this step.");
        Proposal.Demand(sale.Title, "Title", "Enter what was sold.", CustomOrder.TitleLength);
        if (sale.Note.Length > 0) Proposal.Demand(sale.Note, "Note", "", Proposal.ReasonLength);
        var order = new Order
        {
            Id = id,
            OfferId = sale.OfferId ?? id,
            SellerId = from.SellerId,
            ShopName = from.ShopName,
            Shop = from.Shop,
            BuyerId = from.BuyerId,
            BuyerName = from.BuyerName,
            Title = sale.Title,
            Kind = sale.Kind,
            Quantity = sale.Quantity,
            UnitPrice = sale.UnitPrice,
            Total = sale.UnitPrice * sale.Quantity,
            Currency = from.Currency,
            Contact = sale.Contact,
            Note = sale.Note,
            Origin = OrderOrigin.Added,
            PlacedAt = now,
            ConfirmBy = now + terms.ConfirmWithin,
            Exemption = sale.Exemption,
        };
        order.Promise(now, sale.DaysToDeliver);
        order.SkipReminders(terms, now);
        order.Write(actor, OrderEventType.Added, now);
        order.Raise(new OrderAdded(order.Summary, order.ConfirmBy.Value) { OccurredAt = now });
        return order;
    }

    /// <summary>The customer confirms an added order: it is placed now, and its promised times count from now.</summary>
    public void ConfirmAdded(Actor actor, OrderTerms terms, DateTime now)
    {
        Demand(OrderStep.ConfirmAdded, actor);
        if (ConfirmBy <= now) throw new RuleBroken("The time to confirm this order is over.");
        var days = (int)Math.Round((PromisedDeliveryAt - PlacedAt).TotalDays);
        (ConfirmBy, PlacedAt) = (null, now);
        Promise(now, days);
        StartClock(PromisedDeliveryAt + terms.CloseAfter, terms);
        Write(actor, OrderEventType.AddedConfirmed, now);
        Raise(new OrderPlaced(Summary, Facts, OrderOrigin.Added) { Exemption = Exemption, OccurredAt = now });
    }

    private void Promise(DateTime from, int days) => (PromisedStartAt, PromisedDeliveryAt) = (from.AddHours(HoursOfDay), from.AddDays(days));

    private void EndUnconfirmed(Actor actor, string reason, DateTime now)
    {
        End(OrderStage.Canceled, now);
        Write(actor, OrderEventType.Canceled, now, reason);
        Raise(new AddedOrderEnded(Summary, actor.Party, reason) { OccurredAt = now });
    }
}
