using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Steps;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Orders.CloseOrder;

internal sealed class CloseOrderController(OrdersDbContext db, TimeProvider clock) : StepController<CloseOrderForm>(db, clock)
{
    protected override IReadOnlyList<OrderStep> Steps => [OrderStep.Close];

    [HttpGet("/orders/{number:number}/closing")]
    public Task<IActionResult> Get() => Show(new CloseOrderForm());

    [HttpPost("/orders/{number:number}/closing")]
    public Task<IActionResult> Post(CloseOrderForm form) =>
        Take(form, "Order closed. Thank you.", (order, actor) => order.Close(actor, Now));
}
