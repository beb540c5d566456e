using Marketplace.Contracts.Complaints;
using Marketplace.Events;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.EventHandlers;

/// <summary>Marks the order while a claim is open, so that lists show it.</summary>
[HandlerName("orders.mark-claim")]
internal sealed class MarkOrderWhenClaimChanges(OrdersDbContext db) : IHandle<ClaimOpened>, IHandle<ClaimClosed>
{
    public async Task Handle(ClaimOpened happened, CancellationToken cancel) =>
        (await Find(happened.Claim, cancel)).OpenClaim(happened.Claim.ClaimId, happened.OccurredAt);

    public async Task Handle(ClaimClosed happened, CancellationToken cancel) =>
        (await Find(happened.Claim, cancel)).EndClaim(happened.Claim.ClaimId, happened.By, happened.OccurredAt);

    private Task<Order> Find(ClaimSummary claim, CancellationToken cancel) =>
        db.Orders.Include(o => o.History).SingleAsync(o => o.Id == claim.OrderId, cancel);
}
