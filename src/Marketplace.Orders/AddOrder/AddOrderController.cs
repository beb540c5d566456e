using Marketplace.Contracts.Offers;
using Marketplace.Events;
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

namespace Marketplace.Orders.AddOrder;

/// <summary>The seller registers a sale made by message, for the buyer of an earlier order.</summary>
internal sealed class AddOrderController(OrdersDbContext db, ISellByMessage stock, Delivery delivery, IdGenerator ids, TimeProvider clock, IOptions<OrdersOptions> options) : FormController<AddOrderForm>
{
    [FromRoute]
    public Number Number { get; set; }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [HttpGet("/orders/{number:number}/added-order")]
    public async Task<IActionResult> Get()
    {
        if (await Find() is not { } from) return NotFound();
        var form = new AddOrderForm { Key = FormKey.Make(ids), Quantity = 1, IsSameOffer = true, Amount = new Money(from.UnitPrice, from.Currency).ToDecimal() };
        if (from.ShowsContactTo(Contracts.Orders.Party.Seller, Now, TimeSpan.FromDays(options.Value.ContactVisibleDays))) form.Fill(from.Contact);
        return await Show(form);
    }

    [HttpPost("/orders/{number:number}/added-order")]
    public async Task<IActionResult> Post(AddOrderForm form)
    {
        if (await Find() is not { } from) return NotFound();
        var (sale, now) = (form.SaleTo(from), Now);
        var order = Order.Add(from, FormKey.Read(form.Key, ids, now), from.ActorOf(User.Id)!, sale, options.Value.Terms, now);
        Delivery.Watch();
        try
        {
            await Place(order, from, sale, now);
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            // The form was sent twice.
            db.ChangeTracker.Clear();
        }
        this.Tell("Order added. It counts once the customer confirms it.");
        var isThere = await delivery.Settle() && await db.Orders.AnyAsync(o => o.Id == order.Id);
        return Redirect(isThere ? $"/orders/{new Number(order.Id)}" : "/orders?side=selling");
    }

    protected override async Task<IActionResult> Show(AddOrderForm form)
    {
        if (await Find() is not { } from) return NotFound();
        ViewData[nameof(Side)] = Side.Selling;
        return View("AddOrder", new AddOrderPage(from, options.Value.ConfirmWithinDays) { Form = form, IsBlocked = await db.IsBlocked(from.SellerId, from.BuyerId) });
    }

    private async Task Place(Order order, Order from, AddedSale sale, DateTime now)
    {
        if (sale.Reservation(from, order.Id, now) is { } reservation && await stock.Sell(reservation, HttpContext.RequestAborted)) return;
        db.Place(order);
        db.Demand(from.SellerId, from.BuyerId, "You've blocked this customer. Unblock them to add an order.", NewOrders.YouArePaused);
        await db.SaveChangesAsync();
    }

    private async Task<Order?> Find() => await db.Orders.AsNoTracking().SingleOrDefaultAsync(o => o.Id == Number.Id) is { } found && found.SellerId == User.Id ? found : null;
}
