using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Steps;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Marketplace.Orders.ConfirmAddedOrder;

internal sealed class ConfirmAddedOrderController(OrdersDbContext db, TimeProvider clock, IOptions<OrdersOptions> options) : StepController<ConfirmAddedOrderForm>(db, clock)
{
    protected override IReadOnlyList<OrderStep> Steps => [OrderStep.ConfirmAdded];

    [HttpGet("/orders/{number:number}/confirmation")]
    public Task<IActionResult> Get() => Show(new ConfirmAddedOrderForm());

    [HttpPost("/orders/{number:number}/confirmation")]
    public Task<IActionResult> Post(ConfirmAddedOrderForm form) =>
        Take(form, "Order confirmed. The seller approves it next.", (order, actor) =>
        {
            order.ConfirmAdded(actor, options.Value.Terms, Now);
            Db.Demand(order.SellerId, order.BuyerId, "This order is not available to you.", NewOrders.SellerIsPaused);
        });
}
