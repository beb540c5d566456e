using Marketplace.Contracts.Orders;
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
internal sealed class AcceptCustomOrderController(OrdersDbContext db, IdGenerator ids, TimeProvider clock, IOptions<OrdersOptions> options) : FormController<AcceptCustomOrderForm>
{
    [FromRoute]
    public string Token { get; set; } = "";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [HttpGet("/custom-orders/{token:length(32)}")]
    public async Task<IActionResult> Get()
    {
        if (await Find(db.CustomOrders) is not { } custom) return NotFound();
        if (await IsClosed(custom)) return await Show(new AcceptCustomOrderForm());
        var from = await db.Orders.SingleAsync(o => o.Id == custom.FromOrderId);
        custom.Open(from, Now);
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
        form.Fill(from.Contact);
        return await Show(form);
    }

    [HttpPost("/custom-orders/{token:length(32)}")]
    public async Task<IActionResult> Post(AcceptCustomOrderForm form)
    {
        if (await Find(db.CustomOrders) is not { } custom) return NotFound();
        if (await IsClosed(custom)) return await Show(form);
        var from = await db.Orders.SingleAsync(o => o.Id == custom.FromOrderId);
        var order = custom.Accept(ids.Next(), from, form.Contact, form.Note, options.Value.Terms, Now);
        db.Place(order);
        db.Demand(custom.SellerId, custom.BuyerId, BlockedCustomer.NotAvailable, NewOrders.SellerIsPaused);
        await db.SaveChangesAsync();
        return Redirect($"/orders/{new Kernel.Domain.Number(order.Id)}/payment");
    }

    protected override async Task<IActionResult> Show(AcceptCustomOrderForm form)
    {
        if (await Find(db.CustomOrders.AsNoTracking()) is not { } custom) return NotFound();
        ViewData[nameof(Side)] = Side.Buying;
        return View(await IsClosed(custom) ? "NotAvailable" : "AcceptCustomOrder", new AcceptCustomOrderPage(custom, Now) { Form = form });
    }

    /// <summary>Whether it waits for a buyer whom the seller has blocked. The seller isn't told that they opened it.</summary>
    private async Task<bool> IsClosed(CustomOrder custom) =>
        custom.StateAt(Now) is OrderCardState.Open or OrderCardState.Opened && await db.IsBlocked(custom.SellerId, custom.BuyerId);

    private Task<CustomOrder?> Find(IQueryable<CustomOrder> all)
    {
        var (token, me) = (Token, User.Id);
        return all.SingleOrDefaultAsync(c => c.Token == token && c.BuyerId == me);
    }
}
