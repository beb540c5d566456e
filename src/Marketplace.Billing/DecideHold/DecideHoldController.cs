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
    : CaseController<HoldObjection, DecideHoldForm>(db, clock, casework)
{
    protected override string Root => HoldQueue.Root;

    [HttpGet(""), HttpGet("decision")]
    public Task<IActionResult> Get() => Show(new DecideHoldForm());

    [HttpPost("decision")]
    public async Task<IActionResult> Post(DecideHoldForm form)
    {
        if (await GoOn() is not { } found) return NotFound();
        found.DemandDecider(Me, Now);
        found.Expect(form.Version, "This case has changed. Read it again, then decide.");
        var order = await db.Orders.SingleAsync(o => o.Id == found.OrderId);
        var now = Now;
        if (found.Decide(Me, order, form.Release!.Value, form.Reasons, () => ids.At(now), now) is { } transfer) db.Transfers.Add(transfer);
        return await Saved("Decision sent. We've told the seller.");
    }

    protected override async Task<IActionResult> Show(DecideHoldForm form)
    {
        if (await Look() is not { } found) return NotFound();
        var order = await db.Orders.AsNoTracking().SingleAsync(o => o.Id == found.OrderId);
        var head = new CaseHead(
            found, Path, new("Hold for “{0}”", found.Title), found.IsReleased is { } isReleased ? HoldQueue.InWords(isReleased) : "Open",
            found.IsQueued ? "stage stage-new" : "stage", Me, Now);
        return View("DecideHold", new DecideHoldPage(found, head, order, MoneyState.Of(order, null, options.Value.HoldDays)) { Form = form });
    }
}
