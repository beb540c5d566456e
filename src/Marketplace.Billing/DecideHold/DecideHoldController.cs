using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Billing.Shown;
using Marketplace.Casework;
using Marketplace.Casework.Decisions;
using Marketplace.Casework.Letters;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Billing;
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

    [HttpGet(""), HttpGet("decision"), HttpGet("decision/preview")]
    public Task<IActionResult> Get() => Show(new DecisionForm());

    [HttpPost("decision")]
    public Task<IActionResult> Post(DecisionForm form) => Decide(form, (_, _) => Saved("Decision sent. We've told the seller."));

    [HttpPost("decision/preview")]
    public Task<IActionResult> PreviewLetters(DecisionForm form) => Decide(form, (found, amount) => ShowPreview(form, new PreviewLetter(
        "To the seller", [new(DecidedWords.OfHold(found.IsReleased!.Value), new Money(amount, found.Currency), found.Title), new(DecidedWords.AfterHold(found.IsReleased.Value))], found.Reasons)));

    private async Task<IActionResult> Decide(DecisionForm form, Func<HoldObjection, long, Task<IActionResult>> then)
    {
        if (await ToDecide(form.Version) is not { } found) return NotFound();
        var order = await db.Orders.SingleAsync(o => o.Id == found.OrderId);
        var now = Now;
        var released = found.Decide(Me, order, form.Outcome!.Value, form.Written(ReadyReasons.Holds), () => ids.At(now), now);
        if (released is not null) db.Transfers.Add(released);
        return await then(found, released?.Amount ?? found.Amount);
    }

    protected override async Task<IActionResult> Show(DecisionForm form)
    {
        if (await Look() is not { } found) return NotFound();
        var order = await db.Orders.AsNoTracking().SingleAsync(o => o.Id == found.OrderId);
        var head = HeadOf(found, new("Hold for “{0}”", found.Title), found.IsReleased is { } isReleased ? HoldQueue.InWords(isReleased) : null);
        return View("DecideHold", new DecideHoldPage(found, head, order, MoneyState.Of(order, null, options.Value.HoldDays)) { Form = form, Preview = Preview });
    }
}
