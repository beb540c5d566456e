using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Steps;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.RepayOrder;

/// <summary>The seller confirms the refund of an order that was paid outside the marketplace.</summary>
internal sealed class RepayOrderController(OrdersDbContext db, TimeProvider clock) : StepController<RepayOrderForm>(db, clock)
{
    protected override IReadOnlyList<OrderStep> Steps => [OrderStep.Repay];

    [HttpGet("/orders/{number:number}/repayment")]
    public Task<IActionResult> Get() => Show(new RepayOrderForm());

    [HttpPost("/orders/{number:number}/repayment")]
    public async Task<IActionResult> Post(RepayOrderForm form)
    {
        var reported = await Db.MoneyCases.SingleOrDefaultAsync(c => c.OrderId == Number.Id && c.Kind == MoneyCaseKind.Owed);
        return await Take(form, "Refund recorded. We've told the buyer.", (order, actor) =>
        {
            order.Repay(actor, form.MoneyReturned, Now);
            reported?.SucceedAfterAll(Now);
        });
    }
}
