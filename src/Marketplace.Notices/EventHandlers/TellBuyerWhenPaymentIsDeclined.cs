using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

internal sealed class TellBuyerWhenPaymentIsDeclined(Notifier notifier) : IHandle<PaymentDeclined>
{
    public Task Handle(PaymentDeclined happened, CancellationToken cancel) => notifier.Tell(
        happened, happened.Order.BuyerId, new Sentence("The payment for “{0}” was declined: {1}", happened.Order.Title, happened.Reason),
        Paths.Order(happened.Order), cancel);
}
