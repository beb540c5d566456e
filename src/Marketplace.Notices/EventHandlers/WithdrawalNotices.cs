using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Domain;
using Marketplace.Notices.WriteNotice;

namespace Marketplace.Notices.EventHandlers;

/// <summary>Notices about withdrawals from contracts. The buyer gets a receipt at once, with the declaration and its time (rule CMP-10).</summary>
[HandlerName("notices.withdrawals")]
internal sealed class WithdrawalNotices(INotifier notifier) :
    IHandle<ContractWithdrawn>, IHandle<WithdrawalAddressGiven>, IHandle<WithdrawalReturnSent>, IHandle<WithdrawalCompleted>,
    IHandle<WithdrawalReturnAwaited>, IHandle<WithdrawalLapsed>
{
    public async Task Handle(ContractWithdrawn happened, CancellationToken cancel)
    {
        var (withdrawal, number) = (happened.Withdrawal, new Number(happened.Withdrawal.OrderId));
        var (total, amount) = (new Money(happened.Total, withdrawal.Currency), new Money(happened.Amount, withdrawal.Currency));
        await notifier.Tell(happened, withdrawal.BuyerId, ToBuyer(
            withdrawal, new("We have received your withdrawal from the contract for “{0}”.", withdrawal.Title),
            [
                new("Your declaration: I, {0}, withdraw from the contract for order {1}: “{2}”, {3}, sold by {4}.", withdrawal.BuyerName, number.Shown, withdrawal.Title, total, withdrawal.ShopName),
                .. happened.Reason.Length > 0 ? [new Sentence("Your reason: {0}", happened.Reason)] : Array.Empty<Sentence>(),
                new("We received it on {0}. Keep this email as your receipt.", happened.OccurredAt),
                happened is { AsksWhetherSent: true, AddressBy: { } answerBy }
                    ? new("{0} has until {1} to say whether the product is already on its way. If it isn't, or without an answer, you get a refund of {2}.", withdrawal.ShopName, answerBy, amount)
                    : happened.AddressBy is { } until
                    ? new("{0} has until {1} to give the return address. Then send the product back to get a refund of {2}.", withdrawal.ShopName, until, amount)
                    : happened.Amount > 0 ? new("You get a refund of {0}. You don't need to send anything back.", amount) : new("The order is canceled. You pay nothing."),
            ],
            NextStep.None));
        Sentence noEffect = new("The withdrawal has no effect on your reputation.");
        await notifier.TellAtOnce(happened, withdrawal.SellerId, happened is { AsksWhetherSent: true, AddressBy: { } sayBy }
            ? ToSeller(
                withdrawal, new("{0} has withdrawn from the contract for “{1}”.", withdrawal.BuyerName, withdrawal.Title), [new("If it isn't on its way yet, don't send it."), noEffect],
                NextStep.Of(new("Is the product already on its way? Then give the return address by {0}.", sayBy), new("The buyer gets a refund of {0}.", amount)))
            : happened.AddressBy is { } by
            ? ToSeller(
                withdrawal, new("{0} has withdrawn from the contract for “{1}”.", withdrawal.BuyerName, withdrawal.Title), [noEffect],
                NextStep.Of(new("Give the return address by {0}.", by), new("The buyer gets a refund of {0} and keeps the product.", amount)))
            : ToSeller(
                withdrawal, new("{0} has withdrawn from the contract for “{1}”.", withdrawal.BuyerName, withdrawal.Title),
                [happened.Kind == OfferKind.Service ? new("The order is canceled. Don't start the work.") : happened.Amount > 0 ? new("Don't send the order. The buyer gets a refund of {0}.", amount) : new("The order is canceled. Don't send it."), noEffect],
                NextStep.None));
    }

    public Task Handle(WithdrawalAddressGiven happened, CancellationToken cancel) => notifier.Tell(happened, happened.Withdrawal.BuyerId, ToBuyer(
        happened.Withdrawal, new("{0} gave the return address for “{1}”.", happened.Withdrawal.ShopName, happened.Withdrawal.Title),
        [new("The shipping label is on the withdrawal's page.")],
        NextStep.Of(new("Send the product back by {0}, then mark it as sent back.", happened.SendBy), new("You get no refund until you have sent the product back."))));

    public Task Handle(WithdrawalReturnSent happened, CancellationToken cancel) => notifier.Tell(happened, happened.Withdrawal.SellerId, ToSeller(
        happened.Withdrawal, new("{0} sent “{1}” back to you.", happened.Withdrawal.BuyerName, happened.Withdrawal.Title),
        [happened.Tracking.Length > 0 ? new("Tracking number: {0}", happened.Tracking) : new("It was sent without a tracking number.")],
        NextStep.Of(new("When it arrives, mark it as received, or ask support to decide by {0}.", happened.RefundAt), new("The buyer gets a refund on {0}.", happened.RefundAt))));

    /// <summary>If nothing had to be sent back, the receipt has already said what happens.</summary>
    public static bool Concerns(WithdrawalCompleted happened) => happened.End != WithdrawalEnd.NothingSent || happened.WasAsked;

    public async Task Handle(WithdrawalCompleted happened, CancellationToken cancel)
    {
        var (withdrawal, money) = (happened.Withdrawal, new Money(happened.Amount, happened.Withdrawal.Currency));
        IReadOnlyList<Sentence> why = happened.End == WithdrawalEnd.NoAddress
            ? [new("The seller didn't give a return address in time, so the buyer keeps the product.")]
            : happened.End == WithdrawalEnd.NothingSent ? [new("The order wasn't sent, so nothing has to be returned.")]
            : happened.End == WithdrawalEnd.ReturnedByTime ? [new("The seller didn't confirm the return in time.")] : [];
        await notifier.Tell(happened, withdrawal.BuyerId, ToBuyer(
            withdrawal, happened is { By: Party.Seller, End: WithdrawalEnd.Returned }
                ? new("{0} received “{1}”. You get a refund of {2}.", withdrawal.ShopName, withdrawal.Title, money)
                : new("You get a refund of {0} for “{1}”.", money, withdrawal.Title), why, NextStep.None));
        if (happened.By == Party.Seller) return;
        await notifier.Tell(happened, withdrawal.SellerId, ToSeller(
            withdrawal, new("{1} gets a refund of {0} for “{2}”.", money, withdrawal.BuyerName, withdrawal.Title), why, NextStep.None));
    }

    public Task Handle(WithdrawalReturnAwaited happened, CancellationToken cancel)
    {
        Sentence lapses = new("If you don't send it by {0}, you keep the product and get no refund.", happened.LapsesAt);
        return notifier.Tell(happened, happened.Withdrawal.BuyerId, ToBuyer(
            happened.Withdrawal, happened.OccurredAt < happened.SendBy
                ? new("Send “{0}” back by {1}.", happened.Withdrawal.Title, happened.SendBy)
                : new("The time to send “{0}” back has ended.", happened.Withdrawal.Title),
            [new("You withdrew from the contract, and the product isn't marked as sent back yet.")],
            NextStep.Of(new("Send it back, then mark it as sent back."), lapses)));
    }

    /// <summary>The decision has been told already.</summary>
    public static bool Concerns(WithdrawalLapsed happened) => !happened.IsDecided;

    public async Task Handle(WithdrawalLapsed happened, CancellationToken cancel)
    {
        Sentence headline = new("The withdrawal for “{0}” has ended without a refund.", happened.Withdrawal.Title);
        await notifier.Tell(happened, happened.Withdrawal.BuyerId, ToBuyer(
            happened.Withdrawal, headline, [new("You didn't send the product back in time. You keep the product, and the order goes on.")], NextStep.None));
        await notifier.Tell(happened, happened.Withdrawal.SellerId, ToSeller(
            happened.Withdrawal, headline, [new("The buyer didn't send the product back in time. You owe no refund, and the order goes on.")], NextStep.None));
    }

    private static NoticeContent ToBuyer(WithdrawalSummary withdrawal, Sentence headline, IReadOnlyList<Sentence> details, NextStep next) => new(
        headline, new(withdrawal.OrderId, withdrawal.Title), details, next, new("View withdrawal"), Paths.Withdrawal(withdrawal.OrderId), Why.Buyer);

    private static NoticeContent ToSeller(WithdrawalSummary withdrawal, Sentence headline, IReadOnlyList<Sentence> details, NextStep next) =>
        ToBuyer(withdrawal, headline, details, next) with { Why = Why.Seller };
}
