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

namespace Marketplace.Offers.ListOffer;

internal sealed class ListOfferController(OffersDbContext db, IdGenerator ids, TimeProvider clock, PictureDrafts drafts, IOptions<OffersOptions> options) : FormController<ListOfferForm>
{
    [HttpGet("/offers/new")]
    public Task<IActionResult> Get() => Show(new ListOfferForm());

    [HttpPost("/offers/new")]
    [RequestSizeLimit(PictureDrafts.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = PictureDrafts.MostBytes)]
    public async Task<IActionResult> Post(ListOfferForm form)
    {
        var me = User.Id;
        var seller = await db.Sellers.SingleOrDefaultAsync(s => s.SellerId == me);
        if (seller is null) return await Show(form);
        await drafts.Collect(form, me, [], ModelState, HttpContext.RequestAborted);
        if (!ModelState.IsValid) return await Show(form);
        form.DemandExemption(options.Value, null);
        var offer = Offer.List(ids.Next(), seller, form.Terms(seller.Currency), clock.GetUtcNow().UtcDateTime);
        db.Offers.Add(offer);
        await db.ArrangePictures(offer, form.PictureOrder);
        await db.KeepWords(offer);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            throw RuleBroken.Conflict("This offer is already listed. See your offers.");
        }
        this.Tell("Your offer is listed.");
        return Redirect(OfferPath.Of(offer.Id, offer.Title));
    }

    protected override async Task<IActionResult> Show(ListOfferForm form)
    {
        var me = User.Id;
        var currency = await db.Sellers.Where(s => s.SellerId == me).Select(s => s.Currency).SingleOrDefaultAsync();
        if (currency is not null)
        {
            db.ChangeTracker.Clear();
            await drafts.Collect(form, me, [], ModelState, HttpContext.RequestAborted);
            return View("ListOffer", new ListOfferPage(currency, options.Value.AllowedExemptions, form));
        }
        if (User.Shop is null) return Redirect("/shop/opening");
        Response.Headers["Refresh"] = "1";
        return View("/Shared/Wait.cshtml", "Setting up your shop…");
    }
}
