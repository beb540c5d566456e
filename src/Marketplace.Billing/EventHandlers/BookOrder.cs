using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Contracts;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Kernel.Persistence;
using Microsoft.Extensions.Options;

namespace Marketplace.Billing.EventHandlers;

/// <summary>Enters in the ledger what an order's events mean for its seller's money.</summary>
[HandlerName("billing.book-order", Together = true)]
internal sealed class BookOrder(BillingDbContext db, IdGenerator ids, IOptions<BillingOptions> options) :
    IHandle<OrderPlaced>, IHandle<OrderPaid>, IHandle<OrderFinished>, IHandle<OrderPartlyRefunded>, IHandle<OrderRefunded>, IHandle<OrderAmountChanged>, IHandle<RefundBegan>, IHandle<PaymentDisputed>, IHandle<DisputeWon>, IHandle<DisputeLost>, IHandle<ClaimOpened>, IHandle<ClaimClosed>, IHandle<RefundOwed>,
    IHandle<ContractWithdrawn>, IHandle<WithdrawalAddressGiven>, IHandle<WithdrawalReturnSent>, IHandle<WithdrawalLapsed>
{
    public async Task Handle(OrderPlaced happened, CancellationToken cancel)
    {
        var order = await OrderOf(happened.Order, cancel);
        order.Know(happened.Order, happened.OccurredAt, happened.Facts.PlacedAt);
        await Enter(order, happened, cancel);
    }

    public async Task Handle(OrderPaid happened, CancellationToken cancel)
    {
        var order = await OrderOf(happened.Order, cancel);
        order.BePaid(happened.Order, happened.By, happened.OccurredAt);
        await Enter(order, happened, cancel);
    }

    public async Task Handle(OrderFinished happened, CancellationToken cancel)
    {
        var order = await OrderOf(happened.Order, cancel);
        order.Know(happened.Order, happened.OccurredAt, happened.Facts.PlacedAt);
        order.Finish(happened.OccurredAt);
        await Enter(order, happened, cancel);
    }

    public async Task Handle(OrderPartlyRefunded happened, CancellationToken cancel)
    {
        var order = await OrderOf(happened.Order, cancel);
        order.Know(happened.Order, happened.OccurredAt);
        order.BePartlyRefunded(happened.RefundedInAll, happened.RefundId);
        if (happened.DisputeId is { } dispute) order.EndDispute(dispute);
        await Enter(order, happened, cancel);
    }

    public async Task Handle(OrderRefunded happened, CancellationToken cancel)
    {
        var order = await OrderOf(happened.Order, cancel);
        order.Know(happened.Order, happened.OccurredAt, happened.Facts.PlacedAt);
        order.BeRefunded(happened.IsNeverSent);
        await Enter(order, happened, cancel);
    }

    public async Task Handle(OrderAmountChanged happened, CancellationToken cancel)
    {
        var order = await OrderOf(happened.Order, cancel);
        order.Know(happened.Order, happened.OccurredAt);
        await Enter(order, happened, cancel);
    }

    /// <summary>An open claim keeps the money held.</summary>
    public async Task Handle(ClaimOpened happened, CancellationToken cancel)
    {
        var order = await OrderOf(happened.Claim, cancel);
        order.OpenClaim(happened.Claim.ClaimId);
        await Enter(order, happened, cancel);
    }

    public async Task Handle(ClaimClosed happened, CancellationToken cancel)
    {
        var order = await OrderOf(happened.Claim, cancel);
        order.CloseClaim(happened.Claim.ClaimId);
        await Enter(order, happened, cancel);
    }

    public async Task Handle(RefundBegan happened, CancellationToken cancel)
    {
        var order = await OrderOf(happened.Order, cancel);
        order.OweRefund(happened.RefundId);
        await Enter(order, happened, cancel);
    }

    /// <summary>A dispute keeps the money held, or holds it again. If it is lost, the refund of its amount follows, and takes it.</summary>
    public async Task Handle(PaymentDisputed happened, CancellationToken cancel)
    {
        var order = await OrderOf(happened.Order, cancel);
        order.OpenDispute(happened.DisputeId);
        await Enter(order, happened, cancel);
    }

    public async Task Handle(DisputeWon happened, CancellationToken cancel)
    {
        var order = await OrderOf(happened.Order, cancel);
        order.EndDispute(happened.DisputeId);
        await Enter(order, happened, cancel);
    }

    /// <summary>The refund of its amount ends it. If all of that had been refunded before, none follows.</summary>
    public async Task Handle(DisputeLost happened, CancellationToken cancel)
    {
        if (happened.Amount > 0) return;
        var order = await OrderOf(happened.Order, cancel);
        order.EndDispute(happened.DisputeId);
        await Enter(order, happened, cancel);
    }

    /// <summary>The money stays held from the end of the claim until the buyer has it.</summary>
    public async Task Handle(RefundOwed happened, CancellationToken cancel)
    {
        var order = await OrderOf(happened.Claim, cancel);
        order.OweRefund(happened.RefundId);
        await Enter(order, happened, cancel);
    }

    /// <summary>A withdrawal from the contract keeps the money held as well, until the buyer has it or the withdrawal lapses (rule CMP-10).</summary>
    public Task Handle(ContractWithdrawn happened, CancellationToken cancel) => Withdraw(happened.Withdrawal, happened.AddressBy, happened, cancel);

    public Task Handle(WithdrawalAddressGiven happened, CancellationToken cancel) => Withdraw(happened.Withdrawal, happened.SendBy, happened, cancel);

    public Task Handle(WithdrawalReturnSent happened, CancellationToken cancel) => Withdraw(happened.Withdrawal, happened.RefundAt, happened, cancel);

    public async Task Handle(WithdrawalLapsed happened, CancellationToken cancel)
    {
        var order = await OrderOf(happened.Withdrawal, cancel);
        order.LapseWithdrawal();
        await Enter(order, happened, cancel);
    }

    private async Task Withdraw(WithdrawalSummary withdrawal, DateTime? by, DomainEvent happened, CancellationToken cancel)
    {
        var order = await OrderOf(withdrawal, cancel);
        order.Withdraw(by);
        await Enter(order, happened, cancel);
    }

    private async Task Enter(BilledOrder order, DomainEvent happened, CancellationToken cancel)
    {
        if (order.NeedsFee) order.Price(await db.PlanOf(order.SellerId, order.PlacedAt!.Value, cancel) ?? throw new InvalidOperationException("There is no tariff plan yet."));
        db.Transfers.AddRange(order.Enter(happened.OccurredAt, options.Value.Hold, () => ids.At(happened.OccurredAt)));
    }

    private Task<BilledOrder> OrderOf(OrderSummary order, CancellationToken cancel) => Find(order.OrderId, () => new(order.OrderId, order.SellerId, order.BuyerId, order.Title, order.Currency), cancel);

    private Task<BilledOrder> OrderOf(ClaimSummary claim, CancellationToken cancel) => Find(claim.OrderId, () => new(claim.OrderId, claim.SellerId, claim.BuyerId, claim.Title, claim.Currency), cancel);

    private Task<BilledOrder> OrderOf(WithdrawalSummary of, CancellationToken cancel) => Find(of.OrderId, () => new(of.OrderId, of.SellerId, of.BuyerId, of.Title, of.Currency), cancel);

    private async Task<BilledOrder> Find(long id, Func<BilledOrder> make, CancellationToken cancel)
    {
        if (await db.Orders.FindAsync([id], cancel) is { } known) return known;
        var order = make();
        db.Orders.Add(order);
        return order;
    }
}
