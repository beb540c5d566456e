using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Complaints.Parts;

/// <summary>A claim in an order's list.</summary>
internal sealed record OrderClaimRow(long Id, ClaimState State, ClaimEnd? End, ClaimCause Cause, DateTime OpenedAt, DateTime? DecidedAt, long ReportedRefund)
{
    public Number Number => new(Id);
}

/// <param name="OrderId">The order.</param>
/// <param name="Claims">Its claims, newest first.</param>
/// <param name="MayOpen">Whether the viewer can open one now.</param>
/// <param name="IsBuyer">Whether the buyer reads it.</param>
internal sealed record OrderClaims(long OrderId, IReadOnlyList<OrderClaimRow> Claims, bool MayOpen, bool IsBuyer);

/// <summary>The claims about an order, and the link to open one.</summary>
internal sealed class OrderClaimsPart(ComplaintsDbContext db, TimeProvider clock, IOptions<ComplaintsOptions> options) : ViewComponent
{
    private static readonly Func<ComplaintsDbContext, long, IAsyncEnumerable<OrderClaimRow>> ClaimsOf = EF.CompileAsyncQuery(
        (ComplaintsDbContext db, long order) => db.Claims.Where(c => c.OrderId == order).OrderByDescending(c => c.Id)
            .Select(c => new OrderClaimRow(c.Id, c.State, c.End, c.Cause, c.OpenedAt, c.DecidedAt, c.ReportedRefund)));

    private static readonly Func<ComplaintsDbContext, long, Task<OrderCopy?>> OrderOf = EF.CompileAsyncQuery(
        (ComplaintsDbContext db, long order) => db.Orders.AsNoTracking().SingleOrDefault(o => o.OrderId == order));

    public async Task<IViewComponentResult> InvokeAsync(OrderPlace subject)
    {
        var claims = await ClaimsOf(db, subject.OrderId).ToListAsync();
        var mayOpen = claims.All(c => c.State == ClaimState.Closed) && UserClaimsPrincipal.Id == subject.BuyerId
            && await OrderOf(db, subject.OrderId) is { } order && order.Refusal(null, options.Value.Terms, clock.GetUtcNow().UtcDateTime) is null
            && claims.All(c => order.Stage == OrderStage.Refunded ? c.ReportedRefund == 0 : c.DecidedAt is null);
        return claims.Count == 0 && !mayOpen ? Content("") : View("/Parts/OrderClaims.cshtml", new OrderClaims(subject.OrderId, claims, mayOpen, UserClaimsPrincipal.Id == subject.BuyerId));
    }
}
