using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Marketplace.Offers.Shared;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.ListOffer;

internal sealed class ListOfferController(OffersDbContext db, IdGenerator ids, TimeProvider clock) : FormController<ListOfferForm>
{
    [HttpGet("/offers/new")]
    public Task<IActionResult> Get() => Show(new ListOfferForm());

    [HttpPost("/offers/new")]
    [RequestSizeLimit(UploadedPictures.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = UploadedPictures.MostBytes)]
    public async Task<IActionResult> Post(ListOfferForm form)
    {
        var me = User.Id;
        var seller = await db.Sellers.SingleOrDefaultAsync(s => s.SellerId == me);
        if (seller is null) return await Show(form);
        var offer = Offer.List(ids.Next(), seller, form.Terms(seller.Currency), clock.GetUtcNow().UtcDateTime);
        foreach (var picture in await UploadedPictures.Read(form.Pictures, HttpContext.RequestAborted))
        {
            db.AddPicture(offer, ids.Next(), picture);
        }
        db.Offers.Add(offer);
        await db.KeepWords(offer);
        await db.SaveChangesAsync();
        this.Tell("Your offer is listed.");
        return Redirect(OfferPath.Of(offer.Id, offer.Title));
    }

    protected override async Task<IActionResult> Show(ListOfferForm form)
    {
        var me = User.Id;
        var currency = await db.Sellers.Where(s => s.SellerId == me).Select(s => s.Currency).SingleOrDefaultAsync();
        if (currency is not null) return View("ListOffer", new ListOfferPage(currency, form));
        if (User.Shop is null) return Redirect("/shop/opening");
        Response.Headers["Refresh"] = "1";
        return View("/Shared/Wait.cshtml", "Setting up your shop…");
    }
}
