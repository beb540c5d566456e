using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.Steps;

/// <summary>A page for one step of an order. Anyone who may not take the step gets "not found".</summary>
internal abstract class StepController<TForm>(OrdersDbContext db, TimeProvider clock) : FormController<TForm> where TForm : StepForm, new()
{
    [FromRoute]
    public Number Number { get; set; }

    protected OrdersDbContext Db => db;

    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The page's steps; the stage decides which one is taken.</summary>
    protected abstract IReadOnlyList<OrderStep> Steps { get; }

    protected async Task<IActionResult> Take(TForm form, string? told, Action<Order, Actor> step)
    {
        var order = await db.Orders.Include(o => o.History).Include(o => o.Files).Include(o => o.Extras).SingleOrDefaultAsync(o => o.Id == Number.Id);
        if (order?.ActorOf(User.Id) is not { } actor || !IsFor(actor.Party)) return NotFound();
        order.ExpectSeen(form.Version);
        step(order, actor);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            db.ChangeTracker.Clear();
            throw (await db.Orders.AsNoTracking().Include(o => o.History).SingleAsync(o => o.Id == Number.Id)).Last.Conflict();
        }
        if (told is not null) this.Tell(told);
        return Redirect($"/orders/{Number}");
    }

    protected override async Task<IActionResult> Show(TForm form)
    {
        var order = await db.Orders.AsNoTracking().Include(o => o.History).Include(o => o.Extras).SingleOrDefaultAsync(o => o.Id == Number.Id);
        if (order?.ActorOf(User.Id) is not { Party: var viewer } || !IsFor(viewer)) return NotFound();
        var other = viewer == Party.Buyer ? order.ShopName : order.BuyerName;
        var page = new StepPage(Number, order.OfferId, order.Title, other, new(order.Total, order.Currency), order.Stage, order.PaidBy, order.Version,
            order.Last, Steps.Any(s => order.May(s, viewer)))
        { Details = order, SellerId = order.SellerId, GoesBack = order.GoesBackBy(Steps[0]), Obstacle = order.Obstacle(Steps[0]), DeliverBy = order.PromisedDeliveryAt };
        ViewData[nameof(Side)] = viewer == Party.Buyer ? Side.Buying : Side.Selling;
        return View(ControllerContext.ActionDescriptor.ControllerName, new StepPage<TForm>(page, viewer) { Form = form });
    }

    private bool IsFor(Party party) => Steps.Any(s => StepTable.IsFor(s, party));
}
