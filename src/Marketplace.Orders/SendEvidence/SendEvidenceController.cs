using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Steps;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.SendEvidence;

/// <summary>The seller objects to a buyer's dispute at the bank (rule ORD-19). Support passes it on.</summary>
internal sealed class SendEvidenceController(OrdersDbContext db, TimeProvider clock) : StepController<SendEvidenceForm>(db, clock)
{
    protected override IReadOnlyList<OrderStep> Steps => [OrderStep.SendEvidence];

    [HttpGet("/orders/{number:number}/evidence")]
    public Task<IActionResult> Get() => Show(new SendEvidenceForm());

    [HttpPost("/orders/{number:number}/evidence")]
    public async Task<IActionResult> Post(SendEvidenceForm form)
    {
        var dispute = await Db.Disputes.Where(d => d.OrderId == Number.Id && d.EndedAt == null).OrderByDescending(d => d.Id).FirstOrDefaultAsync();
        var found = dispute is null ? null : await Db.MoneyCases.SingleOrDefaultAsync(c => c.PaymentId == dispute.ChargeId && c.Kind == MoneyCaseKind.Dispute);
        return await Take(form, "Evidence sent. Support passes it on to the bank.", (order, actor) =>
        {
            order.SendEvidence(actor, dispute, form.Words, Now);
            found?.HearEvidence(dispute!, Now);
        });
    }
}
