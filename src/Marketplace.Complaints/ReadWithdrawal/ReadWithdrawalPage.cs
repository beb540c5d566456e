using Marketplace.Complaints.Domain;
using Marketplace.Complaints.ReturnSteps;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.ReadWithdrawal;

/// <param name="Withdrawal">The withdrawal.</param>
/// <param name="Order">The order.</param>
/// <param name="Viewer">The buyer or the seller.</param>
/// <param name="Now">The current time, in UTC.</param>
internal sealed record ReadWithdrawalPage(Withdrawal Withdrawal, OrderCopy Order, ClaimActor Viewer, DateTime Now)
{
    public Number Number => new(Withdrawal.OrderId);

    public string Path => $"/orders/{Number}/withdrawal";

    public bool IsBuyer => Viewer.Party == Party.Buyer;

    public Money Total => new(Order.Total, Order.Currency);

    public IEnumerable<WithdrawalStep> Steps => WithdrawalStep.All.Where(s => s.By == Viewer.Party && s.May(Withdrawal));

    public WithdrawalStep? Step => Steps.FirstOrDefault();

    public string StateInWords => Withdrawal.State switch
    {
        WithdrawalState.AddressAwaited when Withdrawal.AsksWhetherSent => "Seller's answer needed",
        WithdrawalState.AddressAwaited => "Return address needed",
        WithdrawalState.Escalated => "With support",
        WithdrawalState.Returning => "Return under way",
        _ => "Closed",
    };

    public string Look => Withdrawal.State switch
    {
        WithdrawalState.AddressAwaited => "stage stage-new",
        WithdrawalState.Escalated => "stage stage-paid",
        WithdrawalState.Returning => "stage stage-sent",
        _ => "stage",
    };

    /// <summary>What happens next, who does it and by when.</summary>
    public Sentence Next => Withdrawal switch
    {
        { AddressBy: { } by, State: WithdrawalState.AddressAwaited, AsksWhetherSent: true } => IsBuyer
            ? new("{0} has until {1} to say whether the product is already on its way. If it isn't, or without an answer, you get a full refund.", Withdrawal.ShopName, by)
            : new("Say by {0} whether the product is already on its way. If it is, give the return address. Otherwise the buyer gets a full refund.", by),
        { State: WithdrawalState.Escalated } => IsBuyer
            ? new("{0} asked support to decide about the return. You get the decision by email.", Withdrawal.ShopName)
            : new("You asked support to decide about the return. You get the decision by email."),
        { AddressBy: { } by, State: WithdrawalState.AddressAwaited } => IsBuyer
            ? new("{0} has until {1} to give the return address. Otherwise you get a full refund and keep the product.", Withdrawal.ShopName, by)
            : new("Give the return address by {0}. Otherwise the buyer gets a full refund and keeps the product.", by),
        { State: WithdrawalState.Returning, Return: { SentAt: null, SendBy: { } sendBy, LapsesAt: { } lapsesAt } } when Now >= sendBy => IsBuyer
            ? new("You had until {0} to send the product back. If you send it by {1}, you still get a full refund. After that you keep the product and get no refund.", sendBy, lapsesAt)
            : new("The buyer had until {0} to send the product back. You don't owe a refund until it's on its way. If it isn't sent by {1}, the withdrawal ends.", sendBy, lapsesAt),
        { State: WithdrawalState.Returning, Return: { SentAt: null, SendBy: { } sendBy } } => IsBuyer
            ? new("Print the shipping label and send the product back by {0}.", sendBy)
            : new("The buyer has until {0} to send the product back.", sendBy),
        { State: WithdrawalState.Returning, Return.RefundAt: { } refundAt } when !Order.IsPaidByCard => IsBuyer
            ? new("{0} owes you the refund when the product has arrived, or on {1} at the latest.", Withdrawal.ShopName, refundAt)
            : new("Mark the product as received when it arrives. You owe the buyer the refund then, or on {0} unless you ask support to decide.", refundAt),
        { State: WithdrawalState.Returning, Return.RefundAt: { } refundAt } => IsBuyer
            ? new("You get a refund when the seller has received the product, or on {0} at the latest.", refundAt)
            : new("Mark the product as received when it arrives. The buyer gets a refund on {0} unless you ask support to decide.", refundAt),
        { End: WithdrawalEnd.NotReturned } => IsBuyer
            ? new("You didn't send the product back in time, so the withdrawal ended without a refund. The order goes on.")
            : new("The buyer didn't send the product back in time, so the withdrawal ended without a refund. The order goes on."),
        { End: WithdrawalEnd.Decided, RefundAmount: 0 } => new("Support decided about the return. There is no refund."),
        { End: WithdrawalEnd.Decided } => IsBuyer ? new("Support decided about the return. You get a refund of {0}.", Refund) : new("Support decided about the return. The buyer gets a refund of {0}.", Refund),
        { End: WithdrawalEnd.OrderRefunded } => new("The whole order was refunded."),
        // It was paid at the same moment as the withdrawal.
        { RefundAmount: 0 } when Order.Stage == OrderStage.Refunded => new("The whole order was refunded."),
        { RefundAmount: 0 } => IsBuyer ? new("The order is canceled. You pay nothing.")
            : Order.Kind == OfferKind.Service ? new("The order is canceled. Don't start the work.") : new("The order is canceled. Don't send it."),
        { End: WithdrawalEnd.NothingSent } => IsBuyer
            ? new("You get a refund of {0}. You don't need to send anything back.", Refund)
            : new("The buyer gets a refund of {0}. Don't send the order.", Refund),
        { End: WithdrawalEnd.NoAddress } => IsBuyer
            ? new("You get a refund of {0} and keep the product. The seller didn't give a return address in time.", Refund)
            : new("The buyer gets a refund of {0} and keeps the product. You didn't give a return address in time.", Refund),
        _ => IsBuyer ? new("The product was returned. You get a refund of {0}.", Refund) : new("The product was returned. The buyer gets a refund of {0}.", Refund),
    };

    /// <summary>Who pays for sending it back.</summary>
    public Sentence Postage => IsBuyer ? new("{0} pays the return postage.", Withdrawal.ShopName) : new("You pay the return postage.");

    /// <summary>The refund that the seller still has to send outside the marketplace, or null.</summary>
    public Sentence? Owed => Withdrawal.RefundAmount == 0 || Order.IsPaidByCard || Order.Stage == OrderStage.Refunded ? null
        : IsBuyer ? new("{0} owes you a refund of {1} and sends it the way you paid.", Withdrawal.ShopName, Refund)
        : new("You owe the buyer a refund of {0}. Send it the way the buyer paid.", Refund);

    private Money Refund => new(Withdrawal.RefundAmount, Withdrawal.Currency);
}
