using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Offers.Persistence;
using Marketplace.Offers.Shared;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.ExtendDelivery;

/// <summary>Adds days to the time to deliver of one offer or all of a shop, until a day. Twice is the same as once. Placed orders hold their own promise.</summary>
internal sealed class ExtendDeliveryController(OffersDbContext db, TimeProvider clock) : FormController<ExtendDeliveryForm>
{
    [FromRoute]
    public Number? Number { get; set; }

    [HttpGet("/shop/delivery-times"), HttpGet("/offers/{number:number}/delivery-times")]
    public Task<IActionResult> Get() => Show(new ExtendDeliveryForm());

    [HttpPost("/shop/delivery-times"), HttpPost("/offers/{number:number}/delivery-times")]
    public async Task<IActionResult> Post(ExtendDeliveryForm form)
    {
        var (mine, until) = (db.Mine(User.Id, Number?.Id), DayField.Begin(form.Until)!.Value);
        if (await db.Extend(mine, form.Days!.Value * 24, until, HttpContext.RequestAborted) == 0) return await Show(form);
        this.Tell("New orders are promised the longer delivery time.");
        return Redirect("/shop/offers");
    }

    [HttpPost("/shop/usual-times"), HttpPost("/offers/{number:number}/usual-times")]
    public async Task<IActionResult> End()
    {
        var mine = db.Mine(User.Id, Number?.Id);
        if (Number is not null && !await mine.AnyAsync()) return NotFound();
        await db.EndExtension(mine, HttpContext.RequestAborted);
        this.Tell("New orders are promised the usual delivery time.");
        return Redirect("/shop/offers");
    }

    protected override async Task<IActionResult> Show(ExtendDeliveryForm form)
    {
        if (Number is null && User.Shop is null) return Redirect("/shop/opening");
        var now = clock.GetUtcNow().UtcDateTime;
        var mine = db.Mine(User.Id, Number?.Id).AsNoTracking();
        var extended = await mine.Where(o => o.ExtraUntil > now).OrderByDescending(o => o.ExtraUntil).Select(o => new { o.ExtraHours, o.ExtraUntil }).FirstOrDefaultAsync();
        if (Number is null) return View("ExtendDelivery", new ExtendDeliveryPage(null, null, extended?.ExtraHours, extended?.ExtraUntil, form));
        var offer = await mine.Select(o => new { o.Title, o.HoursToDeliver }).SingleOrDefaultAsync();
        if (offer is null) return NotFound();
        return View("ExtendDelivery", new ExtendDeliveryPage(offer.Title, offer.HoursToDeliver, extended?.ExtraHours, extended?.ExtraUntil, form));
    }
}
