using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Steps;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Orders.AddExtra;

internal sealed class AddExtraController(OrdersDbContext db, IdGenerator ids, TimeProvider clock) : StepController<AddExtraForm>(db, clock)
{
    protected override IReadOnlyList<OrderStep> Steps => [OrderStep.AddExtra];

    [HttpGet("/orders/{number:number}/extra")]
    public Task<IActionResult> Get() => Show(new AddExtraForm());

    [HttpPost("/orders/{number:number}/extra")]
    public Task<IActionResult> Post(AddExtraForm form) => Take(form, "Extra added. We'll tell the buyer.", (order, actor) => order.AddExtra(actor, ids.Next(), form.Text, Now));
}
