using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Payments;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Steps;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.OpenCheckout;

/// <summary>Leads the buyer to the payment provider's own page, and back.</summary>
[ResponseCache(NoStore = true)]
internal sealed class OpenCheckoutController(OrdersDbContext db, IPaymentGateway gateway, Answers answers, Delivery delivery, IdGenerator ids, TimeProvider clock)
    : StepController<OpenCheckoutForm>(db, clock)
{
    protected override IReadOnlyList<OrderStep> Steps => [OrderStep.Pay];

    [HttpGet("/orders/{number:number}/checkout")]
    public Task<IActionResult> Get() => Show(new OpenCheckoutForm());

    /// <summary>A second press leads to the same page as long as that is open.</summary>
    [HttpPost("/orders/{number:number}/checkout")]
    public async Task<IActionResult> Post(OpenCheckoutForm form)
    {
        if (gateway.PageOrigin is null) return NotFound();
        if (await Waiting() is { PageUrl.Length: > 0 } open) return SeeOther(open.PageUrl);
        var id = ids.Next();
        var taken = await Take(form, null, (order, actor) => Db.Payments.Add(order.Pay(actor, id, new CardToken("", ""), Now)));
        if (taken is NotFoundResult) return taken;
        await delivery.Settle();
        var made = await Db.Payments.AsNoTracking().SingleAsync(p => p.Id == id);
        if (made.State == PaymentState.Declined) throw new RuleBroken("The payment page couldn't be opened, and you weren't charged. Try again later.");
        // The provider mostly answers at once. If it doesn't, the page goes on by itself.
        return SeeOther(made.PageUrl.Length > 0 ? made.PageUrl : $"/orders/{Number}/checkout");
    }

    /// <summary>The provider sends the buyer back here. Its report may come later, so it is asked.</summary>
    [HttpGet("/orders/{number:number}/checkout/return")]
    public async Task<IActionResult> Return()
    {
        if (await Waiting() is not { } payment) return await IsBuyer() ? Redirect($"/orders/{Number}") : NotFound();
        Delivery.Watch();
        Db.Raise(new PaymentReported(payment.Id));
        await Db.SaveChangesAsync();
        await delivery.Settle();
        return Redirect($"/orders/{Number}{(await Waiting() is null ? "" : "/checkout?returned=true")}");
    }

    [HttpPost("/orders/{number:number}/checkout/cancellation")]
    public async Task<IActionResult> Stop()
    {
        if (await Waiting() is not { } payment) return Redirect($"/orders/{Number}");
        try
        {
            await answers.Void(await Db.Payments.SingleAsync(p => p.Id == payment.Id), atOnce: true, HttpContext.RequestAborted);
        }
        catch (Exception failure) when (failure is not RuleBroken && !HttpContext.RequestAborted.IsCancellationRequested)
        {
            throw new RuleBroken("We couldn't reach the payment provider. Try again in a minute.");
        }
        await Db.SaveChangesAsync();
        return Redirect($"/orders/{Number}");
    }

    protected override async Task<IActionResult> Show(OpenCheckoutForm form)
    {
        if (gateway.PageOrigin is not { } origin) return NotFound();
        var waiting = await Waiting();
        ViewData["Waiting"] = waiting;
        if (waiting is not null && (waiting.PageUrl.Length == 0 || Request.Query["returned"] == "true")) Response.Headers["Refresh"] = "3";
        // Browsers apply this to the page that a form leads to as well.
        Response.Headers.ContentSecurityPolicy = Response.Headers.ContentSecurityPolicy.ToString().Replace("form-action 'self'", $"form-action 'self' {origin}", StringComparison.Ordinal);
        return await base.Show(form);
    }

    /// <summary>The buyer's payment in progress.</summary>
    private Task<Payment?> Waiting()
    {
        var (id, me) = (Number.Id, User.Id);
        return Db.Orders.AsNoTracking().Where(o => o.Id == id && o.BuyerId == me).Join(Db.Payments.AsNoTracking(), o => o.PendingChargeId, p => p.Id, (_, payment) => payment)
            .SingleOrDefaultAsync(p => p.State == PaymentState.Pending);
    }

    private Task<bool> IsBuyer()
    {
        var (id, me) = (Number.Id, User.Id);
        return Db.Orders.AnyAsync(o => o.Id == id && o.BuyerId == me);
    }

    private StatusCodeResult SeeOther(string address)
    {
        Response.Headers.Location = address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
