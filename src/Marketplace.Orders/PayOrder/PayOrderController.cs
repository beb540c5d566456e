using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Payments;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Steps;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.PayOrder;

[ResponseCache(NoStore = true)]
internal sealed class PayOrderController(OrdersDbContext db, IPaymentGateway gateway, Delivery delivery, IdGenerator ids, TimeProvider clock)
    : StepController<PayOrderForm>(db, clock)
{
    protected override IReadOnlyList<OrderStep> Steps => [OrderStep.Pay];

    [HttpGet("/orders/{number:number}/payment")]
    public async Task<IActionResult> Get() => gateway.PageOrigin is null ? await Show(new PayOrderForm()) : Redirect($"/orders/{Number}/checkout");

    [HttpPost("/orders/{number:number}/payment")]
    public async Task<IActionResult> Post(PayOrderForm form)
    {
        if (gateway.PageOrigin is not null) return NotFound();
        // Only the gateway's token is kept, never the card number.
        var (month, year) = Card.ReadExpiry(form.Expiry)!.Value;
        var card = new Card(Card.ReadNumber(form.CardNumber)!, month, year, form.SecurityCode);
        var token = await gateway.Tokenise(card, HttpContext.RequestAborted);
        var id = ids.Next();
        var taken = await Take(form, null, (order, actor) => Db.Payments.Add(order.Pay(actor, id, token, Now)));
        // A gateway mostly responds at once. If it doesn't, the order's page shows the result later.
        await delivery.Settle();
        var declined = await Db.Payments.AsNoTracking().Where(p => p.Id == id && p.State == PaymentState.Declined).Select(p => p.Reason).SingleOrDefaultAsync();
        return declined is null ? taken
            : throw new RuleBroken("{0} You weren't charged. Check the details or try another card.", "CardNumber", false, new Sentence(declined));
    }
}
