using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Steps;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Orders.RepayOrder;

/// <summary>The seller confirms that owed money has gone back, where the order was paid outside the marketplace.</summary>
internal sealed class RepayOrderController(OrdersDbContext db, TimeProvider clock) : StepController<RepayOrderForm>(db, clock)
{
    protected override IReadOnlyList<OrderStep> Steps => [OrderStep.Repay];

    [HttpGet("/orders/{number:number}/repayment")]
    public Task<IActionResult> Get() => Show(new RepayOrderForm());

    [HttpPost("/orders/{number:number}/repayment")]
    public Task<IActionResult> Post(RepayOrderForm form) => Take(
        form, "The refund is on record. The buyer has been told.", (order, actor) => order.Repay(actor, form.MoneyReturned, Now));
}
