using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Billing.Shown;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Texts;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Marketplace.Billing.StateIdentity;

/// <summary>A seller states who they are, and confirms it each year.</summary>
internal sealed class StateIdentityController(
    BillingDbContext db, Traders traders, IdentityDesk desk, Checks checks, TimeProvider clock, IOptions<IdentityOptions> options, IStringLocalizer<SharedResource> texts) : FormController<StateIdentityForm>
{
    private const string Page = "/shop/identity";

    private IdentityTerms Terms => options.Value.Terms;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [HttpGet(Page)]
    public async Task<IActionResult> Get()
    {
        if (User.Shop is null) return Redirect("/shop/opening");
        return await Show(await traders.Find(User.Id) is { } identity ? StateIdentityForm.Of(identity) : new StateIdentityForm());
    }

    [HttpPost(Page)]
    public async Task<IActionResult> Post(StateIdentityForm form)
    {
        if (await Mine() is not { } identity) return NotFound();
        await desk.Save(User.Id, IdentityGaps.Details, identity.Changes(form.IsProfessional == true ? form.Details : null), Now);
        if (form.IsProfessional == true) identity.StateProfessional(form.Details, Terms, Now);
        else identity.StatePrivate();
        return await Saved("Your seller details are saved.");
    }

    [HttpPost(Page + "/confirmation")]
    public async Task<IActionResult> Confirm()
    {
        if (await Mine() is not { } identity) return NotFound();
        identity.Confirm(Terms, Now);
        return await Saved("Thank you. Your seller details are confirmed.");
    }

    protected override async Task<IActionResult> Show(StateIdentityForm form)
    {
        if (await traders.Find(User.Id) is not { } identity) return NotFound();
        var countries = Countries.All.Select(c => new SelectListItem(texts[c.Name], c.Code)).OrderBy(c => c.Text, StringComparer.CurrentCulture).Prepend(new SelectListItem(texts["Choose"], ""));
        var pausesAt = identity.ConfirmBy is { } by ? Terms.Times(by)[^1] : (DateTime?)null;
        return View("StateIdentity", new StateIdentityPage(identity, identity.AsksToConfirm(Terms, Now), pausesAt, [.. countries], form) { Check = await checks.Of(User.Id) });
    }

    private Task<SellerIdentity?> Mine()
    {
        var me = User.Id;
        return db.Identities.SingleOrDefaultAsync(i => i.Id == me);
    }

    private async Task<IActionResult> Saved(string told)
    {
        try
        {
            await db.SaveChangesAsync();
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            throw RuleBroken.Conflict("Your seller details have changed since you opened this page. Check them, then save again.");
        }
        this.Tell(told);
        return Redirect(Page);
    }
}
