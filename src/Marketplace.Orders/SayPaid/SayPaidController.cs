using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Steps;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Orders.SayPaid;

/// <summary>A buyer who has paid directly tells the seller, and reads what that does and doesn't do.</summary>
internal sealed class SayPaidController(OrdersDbContext db, TimeProvider clock) : StepController<SayPaidForm>(db, clock)
{
    protected override IReadOnlyList<OrderStep> Steps => [OrderStep.SayPaid];

    [HttpGet("/orders/{number:number}/direct-payment")]
    public Task<IActionResult> Get() => Show(new SayPaidForm());

    [HttpPost("/orders/{number:number}/direct-payment")]
    public Task<IActionResult> Post(SayPaidForm form) => Take(form, "We've told the seller.", (order, actor) => order.SayPaid(actor, Now));
}
