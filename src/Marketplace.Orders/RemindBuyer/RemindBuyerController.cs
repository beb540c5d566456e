using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Steps;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Orders.RemindBuyer;

/// <summary>The seller reminds the buyer once to leave feedback, in the marketplace's own words (rule ORD-16).</summary>
internal sealed class RemindBuyerController(OrdersDbContext db, TimeProvider clock) : StepController<RemindBuyerForm>(db, clock)
{
    protected override IReadOnlyList<OrderStep> Steps => [OrderStep.RemindBuyer];

    [HttpGet("/orders/{number:number}/reminder")]
    public Task<IActionResult> Get() => Show(new RemindBuyerForm());

    [HttpPost("/orders/{number:number}/reminder")]
    public Task<IActionResult> Post(RemindBuyerForm form) => Take(form, "Reminder sent.", (order, actor) => order.RemindBuyer(actor, Now));
}
