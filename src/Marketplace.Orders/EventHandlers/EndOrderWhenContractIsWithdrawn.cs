using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.EventHandlers;

/// <summary>The buyer withdrew from the contract, until the order is refunded or the withdrawal lapses. Its refund waits while another one of the order is in progress.</summary>
[HandlerName("orders.end-withdrawn")]
internal sealed class EndOrderWhenContractIsWithdrawn(OrdersDbContext db, TimeProvider clock) : IHandle<ContractWithdrawn>, IHandle<WithdrawalAddressGiven>, IHandle<WithdrawalCompleted>, IHandle<WithdrawalLapsed>
{
    /// <summary>Without a return, the completion is enough.</summary>
    public static bool Concerns(ContractWithdrawn happened) => happened.AddressBy is not null;

    public async Task Handle(ContractWithdrawn happened, CancellationToken cancel) => (await Find(happened.Withdrawal, cancel)).Withdraw(happened.OccurredAt);

    /// <summary>Only what was sent can be sent back.</summary>
    public async Task Handle(WithdrawalAddressGiven happened, CancellationToken cancel) => (await Find(happened.Withdrawal, cancel)).BeSentBefore(happened.OccurredAt);

    public async Task Handle(WithdrawalCompleted happened, CancellationToken cancel)
    {
        if (await db.Payments.AnyAsync(p => p.Id == happened.RefundId, cancel)) return;
        var by = new Actor(happened.By, happened.By == Party.Seller ? happened.Withdrawal.ShopName : "");
        var order = await Find(happened.Withdrawal, cancel);
        if (order.EndWithdrawn(by, happened is { End: WithdrawalEnd.NothingSent, By: not Party.Seller }, happened.RefundId, happened.OccurredAt, clock.GetUtcNow().UtcDateTime) is { } refund) db.Payments.Add(refund);
    }

    public async Task Handle(WithdrawalLapsed happened, CancellationToken cancel) => (await Find(happened.Withdrawal, cancel)).LapseWithdrawal(happened.OccurredAt);

    private Task<Order> Find(WithdrawalSummary withdrawal, CancellationToken cancel) =>
        db.Orders.Include(o => o.History).SingleAsync(o => o.Id == withdrawal.OrderId, cancel);
}
