using Marketplace.Complaints.Persistence;
using Marketplace.Complaints.Shared;
using Marketplace.Complaints.WithdrawFromContract;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Complaints.ReadWithdrawal;

/// <summary>A withdrawal for its buyer and its seller. If there is none yet, the buyer starts it here.</summary>
internal sealed class ReadWithdrawalController(ComplaintsDbContext db, TimeProvider clock, IOptions<ComplaintsOptions> options) : Controller
{
    [HttpGet("/orders/{number:number}/withdrawal")]
    public async Task<IActionResult> Get(Number number, [FromQuery] WithdrawForm form)
    {
        var (me, now, terms) = (User.Id, clock.GetUtcNow().UtcDateTime, options.Value.WithdrawalTerms);
        ViewData[nameof(Side)] = Side.Buying;
        if (await db.Withdrawals.AsNoTracking().SingleOrDefaultAsync(w => w.OrderId == number.Id) is { } withdrawal)
        {
            if (withdrawal.ActorOf(me) is not { } actor) return NotFound();
            if (actor.Party == Party.Seller) ViewData[nameof(Side)] = Side.Selling;
            var order = await db.Orders.AsNoTracking().SingleAsync(o => o.OrderId == number.Id);
            return View("ReadWithdrawal", new ReadWithdrawalPage(withdrawal, order, actor, now));
        }
        return await WithdrawalRight.Find(db, number.Id, me, terms, now) is { } right
            ? View("/WithdrawFromContract/Withdraw.cshtml", new WithdrawPage(right, terms) { Form = form })
            : NotFound();
    }
}
