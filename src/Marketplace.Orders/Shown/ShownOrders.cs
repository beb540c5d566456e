using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.Shown;

/// <summary>Orders as a party sees them, with what their next step names: the seller's request, and the own step of a claim or a withdrawal.</summary>
internal sealed class ShownOrders(OrdersDbContext db, IReadClaims claims, TimeProvider clock)
{
    public async Task<IReadOnlyList<ShownOrder>> Of(IReadOnlyList<OrderRow> rows, OrderSide side)
    {
        var states = await Named([.. rows.Select(row => row.State)], side);
        return [.. rows.Zip(states, (row, state) => ShownOrder.Of(row with { State = state }, side, clock.GetUtcNow().UtcDateTime))];
    }

    public async Task<IReadOnlyList<OrderState>> Named(IReadOnlyList<OrderState> orders, OrderSide side)
    {
        var buying = side == OrderSide.Buying;
        var asked = buying ? orders.Where(o => o.OpenProposalId is not null).Select(o => o.OpenProposalId!.Value).ToList() : [];
        var proposals = asked.Count == 0 ? [] : await db.Proposals.AsNoTracking().Where(p => asked.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var open = orders.Where(o => o.OpenClaimId is not null).Select(o => o.OpenClaimId!.Value).ToList();
        var next = open.Count == 0 ? null : await claims.NextOf(open, buying);
        var withdrawn = orders.Where(o => o.IsWithdrawalOpen).Select(o => o.Id).ToList();
        var back = withdrawn.Count == 0 ? null : await claims.NextOfWithdrawals(withdrawn, buying);
        return
        [
            .. orders.Select(o => o with
            {
                Asked = o.OpenProposalId is { } proposal ? proposals.GetValueOrDefault(proposal) : null,
                Claim = o.OpenClaimId is { } claim ? next?.GetValueOrDefault(claim) : null,
                Withdrawal = back?.GetValueOrDefault(o.Id),
            }),
        ];
    }
}
