using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Orders.CancelOrder;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Steps;
using Marketplace.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.InspectOrder;

[Authorize(Roles = Staff.Any)]
internal sealed class InspectOrderController(OrdersDbContext db, IdGenerator ids, TimeProvider clock) : FormController<CancelOrderForm>
{
    [FromRoute]
    public Number Number { get; set; }

    [HttpGet("/admin/orders/{number:number}"), HttpGet("/admin/orders/{number:number}/cancellation")]
    public Task<IActionResult> Get() => Show(new CancelOrderForm());

    [HttpPost("/admin/orders/{number:number}/cancellation")]
    public async Task<IActionResult> Post(CancelOrderForm form)
    {
        var order = await db.Orders.Include(o => o.History).SingleOrDefaultAsync(o => o.Id == Number.Id);
        if (order is null) return NotFound();
        if (order.ActorOf(User.Id) is not null) throw new RuleBroken("This is your own order. Ask a colleague to handle it.");
        order.ExpectSeen(form.Version);
        var support = new Actor(Party.Support, User.Name);
        var refund = order.Cancel(
            support, form.Reason, form.Clarification, form.MoneyReturned, ids.Next(), clock.GetUtcNow().UtcDateTime);
        if (refund is not null) db.Payments.Add(refund);
        await db.SaveChangesAsync();
        this.Tell("Cancellation recorded. We'll tell the buyer and the seller.");
        return Redirect($"/admin/orders/{Number}");
    }

    protected override async Task<IActionResult> Show(CancelOrderForm form)
    {
        var order = await db.Orders.AsNoTracking().Include(o => o.History).Include(o => o.Extras).SingleOrDefaultAsync(o => o.Id == Number.Id);
        if (order is null) return NotFound();
        var payments = await db.Payments.AsNoTracking().Where(p => p.OrderId == order.Id).OrderBy(p => p.Id).ToListAsync();
        var own = order.ActorOf(User.Id) is not null;
        var step = new StepPage(Number, order.OfferId, order.Title, order.BuyerName, new(order.Total, order.Currency), order.Stage, order.PaidBy, order.Version,
            order.Last, !own && order.May(OrderStep.CancelPaid, Party.Support))
        { Details = order, SellerId = order.SellerId, GoesBack = order.GoesBackBy(OrderStep.CancelPaid) };
        ViewData[nameof(Side)] = Side.Staff;
        return View("InspectOrder", new InspectOrderPage(order, step, payments, own) { Form = form });
    }
}
