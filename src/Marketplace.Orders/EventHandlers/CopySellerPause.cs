using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Billing;
using Marketplace.Events;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.EventHandlers;

[HandlerName("orders.copy-seller-pause")]
internal sealed class CopySellerPause(OrdersDbContext db) : IHandle<SellingPaused>, IHandle<SellingResumed>, IHandle<AccountSuspended>, IHandle<SuspensionEnded>, IHandle<AccountClosing>, IHandle<AccountKept>
{
    public async Task Handle(SellingPaused happened, CancellationToken cancel) => (await Find(happened.SellerId, happened.Why, cancel)).Apply(true, happened.Version);

    public async Task Handle(SellingResumed happened, CancellationToken cancel) => (await Find(happened.SellerId, happened.Why, cancel)).Apply(false, happened.Version);

    public async Task Handle(AccountSuspended happened, CancellationToken cancel) =>
        (await Find(happened.AccountId, SellingPause.Suspension, cancel)).Apply(true, happened.Version);

    public async Task Handle(SuspensionEnded happened, CancellationToken cancel) =>
        (await Find(happened.AccountId, SellingPause.Suspension, cancel)).Apply(false, happened.Version);

    public async Task Handle(AccountClosing happened, CancellationToken cancel) =>
        (await Find(happened.AccountId, SellingPause.Closing, cancel)).Apply(true, happened.Version);

    public async Task Handle(AccountKept happened, CancellationToken cancel) =>
        (await Find(happened.AccountId, SellingPause.Closing, cancel)).Apply(false, happened.Version);

    private async Task<SellerPause> Find(long seller, SellingPause why, CancellationToken cancel)
    {
        if (await db.SellerPauses.SingleOrDefaultAsync(p => p.SellerId == seller && p.Why == why, cancel) is { } known) return known;
        var pause = new SellerPause { SellerId = seller, Why = why };
        db.SellerPauses.Add(pause);
        return pause;
    }
}
