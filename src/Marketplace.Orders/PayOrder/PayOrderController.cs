using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Payments;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Steps;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Orders.PayOrder;

[ResponseCache(NoStore = true)]
internal sealed class PayOrderController(OrdersDbContext db, IPaymentGateway gateway, IdGenerator ids, TimeProvider clock)
    : StepController<PayOrderForm>(db, clock)
{
    protected override IReadOnlyList<OrderStep> Steps => [OrderStep.Pay];

    [HttpGet("/orders/{number:number}/payment")]
    public Task<IActionResult> Get() => Show(new PayOrderForm());

    [HttpPost("/orders/{number:number}/payment")]
    public async Task<IActionResult> Post(PayOrderForm form)
    {
        // Only the gateway's token is kept, never the card number.
        var (month, year) = Card.ReadExpiry(form.Expiry)!.Value;
        var card = new Card(Card.ReadNumber(form.CardNumber)!, month, year, form.SecurityCode);
        var token = await gateway.Tokenise(card, HttpContext.RequestAborted);
        // The order's page shows the result once the gateway has responded.
        return await Take(form, null, (order, actor) =>
            Db.Payments.Add(order.Pay(actor, ids.Next(), token, Now)));
    }
}
