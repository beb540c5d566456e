using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Steps;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Orders.ConfirmReceipt;

internal sealed class ConfirmReceiptController(OrdersDbContext db, TimeProvider clock) : StepController<ConfirmReceiptForm>(db, clock)
{
    protected override IReadOnlyList<OrderStep> Steps => [OrderStep.MarkAsPaid];

    [HttpGet("/orders/{number:number}/receipt")]
    public Task<IActionResult> Get() => Show(new ConfirmReceiptForm());

    [HttpPost("/orders/{number:number}/receipt")]
    public Task<IActionResult> Post(ConfirmReceiptForm form) =>
        Take(form, "Order marked as paid.", (order, actor) => order.MarkAsPaid(actor, Now));
}
