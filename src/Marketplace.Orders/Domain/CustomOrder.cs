using System.Security.Cryptography;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Orders.Domain;

/// <summary>A private order at a special price, for one buyer, behind one link that lives for a day (rule ORD-11).</summary>
internal sealed class CustomOrder : Aggregate
{
    public const int TitleLength = 120;
    public const int WordsLength = 1000;
    public const int MostDays = 365;
    public const int MostOfStock = 10_000;
    private const int TokenBytes = 16;

    private CustomOrder()
    {
    }

    /// <summary>The unguessable part of its link.</summary>
    public string Token { get; private set; } = "";

    /// <summary>Where it was made: the order, or the conversation of a question.</summary>
    public long ConversationId { get; private set; }

    /// <summary>Whether it was made in the conversation of a question, without an order.</summary>
    public bool IsInquiry { get; private set; }

    /// <summary>What that conversation is about; may be empty.</summary>
    public string About { get; private set; } = "";

    /// <summary>The offer; its own id if it is of something else, as for an order.</summary>
    public long OfferId { get; private set; }

    public bool HasOffer => OfferId != Id;

    /// <summary>How many it takes from the offer's stock.</summary>
    public int OfStock { get; private set; }

    public long SellerId { get; private set; }

    public string ShopName { get; private set; } = "";

    public string Shop { get; private set; } = "";

    public long BuyerId { get; private set; }

    public string BuyerName { get; private set; } = "";

    public OfferKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>What is included, in the seller's words; may be empty.</summary>
    public string Words { get; private set; } = "";

    public long Amount { get; private set; }

    /// <summary>The usual price; null if there is none.</summary>
    public long? UsualAmount { get; private set; }

    public string Currency { get; private set; } = "";

    public int DaysToDeliver { get; private set; }

    /// <summary>Why the buyer has no right to withdraw, as for the offer; null if the law decides.</summary>
    public WithdrawalExemption? Exemption { get; private set; }

    public DateTime MadeAt { get; private set; }

    public DateTime ExpiresAt { get; private set; }

    /// <summary>When its buyer has to be reminded, or the seller told that it expired; null once that was done, or if it was accepted.</summary>
    public DateTime? ActAt { get; private set; }

    public DateTime? OpenedAt { get; private set; }

    public DateTime? AcceptedAt { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>When it turned out not to be paid in time.</summary>
    public DateTime? UnpaidAt { get; private set; }

    public string Path => $"/custom-orders/{Token}";

    public string ConversationPath => ConversationParties.PathOf(ConversationId, IsInquiry);

    public Money Price => new(Amount, Currency);

    public OrderCard Card => new(Id, OrderCardKind.CustomOrder, Words, Path)
    {
        Title = Title,
        Until = ExpiresAt,
        Amount = Amount,
        Before = UsualAmount,
        Inquiry = IsInquiry ? new(ConversationId, SellerId) : null,
    };

    private OrderSummary Summary => new(IsInquiry ? 0 : ConversationId, OfferId, BuyerId, BuyerName, SellerId, ShopName, Shop, About, 1, Amount, Currency, Kind);

    public OrderCardState StateAt(DateTime now) =>
        UnpaidAt is not null ? OrderCardState.Expired
        : AcceptedAt is not null ? OrderCardState.Accepted
        : WithdrawnAt is not null ? OrderCardState.Withdrawn
        : now >= ExpiresAt ? OrderCardState.Expired
        : OpenedAt is not null ? OrderCardState.Opened
        : OrderCardState.Open;

    public bool IsOpen(DateTime now) => StateAt(now) is OrderCardState.Open or OrderCardState.Opened;

    /// <summary>A seller makes one for a customer, in their conversation.</summary>
    /// <param name="id">The id, which will be its order's, too.</param>
    /// <param name="from">Seller, customer and conversation.</param>
    /// <param name="terms">What the seller states.</param>
    /// <param name="limits">The time limits.</param>
    /// <param name="now">When.</param>
    public static CustomOrder Make(long id, ConversationParties from, CustomTerms terms, OrderTerms limits, DateTime now)
    {
        if (from.IsUnconfirmed) throw new RuleBroken("The customer hasn't confirmed this order yet.");
        Proposal.Demand(terms.Title, "Title", "Enter a title.", TitleLength);
        if (terms.Words.Length > 0) Proposal.Demand(terms.Words, "Words", "", WordsLength);
        if (terms.Amount <= 0) throw new RuleBroken("Enter an amount above 0.", "Amount");
        if (terms.UsualAmount <= 0) throw new RuleBroken("Enter an amount above 0, or leave the field empty.", "UsualAmount");
        if (terms.DaysToDeliver is < 1 or > MostDays) throw new RuleBroken("Enter a number of days from 1 to 365.", "Days");
        if (terms.OfStock is < 1 or > MostOfStock) throw new RuleBroken("Enter a quantity from 1 to 10,000.", "Quantity");
        var offer = terms.OfStock is null ? null : from.Offer;
        var made = new CustomOrder
        {
            Id = id,
            Token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes)),
            ConversationId = from.ConversationId,
            IsInquiry = from.IsInquiry,
            About = from.Title,
            OfferId = offer?.OfferId ?? id,
            OfStock = terms.OfStock ?? 0,
            SellerId = from.SellerId,
            ShopName = from.ShopName,
            Shop = from.Shop,
            BuyerId = from.BuyerId,
            BuyerName = from.BuyerName,
            Kind = offer?.Kind ?? from.Kind,
            Title = terms.Title,
            Words = terms.Words,
            Amount = terms.Amount,
            UsualAmount = terms.UsualAmount,
            Currency = from.Currency,
            DaysToDeliver = terms.DaysToDeliver,
            Exemption = offer?.Exemption,
            MadeAt = now,
            ExpiresAt = now + limits.CustomOrderLives,
            ActAt = now + (limits.CustomReminder < limits.CustomOrderLives ? limits.CustomOrderLives - limits.CustomReminder : limits.CustomOrderLives),
        };
        made.Raise(new CardPosted(made.Summary, made.Card, OrderCardState.Open) { OccurredAt = now });
        return made;
    }

    /// <summary>The buyer looks at it for the first time.</summary>
    public void Open(DateTime now)
    {
        if (StateAt(now) != OrderCardState.Open) return;
        OpenedAt = now;
        Tell(now);
    }

    public void DemandOpen(DateTime now)
    {
        if (!IsOpen(now)) throw new RuleBroken(Ended(now));
    }

    /// <summary>What accepting it takes from the offer's stock; null if it is of something else.</summary>
    public OfferSoldByMessage? Reservation(Contact contact, string note, DateTime now) => HasOffer
        ? new(Id, ConversationId, OfferId, SellerId, BuyerId, OfStock, Amount, DaysToDeliver, contact, note, Kind, Title, Exemption, IsCustom: true) { OccurredAt = now }
        : null;

    /// <summary>The buyer accepts: it becomes an order that has to be paid before the link expires.</summary>
    public Order Accept(Contact contact, string note, OrderTerms terms, DateTime now)
    {
        DemandOpen(now);
        return AcceptReserved(contact, note, terms, now);
    }

    /// <summary>The buyer accepted it in time, and the stock is taken. A seller who withdrew it since then was too late.</summary>
    public Order AcceptReserved(Contact contact, string note, OrderTerms terms, DateTime now)
    {
        (AcceptedAt, ActAt) = (now, null);
        Tell(now);
        return Order.Accept(this, contact, note, terms, now);
    }

    public void Withdraw(DateTime now)
    {
        DemandOpen(now);
        (WithdrawnAt, ActAt) = (now, null);
        Tell(now);
    }

    /// <summary>Reminds the buyer, or tells the seller that it expired. A host that was away does only what is still of use.</summary>
    /// <param name="now">When.</param>
    /// <param name="isBlocked">Whether the seller has blocked the buyer, who then can't accept it.</param>
    public void Tick(DateTime now, bool isBlocked = false)
    {
        if (ActAt > now || ActAt is null) return;
        if (now < ExpiresAt)
        {
            ActAt = ExpiresAt;
            if (!isBlocked) Raise(new CardAwaited(Summary, Card) { OccurredAt = now });
            return;
        }
        ActAt = null;
        Tell(now);
    }

    /// <summary>It was accepted, but the order wasn't paid in time: it counts as expired.</summary>
    public void StayUnpaid(DateTime now)
    {
        UnpaidAt = now;
        Tell(now);
    }

    public string Ended(DateTime now) => StateAt(now) switch
    {
        OrderCardState.Accepted => "You've already accepted this custom order.",
        OrderCardState.Withdrawn => "The seller has withdrawn this custom order.",
        _ => "This custom order has expired. Ask the seller to offer it again.",
    };

    private void Tell(DateTime now) => Raise(new CardChanged(Summary, Card, StateAt(now)) { OccurredAt = now });
}
