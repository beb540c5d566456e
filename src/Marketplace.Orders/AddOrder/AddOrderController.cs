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

/// <summary>The seller registers a sale made by message, for the buyer of an earlier order: any of their offers, or something else.</summary>
internal sealed class AddOrderController(OrdersDbContext db, ISellByMessage stock, IReadOwnOffers offers, Delivery delivery, IdGenerator ids, TimeProvider clock, IOptions<OrdersOptions> options)
    : FormController<AddOrderForm>
{
    [FromRoute]
    public Number Number { get; set; }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [HttpGet("/orders/{number:number}/added-order")]
    public async Task<IActionResult> Get(Number? offer, bool other)
    {
        if (await Find() is not { } from) return NotFound();
        var sold = await Offer(offer ?? new Number(from.OfferId));
        if (offer is not null && sold is null) return NotFound();
        var form = AddOrderForm.For(from, sold, isChosen: offer is not null, isOther: other);
        form.Key = FormKey.Make(ids);
        if (from.ShowsContactTo(Contracts.Orders.Party.Seller, Now, TimeSpan.FromDays(options.Value.ContactVisibleDays))) form.Fill(from.Contact);
        return await Show(form);
    }

    [HttpPost("/orders/{number:number}/added-order")]
    public async Task<IActionResult> Post(AddOrderForm form)
    {
        if (await Find() is not { } from) return NotFound();
        var sold = form.IsOffer ? await Offer(form.Offer) : null;
        if (form.IsOffer && sold is null) return NotFound();
        var (sale, now) = (form.SaleTo(from, sold), Now);
        var order = Order.Add(from, FormKey.Read(form.Key, ids, now), from.ActorOf(User.Id)!, sale, options.Value.Terms, now);
        if (await Unconfirmed(from, order.Id) is var open && open >= options.Value.UnconfirmedPerCustomer)
        {
            throw new RuleBroken("{0} hasn't confirmed {1} of your orders yet. Wait for an answer, or cancel one.", null, false, from.BuyerName, open);
        }
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
        var isBlocked = await db.IsBlocked(from.SellerId, from.BuyerId);
        var sold = await Offer(form.Offer);
        form.Kind = AddOrderForm.KindOf(from, form.IsOffer ? sold : null);
        return View("AddOrder", new AddOrderPage(from, options.Value.ConfirmWithinDays) { Form = form, Sold = sold, IsBlocked = isBlocked });
    }

    private async Task Place(Order order, Order from, AddedSale sale, DateTime now)
    {
        if (sale.Reservation(from, order.Id, now) is { } reservation && await stock.Sell(reservation, HttpContext.RequestAborted)) return;
        db.Place(order);
        db.Demand(from.SellerId, from.BuyerId, "You've blocked this customer. Unblock them to add an order.", NewOrders.YouArePaused);
        await db.SaveChangesAsync();
    }

    private Task<int> Unconfirmed(Order from, long added) => db.Orders.CountAsync(o =>
        o.BuyerId == from.BuyerId && o.SellerId == from.SellerId && o.ConfirmBy != null && o.Stage == Contracts.Orders.OrderStage.New && o.Id != added);

    private async Task<Order?> Find() => await db.Orders.AsNoTracking().SingleOrDefaultAsync(o => o.Id == Number.Id) is { } found && found.SellerId == User.Id ? found : null;

    private async Task<OwnOffer?> Offer(Number? number) => number is { } offer ? await offers.Find(User.Id, offer.Id, HttpContext.RequestAborted) : null;
}
