using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Marketplace.Offers.Shared;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Offers.EditOffer;

internal sealed class EditOfferController(OffersDbContext db, PictureDrafts drafts, TimeProvider clock, IOptions<OffersOptions> options) : FormController<EditOfferForm>
{
    [FromRoute]
    public Number Number { get; set; }

    private IQueryable<Offer> Mine
    {
        get
        {
            var (id, seller) = (Number.Id, User.Id);
            return db.Offers.Where(o => o.Id == id && o.SellerId == seller);
        }
    }

    [HttpGet("/offers/{number:number}/edit")]
    public async Task<IActionResult> Get()
    {
        if (await Mine.AsNoTracking().SingleOrDefaultAsync() is not { } offer) return NotFound();
        return await Show(new EditOfferForm
        {
            Kind = offer.Kind,
            Title = offer.Title,
            Description = offer.Description,
            Category = offer.Category,
            Price = new Money(offer.Price, offer.Currency).ToDecimal(),
            Stock = offer.Stock,
            HoursToStart = offer.HoursToStart,
            HoursToDeliver = offer.HoursToDeliver,
            ShippingMin = offer.ShippingMin,
            ShippingMax = offer.ShippingMax,
            Exemption = offer.Exemption,
        });
    }

    [HttpPost("/offers/{number:number}/edit")]
    [RequestSizeLimit(PictureDrafts.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = PictureDrafts.MostBytes)]
    public async Task<IActionResult> Post(EditOfferForm form)
    {
        if (await Mine.SingleOrDefaultAsync() is not { } offer) return NotFound();
        offer.Expect(form.Version, "This offer has changed since you opened it, for example because of a sale. Check the stock, then save again.");
        await drafts.Collect(form, User.Id, [.. offer.Pictures.OrderBy(p => p.Position).Select(p => p.Id)], ModelState, HttpContext.RequestAborted);
        if (!ModelState.IsValid) return await Show(form);
        form.DemandExemption(options.Value, offer.Exemption);
        offer.Edit(form.Terms(offer.Currency), clock.GetUtcNow().UtcDateTime);
        await db.ArrangePictures(offer, form.PictureOrder);
        await db.KeepWords(offer);
        await db.SaveChangesAsync();
        this.Tell("Your changes are saved.");
        return Redirect(OfferPath.Of(offer.Id, offer.Title));
    }

    protected override async Task<IActionResult> Show(EditOfferForm form)
    {
        db.ChangeTracker.Clear();
        var offer = await Mine.AsNoTracking()
            .Select(o => new { o.Title, o.Kind, o.Version, o.Stock, o.Currency, o.OwnPausedUntil, Pictures = o.Pictures.OrderBy(p => p.Position).Select(p => p.Id).ToList() })
            .SingleOrDefaultAsync();
        if (offer is null) return NotFound();
        form.Kind = offer.Kind;
        if (form.Version is { } seen && seen != offer.Version)
        {
            // The stock has changed since the page was opened, so the typed value is out of date.
            form.Stock = offer.Stock;
            ModelState.Remove("Form.Stock");
        }
        await drafts.Collect(form, User.Id, offer.Pictures, ModelState, HttpContext.RequestAborted);
        var paused = offer.OwnPausedUntil > clock.GetUtcNow().UtcDateTime ? offer.OwnPausedUntil : null;
        return View("EditOffer", new EditOfferPage(Number, OfferPath.Of(Number.Id, offer.Title), offer.Version, offer.Currency, paused, options.Value.AllowedExemptions, form));
    }
}
