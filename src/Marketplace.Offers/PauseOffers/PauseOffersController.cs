using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Marketplace.Offers.Shared;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.PauseOffers;

/// <summary>Pauses and resumes one offer or all of a shop.</summary>
internal sealed class PauseOffersController(OffersDbContext db, TimeProvider clock) : FormController<PauseOffersForm>
{
    [FromRoute]
    public Number? Number { get; set; }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [HttpGet("/shop/pause"), HttpGet("/offers/{number:number}/pause")]
    public Task<IActionResult> Get() => Show(new PauseOffersForm());

    [HttpPost("/shop/pause"), HttpPost("/offers/{number:number}/pause")]
    public async Task<IActionResult> Post(PauseOffersForm form)
    {
        var (until, cancel) = (DayField.Begin(form.Back) ?? Offer.NoDate, HttpContext.RequestAborted);
        if (Number is null ? User.Shop is null : !await db.Mine(User.Id, Number?.Id).AnyAsync()) return await Show(form);
        await (Number is { } number ? db.Pause(User.Id, number.Id, until, Now, cancel) : db.GoOffline(User.Id, until, cancel));
        this.Tell(Number is null ? "Your offers are paused." : "Your offer is paused.");
        return Redirect("/shop/offers");
    }

    [HttpPost("/shop/resumption"), HttpPost("/offers/{number:number}/resumption")]
    public async Task<IActionResult> Resume(string? back)
    {
        var (me, cancel) = (User.Id, HttpContext.RequestAborted);
        if (Number is not null && !await db.Mine(me, Number?.Id).AnyAsync()) return NotFound();
        var isBack = Number is null && await db.ComeBack(me, Now, cancel) > 0;
        if (!isBack) await db.Resume(me, Number?.Id, Now, cancel);
        this.Tell(isBack ? "Your offers are for sale again, except those that you paused one by one."
            : await Offline() is not null ? "Your offer comes back together with your others."
            : Number is null ? "Your offers are for sale again." : "Your offer is for sale again.");
        return Redirect(Url.IsLocalUrl(back) ? back! : "/shop/offers");
    }

    protected override async Task<IActionResult> Show(PauseOffersForm form)
    {
        if (Number is null) return User.Shop is null ? Redirect("/shop/opening") : View("PauseOffers", new PauseOffersPage(null, null, await Offline(), form));
        var offer = await db.Mine(User.Id, Number?.Id).AsNoTracking().Select(o => new { o.Title, o.OwnPausedUntil }).SingleOrDefaultAsync();
        return offer is null ? NotFound() : View("PauseOffers", new PauseOffersPage(Number, offer.Title, offer.OwnPausedUntil > Now ? offer.OwnPausedUntil : null, form));
    }

    private Task<DateTime?> Offline()
    {
        var (me, now) = (User.Id, Now);
        return db.Sellers.Where(s => s.SellerId == me && s.OfflineUntil > now).Select(s => s.OfflineUntil).SingleOrDefaultAsync();
    }
}
