using Marketplace.Casework;
using Marketplace.Casework.Decisions;
using Marketplace.Casework.Letters;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Orders.DecideAmount;

/// <summary>A seller's request to change the amount of a paid order (rules ORD-7 and MOD-12).</summary>
[Authorize(Roles = Staff.Any), Route(AmountQueue.Root + "/{number:number}")]
internal sealed class DecideAmountController(OrdersDbContext db, IdGenerator ids, TimeProvider clock, IOptions<CaseworkOptions> casework)
    : CaseController<AmountCase, DecisionForm>(db, clock, casework)
{
    protected override string Root => AmountQueue.Root;

    [HttpGet(""), HttpGet("decision"), HttpGet("decision/preview")]
    public Task<IActionResult> Get() => Show(new DecisionForm());

    [HttpPost("decision")]
    public Task<IActionResult> Post(DecisionForm form) => Decide(form, _ => Saved("Decision sent. We've told the buyer and the seller."));

    [HttpPost("decision/preview")]
    public Task<IActionResult> PreviewLetters(DecisionForm form) => Decide(form, found =>
    {
        var told = new Sentence(AmountWords.Told(found.IsApproved!.Value), found.Title, new Money(found.Wanted, found.Currency));
        return ShowPreview(form, [new("To the seller", [told], found.Reasons), new("To the buyer", [told], found.Reasons)]);
    });

    private async Task<IActionResult> Decide(DecisionForm form, Func<AmountCase, Task<IActionResult>> then)
    {
        if (await ToDecide(form.Version) is not { } found) return NotFound();
        var order = await db.Orders.Include(o => o.History).SingleAsync(o => o.Id == found.OrderId);
        if (found.Decide(Me, order, form.Outcome!.Value, form.Written(ReadyReasons.Amounts), ids.Next(), Now) is { } refund) db.Payments.Add(refund);
        return await then(found);
    }

    protected override async Task<IActionResult> Show(DecisionForm form)
    {
        if (await Look() is not { } found) return NotFound();
        var isPaidByCard = await db.Orders.AnyAsync(o => o.Id == found.OrderId && o.ChargeId != null);
        var head = HeadOf(found, new("Amount of “{0}”", found.Title), found.IsApproved is { } approved ? AmountQueue.InWords(approved) : null);
        return View("DecideAmount", new DecideAmountPage(found, head) { IsPaidByCard = isPaidByCard, Form = form, Preview = Preview });
    }
}
