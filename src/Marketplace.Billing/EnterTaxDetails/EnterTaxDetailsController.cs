using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Texts;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Marketplace.Billing.EnterTaxDetails;

internal sealed class EnterTaxDetailsController(BillingDbContext db, IdentityDesk desk, Vault vault, TimeProvider clock, IStringLocalizer<SharedResource> texts) : FormController<TaxDetailsForm>
{
    [HttpGet("/shop/earnings/details")]
    public async Task<IActionResult> Get()
    {
        if (User.Shop is null) return Redirect("/shop/opening");
        var me = User.Id;
        var stored = await db.TaxDetails.Where(t => t.SellerId == me).Select(t => t.Protected).SingleOrDefaultAsync();
        return await Show(stored is null ? new TaxDetailsForm() : TaxDetailsForm.Of(vault.Read<TaxPerson>(stored)));
    }

    [HttpPost("/shop/earnings/details")]
    public async Task<IActionResult> Post(TaxDetailsForm form)
    {
        if (User.Shop is null) return NotFound();
        var me = User.Id;
        var details = await db.TaxDetails.SingleOrDefaultAsync(t => t.SellerId == me);
        if (details is null) db.TaxDetails.Add(details = new TaxDetails(me));
        var now = clock.GetUtcNow().UtcDateTime;
        await desk.Save(me, IdentityGaps.Tax, details.Protected.Length == 0 || vault.Read<TaxPerson>(details.Protected) != form.Person, now);
        details.Change(vault.Protect(form.Person), now);
        await db.SaveChangesAsync();
        this.Tell("Your tax details are saved.");
        return Redirect("/shop/earnings");
    }

    protected override Task<IActionResult> Show(TaxDetailsForm form)
    {
        var countries = Countries.All.Select(c => new SelectListItem(texts[c.Name], c.Code)).OrderBy(c => c.Text, StringComparer.CurrentCulture).Prepend(new SelectListItem(texts["Choose"], ""));
        return Task.FromResult<IActionResult>(User.Shop is null ? NotFound() : View("EnterTaxDetails", new TaxDetailsPage([.. countries], form)));
    }
}

internal sealed record TaxDetailsPage(IReadOnlyList<SelectListItem> Countries, TaxDetailsForm Form);
