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
        if (await db.Pause(db.Mine(User.Id, Number?.Id), DayField.Begin(form.Back) ?? Offer.NoDate, HttpContext.RequestAborted) == 0) return await Show(form);
        this.Tell(Number is null ? "Your offers are paused." : "Your offer is paused.");
        return Redirect("/shop/offers");
    }

    [HttpPost("/shop/resumption"), HttpPost("/offers/{number:number}/resumption")]
    public async Task<IActionResult> Resume(string? back)
    {
        var mine = db.Mine(User.Id, Number?.Id);
        if (Number is not null && !await mine.AnyAsync()) return NotFound();
        await db.Resume(mine, Now, HttpContext.RequestAborted);
        this.Tell(Number is null ? "Your offers are for sale again." : "Your offer is for sale again.");
        return Redirect(Url.IsLocalUrl(back) ? back! : "/shop/offers");
    }

    protected override async Task<IActionResult> Show(PauseOffersForm form)
    {
        if (Number is null) return User.Shop is null ? Redirect("/shop/opening") : View("PauseOffers", new PauseOffersPage(null, null, null, form));
        var offer = await db.Mine(User.Id, Number?.Id).AsNoTracking().Select(o => new { o.Title, PausedUntil = o.PausedUntil == Offer.Held ? o.OwnPausedUntil : o.PausedUntil }).SingleOrDefaultAsync();
        return offer is null ? NotFound() : View("PauseOffers", new PauseOffersPage(Number, offer.Title, offer.PausedUntil > Now ? offer.PausedUntil : null, form));
    }
}
