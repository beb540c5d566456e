using Marketplace.Files;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Offers.ImportOffers;

/// <summary>Takes a file and leads to its preview.</summary>
internal sealed class ImportOffersController(OffersDbContext db, IdGenerator ids, TimeProvider clock, IOptions<OffersOptions> options) : FormController<ImportOffersForm>
{
    [HttpGet("/shop/offers/upload")]
    public Task<IActionResult> Get() => Show(new ImportOffersForm());

    [HttpPost("/shop/offers/upload")]
    public async Task<IActionResult> Post(ImportOffersForm form)
    {
        if (User.Shop is null) return await Show(form);
        var file = await UploadedFile.Read(form.File!, options.Value.MostUploadMegabytes, nameof(form.File), HttpContext.RequestAborted);
        var upload = new OfferUpload { Id = ids.Next(), SellerId = User.Id, Content = file.Content, DraftedAt = clock.GetUtcNow().UtcDateTime };
        db.Uploads.Add(upload);
        await db.SaveChangesAsync();
        return Redirect($"/shop/offers/upload/{new Number(upload.Id)}");
    }

    protected override Task<IActionResult> Show(ImportOffersForm form) => Task.FromResult<IActionResult>(
        User.Shop is null ? Redirect("/shop/opening") : View("ImportOffers", form));
}
