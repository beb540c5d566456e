using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Payments;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Shown;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Orders.ReadOrder;

internal sealed class ReadOrderController(OrdersDbContext db, ShownOrders rows, TimeProvider clock, IOptions<OrdersOptions> options) : Controller
{
    private static readonly Func<OrdersDbContext, long, IAsyncEnumerable<Order>> OrderOf = EF.CompileAsyncQuery((OrdersDbContext db, long id) =>
        db.Orders.AsNoTracking().Include(o => o.History).Include(o => o.Files).Include(o => o.Extras).Where(o => o.Id == id).AsQueryable());

    private static readonly Func<OrdersDbContext, long, IAsyncEnumerable<Payment>> PaymentsOf = EF.CompileAsyncQuery((OrdersDbContext db, long order) =>
        db.Payments.AsNoTracking().Where(p => p.OrderId == order).OrderBy(p => p.Id).AsQueryable());

    private static readonly Func<OrdersDbContext, long, long, Task<string?>> NoteOf = EF.CompileAsyncQuery((OrdersDbContext db, long order, long author) =>
        db.Notes.Where(n => n.OrderId == order && n.AuthorId == author).Select(n => n.Text).SingleOrDefault());

    [HttpGet("/orders/{number:number}")]
    public async Task<IActionResult> Get(Number number)
    {
        var order = await OrderOf(db, number.Id).SingleOrDefaultAsync();
        if (order?.ActorOf(User.Id) is not { Party: var viewer }) return NotFound();
        var payments = order.ShowsCharge ? await PaymentsOf(db, order.Id).ToListAsync() : [];
        var now = clock.GetUtcNow().UtcDateTime;
        var shows = order.ShowsContactTo(viewer, now, TimeSpan.FromDays(options.Value.ContactVisibleDays));
        ViewData[nameof(Side)] = viewer == Party.Buyer ? Side.Buying : Side.Selling;
        var state = await rows.Named([order.State], viewer == Party.Buyer ? OrderSide.Buying : OrderSide.Selling);
        return View("ReadOrder", new OrderPage(order, state[0], viewer, shows && order.Contact.Name.Length > 0 ? order.Contact : null, payments, now, await NoteOf(db, order.Id, User.Id))
        {
            Asked = order.OpenAmountCaseId is not null && order.History.Where(e => e.What == OrderEventType.AmountCaseOpened).MaxBy(e => e.At) is { Amount: { } wanted, At: var at }
                ? (new Money(wanted, order.Currency), at.AddHours(options.Value.AmountDecisionHours)) : null,
        });
    }
}
