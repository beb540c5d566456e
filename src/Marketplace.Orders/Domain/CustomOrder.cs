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
    private const int TokenBytes = 16;

    private CustomOrder()
    {
    }

    /// <summary>The unguessable part of its link.</summary>
    public string Token { get; private set; } = "";

    /// <summary>The order in whose conversation it was made.</summary>
    public long FromOrderId { get; private set; }

    public long OfferId { get; private set; }

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

    /// <summary>When its expiry has to be told; null once it has been, or if it was accepted.</summary>
    public DateTime? ActAt { get; private set; }

    public DateTime? OpenedAt { get; private set; }

    public DateTime? AcceptedAt { get; private set; }

    /// <summary>The order that the buyer made of it.</summary>
    public long? OrderId { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>When it turned out not to be paid in time.</summary>
    public DateTime? UnpaidAt { get; private set; }

    public string Path => $"/custom-orders/{Token}";

    public Money Price => new(Amount, Currency);

    public OrderCard Card => new(Id, OrderCardKind.CustomOrder, Words, Path) { Title = Title, Until = ExpiresAt, Amount = Amount, Before = UsualAmount };

    public OrderCardState StateAt(DateTime now) =>
        UnpaidAt is not null ? OrderCardState.Expired
        : AcceptedAt is not null ? OrderCardState.Accepted
        : WithdrawnAt is not null ? OrderCardState.Withdrawn
        : now >= ExpiresAt ? OrderCardState.Expired
        : OpenedAt is not null ? OrderCardState.Opened
        : OrderCardState.Open;

    /// <summary>The seller of an order makes one for its buyer, in their conversation.</summary>
    /// <param name="id">The id.</param>
    /// <param name="from">The order.</param>
    /// <param name="actor">The seller.</param>
    /// <param name="terms">Title, words, amount, usual amount and days to deliver.</param>
    /// <param name="limits">The time limits.</param>
    /// <param name="now">When.</param>
    public static CustomOrder Make(long id, Order from, Actor actor, CustomTerms terms, OrderTerms limits, DateTime now)
    {
        if (actor.Party != Party.Seller) throw new RuleBroken("You can't take this step.");
        if (from.ConfirmBy is not null) throw new RuleBroken("The customer hasn't confirmed this order yet.");
        Proposal.Demand(terms.Title, "Title", "Enter a title.", TitleLength);
        if (terms.Words.Length > 0) Proposal.Demand(terms.Words, "Words", "", WordsLength);
        if (terms.Amount <= 0) throw new RuleBroken("Enter an amount above 0.", "Amount");
        if (terms.UsualAmount <= 0) throw new RuleBroken("Enter an amount above 0, or leave the field empty.", "UsualAmount");
        if (terms.DaysToDeliver is < 1 or > MostDays) throw new RuleBroken("Enter a number of days from 1 to 365.", "Days");
        var made = new CustomOrder
        {
            Id = id,
            Token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes)),
            FromOrderId = from.Id,
            OfferId = from.OfferId,
            SellerId = from.SellerId,
            ShopName = from.ShopName,
            Shop = from.Shop,
            BuyerId = from.BuyerId,
            BuyerName = from.BuyerName,
            Kind = from.Kind,
            Title = terms.Title,
            Words = terms.Words,
            Amount = terms.Amount,
            UsualAmount = terms.UsualAmount,
            Currency = from.Currency,
            DaysToDeliver = terms.DaysToDeliver,
            Exemption = from.Exemption,
            MadeAt = now,
            ExpiresAt = now + limits.CustomOrderLives,
            ActAt = now + limits.CustomOrderLives,
        };
        made.Raise(new CardPosted(from.Summary, made.Card, OrderCardState.Open) { OccurredAt = now });
        return made;
    }

    /// <summary>The buyer looks at it for the first time.</summary>
    public void Open(Order from, DateTime now)
    {
        if (StateAt(now) != OrderCardState.Open) return;
        OpenedAt = now;
        Tell(from, now);
    }

    /// <summary>The buyer accepts: it becomes an order that has to be paid before the link expires.</summary>
    public Order Accept(long orderId, Order from, Contact contact, string note, OrderTerms terms, DateTime now)
    {
        if (StateAt(now) is not (OrderCardState.Open or OrderCardState.Opened)) throw new RuleBroken(Ended(now));
        (AcceptedAt, OrderId, ActAt) = (now, orderId, null);
        Tell(from, now);
        return Order.Accept(this, orderId, contact, note, terms, now);
    }

    public void Withdraw(Order from, DateTime now)
    {
        if (StateAt(now) is not (OrderCardState.Open or OrderCardState.Opened)) throw new RuleBroken(Ended(now));
        (WithdrawnAt, ActAt) = (now, null);
        Tell(from, now);
    }

    /// <summary>Tells the seller that it expired.</summary>
    public void Expire(Order from, DateTime now)
    {
        if (ActAt > now || ActAt is null) return;
        ActAt = null;
        Tell(from, now);
    }

    /// <summary>It was accepted, but the order wasn't paid in time: it counts as expired.</summary>
    public void StayUnpaid(Order from, DateTime now)
    {
        UnpaidAt = now;
        Tell(from, now);
    }

    public string Ended(DateTime now) => StateAt(now) switch
    {
        OrderCardState.Accepted => "You've already accepted this custom order.",
        OrderCardState.Withdrawn => "The seller has withdrawn this custom order.",
        _ => "This custom order has expired. Ask the seller to offer it again.",
    };

    private void Tell(Order from, DateTime now) => Raise(new CardChanged(from.Summary, Card, StateAt(now)) { OccurredAt = now });
}
