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
internal sealed class OfferCustomOrderController(OrdersDbContext db, FindParties parties, IdGenerator ids, TimeProvider clock, IOptions<OrdersOptions> options) : FormController<OfferCustomOrderForm>
{
    /// <summary>How many are shown.</summary>
    private const int Most = 20;

    [FromRoute]
    public Number Number { get; set; }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="again">One to offer again.</param>
    [HttpGet("/orders/{number:number}/custom-order"), HttpGet("/conversations/{number:number}/custom-order")]
    public async Task<IActionResult> Get(Number? again)
    {
        if (await Find() is not { } from) return NotFound();
        var id = again?.Id;
        var old = id is null ? null : await db.CustomOrders.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.ConversationId == from.ConversationId && c.SellerId == from.SellerId);
        return await Show(OfferCustomOrderForm.For(from, old, FormKey.Make(ids)), from);
    }

    [HttpPost("/orders/{number:number}/custom-order"), HttpPost("/conversations/{number:number}/custom-order")]
    public async Task<IActionResult> Post(OfferCustomOrderForm form)
    {
        if (await Find() is not { } from) return NotFound();
        db.CustomOrders.Add(CustomOrder.Make(FormKey.Read(form.Key, ids, Now), from, form.Terms(from), options.Value.Terms, Now));
        db.Demand(from.SellerId, from.BuyerId, "You've blocked this customer. Unblock them to send a custom order.", NewOrders.YouArePaused);
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
        return Redirect($"{from.Path}/custom-order");
    }

    protected override async Task<IActionResult> Show(OfferCustomOrderForm form) => await Find() is { } from ? await Show(form, from) : NotFound();

    private async Task<IActionResult> Show(OfferCustomOrderForm form, ConversationParties from)
    {
        ViewData[nameof(Side)] = Side.Selling;
        var made = await db.CustomOrders.AsNoTracking().Where(c => c.ConversationId == from.ConversationId).OrderByDescending(c => c.Id).Take(Most).ToListAsync();
        return View("OfferCustomOrder", new OfferCustomOrderPage(from, form, made, await db.IsBlocked(from.SellerId, from.BuyerId), options.Value.CustomOrderHours, Now));
    }

    private Task<ConversationParties?> Find() => parties.Of(Request, Number.Id, User.Id, HttpContext.RequestAborted);
}
