using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Steps;
using Marketplace.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Marketplace.Orders.ProposeDelay;

internal sealed class ProposeDelayController(OrdersDbContext db, IdGenerator ids, TimeProvider clock, IOptions<OrdersOptions> options) : StepController<ProposeDelayForm>(db, clock)
{
    protected override IReadOnlyList<OrderStep> Steps => [OrderStep.ProposeDelay];

    [HttpGet("/orders/{number:number}/delay")]
    public Task<IActionResult> Get() => Show(new ProposeDelayForm());

    [HttpPost("/orders/{number:number}/delay")]
    public Task<IActionResult> Post(ProposeDelayForm form) => Take(form, "Request sent. Nothing changes until the buyer agrees.", (order, actor) =>
        Db.Proposals.Add(order.ProposeDelay(actor, ids.Next(), ReaderZone.EndOf(form.Date!.Value), form.Reason, options.Value.Terms, Now)));
}
