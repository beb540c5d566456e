using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Domain;
using Marketplace.Notices.WriteNotice;
using static Marketplace.Notices.EventHandlers.OrderContent;

namespace Marketplace.Notices.EventHandlers;

/// <summary>Notices about payments that a buyer disputes at the bank. The buyer knows of it; the seller has to hear it from us.</summary>
[HandlerName("notices.disputes")]
internal sealed class DisputeNotices(INotifier notifier) : IHandle<PaymentDisputed>, IHandle<DisputeWon>, IHandle<DisputeLost>
{
    private static Sentence AlreadyRefunded => new("All of it had been refunded already, so nothing changes for your balance.");

    public Task Handle(PaymentDisputed happened, CancellationToken cancel)
    {
        var (order, amount) = (happened.Order, AmountOf(happened.Order, happened.Amount));
        var content = happened.IsInquiry
            ? ToSeller(order, new("{0}'s bank has asked about the payment for “{1}”.", order.BuyerName, order.Title),
                [new("The bank asks about {0}. Until it's satisfied we hold this money if it hasn't been paid out.", amount), new("You can still refund the order. Then the bank has nothing to decide.")], NextStep.None)
            : ToSeller(order, new("{0} disputed the payment for “{1}” with their bank.", order.BuyerName, order.Title),
            [new("The bank decides about {0}. Until then we hold this money if it hasn't been paid out.", amount), new("You can't refund the order until the bank has decided.")], NextStep.None);
        return notifier.Tell(happened, order.SellerId, happened.EvidenceBy is not { } by ? content : content with
        {
            Next = NextStep.Of(new("Send evidence by {0}: what you sent or did, and when.", by), new("The bank usually decides for the buyer.")),
            Button = new("Send evidence"),
            Link = Paths.Evidence(order.OrderId),
        });
    }

    public Task Handle(DisputeWon happened, CancellationToken cancel) => notifier.Tell(happened, happened.Order.SellerId, ToSeller(
        happened.Order, new("The bank decided for you about the payment for “{0}”.", happened.Order.Title),
        [happened.Amount == 0 ? AlreadyRefunded : new("You keep {0}. We no longer hold it because of this dispute.", AmountOf(happened.Order, happened.Amount))], NextStep.None));

    public async Task Handle(DisputeLost happened, CancellationToken cancel)
    {
        var (order, amount) = (happened.Order, AmountOf(happened.Order, happened.Amount));
        await notifier.Tell(happened, order.SellerId, ToSeller(
            order, new("The bank decided for the buyer about the payment for “{0}”.", order.Title),
            [happened.Amount == 0 ? AlreadyRefunded : new("The bank returned {0} to the buyer. We took it from your balance and returned the same share of your fee.", amount)], NextStep.None));
        if (happened.Amount == 0) return;
        await notifier.Tell(happened, order.BuyerId, ToBuyer(
            order, new("Your bank returned {0} for “{1}”.", amount, order.Title), [new("You don't get this amount from us as well.")], NextStep.None));
    }

    private static Money AmountOf(OrderSummary order, long minor) => new(minor, order.Currency);
}
