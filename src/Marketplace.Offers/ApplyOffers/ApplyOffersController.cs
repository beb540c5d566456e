using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Offers.ApplyOffers;

/// <summary>Shows what an uploaded file would do, and does all of it or nothing.</summary>
internal sealed class ApplyOffersController(OffersDbContext db, IdGenerator ids, TimeProvider clock, IOptions<OffersOptions> options) : FormController<ApplyOffersForm>
{
    [FromRoute]
    public Number Number { get; set; }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [HttpGet("/shop/offers/upload/{number:number}")]
    public Task<IActionResult> Get() => Show(new ApplyOffersForm());

    [HttpPost("/shop/offers/upload/{number:number}")]
    public async Task<IActionResult> Post(ApplyOffersForm form)
    {
        if (await Read() is not var (upload, seller, plan)) return NotFound();
        if (plan.Faults.Count > 0) throw new RuleBroken("Correct the file and upload it again. Nothing was changed.");
        if (form.Stamp != plan.Stamp) throw RuleBroken.Conflict("Your offers have changed since this preview, for example because of a sale. Check it, then select Apply.");
        var added = plan.New.Select(row =>
        {
            var offer = Offer.List(ids.Next(), seller, row.Terms, Now);
            offer.Pause(row.IsPaused, Now);
            return offer;
        }).ToList();
        var renamed = plan.Changed.Where(c => c.Offer.Terms.Text != c.Row.Terms.Text).Select(c => c.Offer).ToList();
        foreach (var (offer, row) in plan.Changed)
        {
            offer.Edit(row.TermsOf(offer), Now);
            offer.Pause(row.IsPaused, Now);
        }
        db.Offers.AddRange(added);
        await db.KeepWords([.. added, .. renamed], HttpContext.RequestAborted);
        db.Uploads.Remove(upload);
        await db.SaveChangesAsync();
        this.Tell("New offers: {0}. Changed offers: {1}.", added.Count, plan.Changed.Count);
        return Redirect("/shop/offers");
    }

    protected override async Task<IActionResult> Show(ApplyOffersForm form)
    {
        db.ChangeTracker.Clear();
        return await Read() is var (_, seller, plan) ? View("ApplyOffers", new ApplyOffersPage(Number, plan, seller.Currency)) : NotFound();
    }

    private async Task<(OfferUpload Upload, SellerCopy Seller, ImportPlan Plan)?> Read()
    {
        var (me, id) = (User.Id, Number.Id);
        if (await db.Uploads.SingleOrDefaultAsync(u => u.Id == id && u.SellerId == me) is not { } upload) return null;
        var seller = await db.Sellers.AsNoTracking().SingleAsync(s => s.SellerId == me);
        return (upload, seller, await ImportPlan.Make(db, seller, upload.Content, options.Value, Now, HttpContext.RequestAborted));
    }
}
