using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Steps;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Orders.OfferCustomOrder;

/// <summary>The custom orders that a seller has offered in a conversation, and the form for another one.</summary>
internal sealed class OfferCustomOrderController(OrdersDbContext db, IdGenerator ids, TimeProvider clock, IOptions<OrdersOptions> options) : FormController<OfferCustomOrderForm>
{
    /// <summary>How many are shown.</summary>
    private const int Most = 20;

    [FromRoute]
    public Number Number { get; set; }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="again">One to offer again.</param>
    [HttpGet("/orders/{number:number}/custom-order")]
    public async Task<IActionResult> Get(Number? again)
    {
        var (id, me) = (again?.Id, User.Id);
        var old = id is null ? null : await db.CustomOrders.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.FromOrderId == Number.Id && c.SellerId == me);
        var form = old is null ? new OfferCustomOrderForm() : OfferCustomOrderForm.Of(old);
        form.Key = FormKey.Make(ids);
        return await Show(form);
    }

    [HttpPost("/orders/{number:number}/custom-order")]
    public async Task<IActionResult> Post(OfferCustomOrderForm form)
    {
        var order = await db.Orders.SingleOrDefaultAsync(o => o.Id == Number.Id);
        if (order is null || order.SellerId != User.Id) return NotFound();
        db.CustomOrders.Add(CustomOrder.Make(FormKey.Read(form.Key, ids, Now), order, order.ActorOf(User.Id)!, form.Terms(order.Currency), options.Value.Terms, Now));
        db.Demand(order.SellerId, order.BuyerId, "You've blocked this customer. Unblock them to send a custom order.", NewOrders.YouArePaused);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            // The form was sent twice.
            db.ChangeTracker.Clear();
        }
        this.Tell("Custom order sent. The buyer finds it in the conversation.");
        return Redirect($"/orders/{Number}/custom-order");
    }

    protected override async Task<IActionResult> Show(OfferCustomOrderForm form)
    {
        var order = await db.Orders.AsNoTracking().SingleOrDefaultAsync(o => o.Id == Number.Id);
        if (order is null || order.SellerId != User.Id) return NotFound();
        var made = await db.CustomOrders.AsNoTracking().Where(c => c.FromOrderId == Number.Id).OrderByDescending(c => c.Id).Take(Most).ToListAsync();
        ViewData[nameof(Side)] = Side.Selling;
        return View("OfferCustomOrder", new OfferCustomOrderPage(order, made, options.Value.CustomOrderHours, Now)
        {
            Form = form,
            IsBlocked = await db.IsBlocked(order.SellerId, order.BuyerId),
        });
    }
}
