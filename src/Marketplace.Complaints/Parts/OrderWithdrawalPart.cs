using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Complaints.ReadWithdrawal;
using Marketplace.Complaints.Shared;
using Marketplace.Complaints.WithdrawFromContract;
using Marketplace.Contracts;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Complaints.Parts;

/// <summary>The withdrawal from an order's contract, for both parties; or the link to withdraw, for the buyer.</summary>
internal sealed class OrderWithdrawalPart(ComplaintsDbContext db, TimeProvider clock, IOptions<ComplaintsOptions> options) : ViewComponent
{
    private static readonly Func<ComplaintsDbContext, long, Task<Withdrawal?>> WithdrawalOf = EF.CompileAsyncQuery(
        (ComplaintsDbContext db, long order) => db.Withdrawals.AsNoTracking().SingleOrDefault(w => w.OrderId == order));

    public async Task<IViewComponentResult> InvokeAsync(OrderPlace subject)
    {
        var (me, now, terms) = (UserClaimsPrincipal.Id, clock.GetUtcNow().UtcDateTime, options.Value.WithdrawalTerms);
        if (await WithdrawalOf(db, subject.OrderId) is { } withdrawal && withdrawal.ActorOf(me) is { } actor)
        {
            var order = await db.Orders.AsNoTracking().SingleAsync(o => o.OrderId == subject.OrderId);
            return View("/Parts/OrderWithdrawal.cshtml", new ReadWithdrawalPage(withdrawal, order, actor, now));
        }
        if (me != subject.BuyerId || await WithdrawalRight.Find(db, subject.OrderId, me, terms, now) is not { } right) return Content("");
        if (right.Order is { SaysExemption: true, Exemption: { } why }) return View("/Parts/NoWithdrawal.cshtml", why);
        return right.Refusal is null ? View("/Parts/WithdrawalRight.cshtml", new WithdrawPage(right, terms) { Form = new() }) : Content("");
    }
}
