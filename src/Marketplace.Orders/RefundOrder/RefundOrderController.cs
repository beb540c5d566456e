using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Steps;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Orders.RefundOrder;

internal sealed class RefundOrderController(OrdersDbContext db, IdGenerator ids, TimeProvider clock) : StepController<RefundOrderForm>(db, clock)
{
    protected override IReadOnlyList<OrderStep> Steps => [OrderStep.Refund];

    [HttpGet("/orders/{number:number}/refund")]
    public Task<IActionResult> Get() => Show(new RefundOrderForm());

    [HttpPost("/orders/{number:number}/refund")]
    public Task<IActionResult> Post(RefundOrderForm form) => Take(form, "Refund recorded. We'll tell the buyer.", (order, actor) =>
    {
        var refund = order.Refund(actor, form.Reason, form.MoneyReturned, ids.Next(), Now);
        if (refund is not null) Db.Payments.Add(refund);
    });
}
