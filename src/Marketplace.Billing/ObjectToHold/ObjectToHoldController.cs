using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Billing.Shown;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Billing.ObjectToHold;

/// <summary>A seller objects to a hold (rule ORD-19). Anyone else gets "not found".</summary>
internal sealed class ObjectToHoldController(BillingDbContext db, IdGenerator ids, TimeProvider clock, IOptions<BillingOptions> options) : FormController<ObjectToHoldForm>
{
    [FromRoute]
    public Number Number { get; set; }

    [HttpGet("/orders/{number:number}/hold-objection")]
    public Task<IActionResult> Get() => Show(new ObjectToHoldForm());

    [HttpPost("/orders/{number:number}/hold-objection")]
    public async Task<IActionResult> Post(ObjectToHoldForm form)
    {
        if (await Find() is not { } order) return NotFound();
        if (await Objection(order) is not null) throw new RuleBroken("You have already objected to this hold.");
        var shop = await db.Sellers.Where(s => s.SellerId == order.SellerId).Select(s => s.Name).SingleAsync();
        db.HoldObjections.Add(HoldObjection.Open(ids.Next(), order, shop, form.Words, TimeSpan.FromHours(options.Value.ObjectionDecisionHours), clock.GetUtcNow().UtcDateTime));
        try
        {
            await db.SaveChangesAsync();
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            throw RuleBroken.Conflict("You have already objected to this hold.");
        }
        this.Tell("Objection sent. Support will decide.");
        return Redirect($"/orders/{Number}");
    }

    protected override async Task<IActionResult> Show(ObjectToHoldForm form)
    {
        if (await Find() is not { } order) return NotFound();
        var objection = await Objection(order);
        return View("ObjectToHold", new ObjectToHoldPage(order, MoneyState.Of(order, null, options.Value.HoldDays), objection, form));
    }

    private async Task<HoldObjection?> Objection(BilledOrder order) => HoldObjection.For(order, await db.HoldObjections.AsNoTracking().Where(o => o.OrderId == order.Id).ToListAsync());

    private Task<BilledOrder?> Find()
    {
        var (id, me) = (Number.Id, User.Id);
        return db.Orders.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id && o.SellerId == me && o.PaidHere > 0);
    }
}
