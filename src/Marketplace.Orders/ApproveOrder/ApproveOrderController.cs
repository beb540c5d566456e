using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Steps;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Orders.ApproveOrder;

internal sealed class ApproveOrderController(OrdersDbContext db, TimeProvider clock) : StepController<ApproveOrderForm>(db, clock)
{
    protected override IReadOnlyList<OrderStep> Steps => [OrderStep.Approve];

    [HttpGet("/orders/{number:number}/approval")]
    public Task<IActionResult> Get() => Show(new ApproveOrderForm());

    [HttpPost("/orders/{number:number}/approval")]
    public Task<IActionResult> Post(ApproveOrderForm form) =>
        Take(form, "Order approved. We've told the buyer.", (order, actor) => order.Approve(actor, Now));
}
