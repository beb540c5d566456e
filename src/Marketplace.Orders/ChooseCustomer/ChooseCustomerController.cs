using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Texts;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.ChooseCustomer;

/// <summary>For whom to add an order: someone who has ordered from this seller before.</summary>
internal sealed class ChooseCustomerController(OrdersDbContext db) : FormController<ChooseCustomerForm>
{
    [HttpGet("/orders/customer")]
    public Task<IActionResult> Get() => Show(new ChooseCustomerForm());

    [HttpPost("/orders/customer")]
    public async Task<IActionResult> Post(ChooseCustomerForm form)
    {
        if (User.Shop is null) return NotFound();
        var (me, name) = (User.Id, form.Customer);
        var first = Words.Of(1, name) is [var word, ..] ? word : null;
        var latest = first is null ? 0 : await db.Words.Where(w => w.PersonId == me && w.Side == OrderSide.Selling && w.Word == first)
            .Join(db.Orders, w => w.OrderId, o => o.Id, (_, order) => order).Where(o => o.BuyerName == name)
            .OrderByDescending(o => o.Id).Select(o => o.Id).FirstOrDefaultAsync();
        if (latest == 0) throw new RuleBroken("You have no order from a customer with this username. They have to order once before you can add an order for them.", nameof(form.Customer));
        return Redirect($"/orders/{new Number(latest)}/added-order");
    }

    protected override Task<IActionResult> Show(ChooseCustomerForm form)
    {
        ViewData[nameof(Side)] = Side.Selling;
        return Task.FromResult<IActionResult>(User.Shop is null ? NotFound() : View("ChooseCustomer", new ChooseCustomerPage(form)));
    }
}
