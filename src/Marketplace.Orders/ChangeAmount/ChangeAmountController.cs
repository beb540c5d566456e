using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Steps;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Marketplace.Orders.ChangeAmount;

internal sealed class ChangeAmountController(OrdersDbContext db, IdGenerator ids, TimeProvider clock, IOptions<OrdersOptions> options) : StepController<ChangeAmountForm>(db, clock)
{
    protected override IReadOnlyList<OrderStep> Steps => [OrderStep.ChangeAmount];

    [HttpGet("/orders/{number:number}/amount")]
    public Task<IActionResult> Get() => Show(new ChangeAmountForm());

    [HttpPost("/orders/{number:number}/amount")]
    public Task<IActionResult> Post(ChangeAmountForm form) => Take(form, "Done. We'll tell the buyer.", (order, actor) =>
    {
        var total = Money.FromDecimal(form.Amount!.Value, order.Currency, nameof(form.Amount)).Minor;
        if (!order.IsAmountOpen)
        {
            Db.AmountCases.Add(order.AskForAmount(actor, ids.Next(), total, form.Reason, TimeSpan.FromHours(options.Value.AmountDecisionHours), Now));
        }
        else if (order.ChangeAmount(actor, ids.Next(), total, form.Reason, options.Value.Terms, Now) is { } proposal) Db.Proposals.Add(proposal);
    });
}
