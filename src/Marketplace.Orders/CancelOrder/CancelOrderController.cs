using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Steps;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Orders.CancelOrder;

internal sealed class CancelOrderController(OrdersDbContext db, IdGenerator ids, TimeProvider clock) : StepController<CancelOrderForm>(db, clock)
{
    protected override IReadOnlyList<OrderStep> Steps => [OrderStep.Cancel, OrderStep.CancelPaid];

    [HttpGet("/orders/{number:number}/cancellation")]
    public Task<IActionResult> Get() => Show(new CancelOrderForm());

    [HttpPost("/orders/{number:number}/cancellation")]
    public Task<IActionResult> Post(CancelOrderForm form) => Take(form, "Cancellation recorded. We'll tell the other side.", (order, actor) =>
    {
        var refund = order.Cancel(actor, form.Reason, form.Clarification, form.MoneyReturned, ids.Next(), Now);
        if (refund is not null) Db.Payments.Add(refund);
    });
}
