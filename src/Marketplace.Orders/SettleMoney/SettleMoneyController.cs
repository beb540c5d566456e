using Marketplace.Casework;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Orders.SettleMoney;

/// <summary>Money that the payment provider can't move: staff have it tried again, or return it another way (rule ORD-17).</summary>
[Authorize(Roles = Staff.Any), Route(MoneyQueue.Root + "/{number:number}")]
internal sealed class SettleMoneyController(OrdersDbContext db, TimeProvider clock, IOptions<CaseworkOptions> casework) : CaseController<MoneyCase, SettleMoneyForm>(db, clock, casework)
{
    protected override string Root => MoneyQueue.Root;

    /// <summary>The list alone is the queue of this kind.</summary>
    [HttpGet("/admin/refunds")]
    public IActionResult List() => Redirect("/admin/cases?kind=refunds");

    [HttpGet(""), HttpGet("decision"), HttpGet("attempt")]
    public Task<IActionResult> Get() => Show(new SettleMoneyForm());

    [HttpPost("decision")]
    public async Task<IActionResult> Post(SettleMoneyForm form)
    {
        if (await ToDecide(form.Version) is not { } found) return NotFound();
        var order = await db.Orders.Include(o => o.History).SingleAsync(o => o.Id == found.OrderId);
        if (found.Kind == MoneyCaseKind.Refund && await db.Disputes.AnyAsync(d => d.OrderId == found.OrderId && d.State == DisputeState.Open)) throw new RuleBroken("The buyer's bank is deciding about this payment. Wait for its decision.");
        found.Settle(Me, order, found.Kind == MoneyCaseKind.Owed ? null : await db.Payments.SingleAsync(p => p.Id == found.PaymentId), form.Reference, form.Note, Now);
        await db.BeginWaiting(order, Now, HttpContext.RequestAborted);
        return await Saved(found.Kind == MoneyCaseKind.Refund ? "Marked as settled. The order goes on as refunded." : "Marked as settled.");
    }

    [HttpPost("attempt")]
    public async Task<IActionResult> TryAgain()
    {
        if (await GoOn() is not { } found) return NotFound();
        found.DemandDecider(Me, Now);
        if (await db.Payments.SingleOrDefaultAsync(p => p.Id == found.PaymentId) is not { } refund) return NotFound();
        if (await db.Disputes.AnyAsync(d => d.OrderId == refund.OrderId && d.State == DisputeState.Open)) throw new RuleBroken("The buyer's bank is deciding about this payment. Wait for its decision.");
        if (await db.Payments.AnyAsync(p => p.OrderId == refund.OrderId && p.Kind == refund.Kind && p.State == PaymentState.Pending && p.Id != refund.Id)) throw new RuleBroken("A refund is in progress. Try again once it's complete.");
        refund.TryAgain(Now);
        found.BeTried();
        return await Saved("We've asked the provider again. This page shows the answer as soon as there is one.");
    }

    protected override async Task<IActionResult> Show(SettleMoneyForm form)
    {
        if (await Look() is not { } found) return NotFound();
        var refused = found.Kind == MoneyCaseKind.Refund && await db.Payments.AnyAsync(p => p.Id == found.PaymentId && p.State == PaymentState.Refused);
        var title = new Sentence(found.Kind switch
        {
            MoneyCaseKind.Dispute => "Disputed payment for “{0}”",
            MoneyCaseKind.Owed => "Refund owed for “{0}”",
            _ => "Refused refund for “{0}”",
        }, found.Title);
        var dispute = await db.Disputes.AsNoTracking().Where(d => d.OrderId == found.OrderId).OrderByDescending(d => d.Id).FirstOrDefaultAsync();
        return View("SettleMoney", new SettleMoneyPage(found, HeadOf(found, title, MoneyWords.Outcome(found.Kind, found.IsWon, found.DecidedByName)), refused && dispute is not { State: DisputeState.Open }, dispute) { Form = form });
    }
}
