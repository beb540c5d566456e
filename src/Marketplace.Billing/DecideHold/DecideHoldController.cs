using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Billing.Shown;
using Marketplace.Casework;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Billing.DecideHold;

/// <summary>A seller's objection to a hold (rule ORD-19).</summary>
[Authorize(Roles = Staff.Any), Route(HoldQueue.Root + "/{number:number}")]
internal sealed class DecideHoldController(BillingDbContext db, IdGenerator ids, TimeProvider clock, IOptions<CaseworkOptions> casework, IOptions<BillingOptions> options)
    : CaseController<HoldObjection, DecisionForm>(db, clock, casework)
{
    protected override string Root => HoldQueue.Root;

    [HttpGet(""), HttpGet("decision")]
    public Task<IActionResult> Get() => Show(new DecisionForm());

    [HttpPost("decision")]
    public async Task<IActionResult> Post(DecisionForm form)
    {
        if (await ToDecide(form.Version) is not { } found) return NotFound();
        var order = await db.Orders.SingleAsync(o => o.Id == found.OrderId);
        var now = Now;
        if (found.Decide(Me, order, form.Outcome!.Value, form.Reasons, () => ids.At(now), now) is { } transfer) db.Transfers.Add(transfer);
        return await Saved("Decision sent. We've told the seller.");
    }

    protected override async Task<IActionResult> Show(DecisionForm form)
    {
        if (await Look() is not { } found) return NotFound();
        var order = await db.Orders.AsNoTracking().SingleAsync(o => o.Id == found.OrderId);
        var head = HeadOf(found, new("Hold for “{0}”", found.Title), found.IsReleased is { } isReleased ? HoldQueue.InWords(isReleased) : null);
        return View("DecideHold", new DecideHoldPage(found, head, order, MoneyState.Of(order, null, options.Value.HoldDays)) { Form = form });
    }
}
