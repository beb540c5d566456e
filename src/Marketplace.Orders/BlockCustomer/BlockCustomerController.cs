using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.BlockCustomer;

/// <summary>A seller blocks the customer of one of their orders. Blocking twice has no effect.</summary>
internal sealed class BlockCustomerController(OrdersDbContext db, IdGenerator ids, TimeProvider clock) : FormController<BlockCustomerForm>
{
    private const string List = "/shop/blocked-customers";

    [FromRoute]
    public Number Number { get; set; }

    [HttpGet("/orders/{number:number}/customer/block")]
    public async Task<IActionResult> Get() =>
        await Find() is { } order && await db.IsBlocked(order.SellerId, order.BuyerId) ? Redirect(List) : await Show(new BlockCustomerForm());

    [HttpPost("/orders/{number:number}/customer/block")]
    public async Task<IActionResult> Post(BlockCustomerForm form)
    {
        if (await Find() is not { } order) return NotFound();
        if (!await db.IsBlocked(order.SellerId, order.BuyerId))
        {
            db.BlockedCustomers.Add(BlockedCustomer.Block(ids.Next(), order, order.ActorOf(User.Id)!, form.Note, clock.GetUtcNow().UtcDateTime));
            try
            {
                await db.SaveChangesAsync();
            }
            catch (Exception failure) when (Database.IsLostRace(failure))
            {
                // A second click blocked them first.
                db.ChangeTracker.Clear();
            }
        }
        this.Tell("Customer blocked. They aren't told.");
        return Redirect(List);
    }

    protected override async Task<IActionResult> Show(BlockCustomerForm form)
    {
        if (await Find() is not { } order) return NotFound();
        ViewData[nameof(Side)] = Side.Selling;
        return View("BlockCustomer", new BlockCustomerPage(Number, order.BuyerName, form));
    }

    private async Task<Order?> Find() => await db.Orders.AsNoTracking().SingleOrDefaultAsync(o => o.Id == Number.Id) is { } order && order.SellerId == User.Id ? order : null;
}
