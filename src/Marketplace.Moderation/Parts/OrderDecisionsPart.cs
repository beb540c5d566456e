using Marketplace.Contracts;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Moderation.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.Parts;

/// <param name="Request">The latest case about the order's review that the viewer can see.</param>
/// <param name="MayAppeal">Whether the viewer can appeal its decision now.</param>
internal sealed record OrderDecision(DeletionRequest Request, bool MayAppeal)
{
    public string Path => $"/deletion-requests/{new Number(Request.Id)}";
}

/// <summary>The latest case about the review of an order, for its buyer and its seller, with the way to appeal (rule MOD-9).</summary>
internal sealed class OrderDecisionsPart(ModerationDbContext db, TimeProvider clock) : ViewComponent
{
    private static readonly Func<ModerationDbContext, long, Task<long?>> LatestOf = EF.CompileAsyncQuery((ModerationDbContext db, long order) =>
        (from review in db.Reviews
         where review.OrderId == order
         from request in db.Requests
         where request.ReviewId == review.ReviewId && (!request.IsReport || request.Decisions.Any(d => d.Ruling != Ruling.Keep))
         orderby request.Id descending
         select (long?)request.Id).FirstOrDefault());

    public async Task<IViewComponentResult> InvokeAsync(OrderPlace subject)
    {
        if (!subject.HasEnded || await LatestOf(db, subject.OrderId) is not { } id) return Content("");
        var request = await db.Requests.AsNoTracking().SingleAsync(r => r.Id == id);
        var party = UserClaimsPrincipal.Id == request.SellerId ? Party.Seller : Party.Buyer;
        return View("/Parts/OrderDecisions.cshtml", new OrderDecision(request, await db.AppealRefusal(request, party, clock.GetUtcNow().UtcDateTime) is null));
    }
}
