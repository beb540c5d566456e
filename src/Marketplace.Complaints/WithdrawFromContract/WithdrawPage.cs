using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Shared;
using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.WithdrawFromContract;

internal sealed record WithdrawPage(WithdrawalRight Right, WithdrawalTerms Terms)
{
    public required WithdrawForm Form { get; init; }

    public OrderCopy Order => Right.Order;

    public Number Number => new(Order.OrderId);

    public Money Total => new(Order.Total, Order.Currency);

    private Money Amount => new(Right.Amount, Order.Currency);

    /// <summary>How long the buyer can withdraw.</summary>
    public Sentence Until => (Order.Kind, Order.WithdrawableBefore(Terms)) switch
    {
        (OfferKind.Service, { } end) => new("until {0} starts the service, but no later than {1}", Order.ShopName, end.AddMinutes(-1)),
        (OfferKind.Service, null) => new("until {0} starts the service", Order.ShopName),
        (_, { } end) => new("until {0}", end.AddMinutes(-1)),
        _ => new("until {0} after you have received the product", Sentence.Of(TimeSpan.FromDays(Terms.Days))),
    };

    /// <summary>What happens next, step by step.</summary>
    public IEnumerable<Sentence> Course
    {
        get
        {
            yield return new("You get a receipt by email at once.");
            if (Right.ClaimId is not null) yield return new("Your open claim is closed. It has no effect on your refund.");
            if (!Order.IsPaid)
            {
                yield return new("The order is canceled at once. You pay nothing.");
                yield break;
            }
            if (Order.IsWithBuyer)
            {
                yield return new("{0} has {1} to give the return address. Otherwise you get a refund of {2} and keep the product.", Order.ShopName, Sentence.Of(Terms.AddressWithin), Amount);
                yield return new("You print the shipping label and send the product back within {0}. {1} pays the return postage.", Sentence.Of(Terms.ReturnLasts), Order.ShopName);
                yield return new("You get a refund of {0} when {1} has received the product, or {2} after you send it.", Amount, Order.ShopName, Sentence.Of(Terms.ReturnLasts));
            }
            else if (Order.MayBeOnItsWay)
            {
                yield return new("{0} has {1} to say whether the product is already on its way. If it isn't, or without an answer, you get a refund of {2}.", Order.ShopName, Sentence.Of(Terms.SentAnswerWithin), Amount);
                yield return new("If it's already on its way, you send it back first. {0} pays the return postage.", Order.ShopName);
            }
            else yield return new("You get a refund of {0} at once. You don't need to send anything back.", Amount);
            yield return Order.IsPaidByCard ? new("The refund goes to your card.") : new("You paid outside the marketplace, so {0} sends the refund the way you paid.", Order.ShopName);
        }
    }
}
