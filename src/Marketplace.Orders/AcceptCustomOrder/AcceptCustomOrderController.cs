using Marketplace.Contracts.Offers;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Orders.AcceptCustomOrder;

/// <summary>The link of a custom order. Anyone but its buyer gets "not found", its seller included.</summary>
[ResponseCache(NoStore = true)]
internal sealed class AcceptCustomOrderController(OrdersDbContext db, ISellByMessage stock, IReadOwnOffers offers, Delivery delivery, TimeProvider clock, IOptions<OrdersOptions> options)
    : FormController<AcceptCustomOrderForm>
{
    [FromRoute]
    public string Token { get; set; } = "";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [HttpGet("/custom-orders/{token:length(32)}")]
    public async Task<IActionResult> Get()
    {
        if (await Find(db.CustomOrders) is not { } custom) return NotFound();
        if (await IsClosed(custom)) return await Show(new AcceptCustomOrderForm());
        custom.Open(Now);
        // A HEAD request, or a second tab that was first, changes nothing that matters.
        if (!HttpMethods.IsHead(Request.Method))
        {
            try
            {
                await db.SaveChangesAsync();
            }
            catch (Exception failure) when (Database.IsLostRace(failure))
            {
                db.ChangeTracker.Clear();
            }
        }
        var form = new AcceptCustomOrderForm();
        var (me, isService) = (User.Id, custom.Kind == OfferKind.Service);
        if (await db.Orders.AsNoTracking().Where(o => o.BuyerId == me && (isService || o.Contact.Street != "")).OrderByDescending(o => o.Id).FirstOrDefaultAsync() is { } last) form.Fill(last.Contact);
        return await Show(form);
    }

    [HttpPost("/custom-orders/{token:length(32)}")]
    public async Task<IActionResult> Post(AcceptCustomOrderForm form)
    {
        if (await Find(db.CustomOrders) is not { } custom) return NotFound();
        if (await IsClosed(custom)) return await Show(form);
        custom.DemandOpen(Now);
        Delivery.Watch();
        var isReserved = false;
        try
        {
            isReserved = await Accept(custom, form);
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            // Accepted or withdrawn at the same time: its page says so.
            db.ChangeTracker.Clear();
        }
        var (isThere, number) = (await delivery.Settle() && await db.Orders.AnyAsync(o => o.Id == custom.Id), new Number(custom.Id));
        return Redirect(isThere ? $"/orders/{number}/payment" : isReserved ? $"/purchases/{number}" : custom.Path);
    }

    protected override async Task<IActionResult> Show(AcceptCustomOrderForm form)
    {
        if (await Find(db.CustomOrders.AsNoTracking()) is not { } custom) return NotFound();
        ViewData[nameof(Side)] = Side.Buying;
        if (await IsClosed(custom)) return View("NotAvailable");
        var isSoldOut = custom.HasOffer && custom.IsOpen(Now) && await offers.Find(custom.SellerId, custom.OfferId, HttpContext.RequestAborted) is { Stock: { } left } && left < custom.OfStock;
        form.Kind = custom.Kind;
        return View("AcceptCustomOrder", new AcceptCustomOrderPage(custom, Now) { Form = form, IsSoldOut = isSoldOut });
    }

    /// <summary>If it takes stock, it begins in Offers like a purchase, so that nothing is sold twice (rule OFR-2).</summary>
    /// <returns>Whether stock is reserved; the order follows.</returns>
    private async Task<bool> Accept(CustomOrder custom, AcceptCustomOrderForm form)
    {
        var contact = form.ContactFor(custom.Kind);
        if (custom.Reservation(contact, form.Note, Now) is { } reservation && await stock.Sell(reservation, HttpContext.RequestAborted)) return true;
        db.Place(custom.Accept(contact, form.Note, options.Value.Terms, Now));
        db.Demand(custom.SellerId, custom.BuyerId, BlockedCustomer.NotAvailable, NewOrders.SellerIsPaused);
        await db.SaveChangesAsync();
        return false;
    }

    /// <summary>Whether it waits for a buyer whom the seller has blocked. The seller isn't told that they opened it.</summary>
    private async Task<bool> IsClosed(CustomOrder custom) => custom.IsOpen(Now) && await db.IsBlocked(custom.SellerId, custom.BuyerId);

    private Task<CustomOrder?> Find(IQueryable<CustomOrder> all)
    {
        var (token, me) = (Token, User.Id);
        return all.SingleOrDefaultAsync(c => c.Token == token && c.BuyerId == me);
    }
}
