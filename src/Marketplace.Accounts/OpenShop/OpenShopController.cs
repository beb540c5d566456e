using Marketplace.Accounts.CloseAccounts;
using Marketplace.Accounts.Domain;
using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Billing;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.OpenShop;

internal sealed class OpenShopController(
    AccountsDbContext db, TimeProvider clock, IReadPlans plans, IOptions<AccountsOptions> options)
    : FormController<OpenShopForm>
{
    private const string HasOne = "You already have a shop. Each account can have one shop.";

    [HttpGet("/shop/opening")]
    public async Task<IActionResult> Get() =>
        await HasShop() ? Redirect("/account") : await Show(new OpenShopForm { Language = "en", TariffPlan = (await Plans())[0].Name });

    [HttpPost("/shop/opening")]
    public async Task<IActionResult> Post(OpenShopForm form)
    {
        var id = User.Id;
        if (await HasShop()) throw RuleBroken.Conflict(HasOne);
        if ((await Plans()).All(p => p.Name != form.TariffPlan)) throw new RuleBroken("Choose a plan.", nameof(form.TariffPlan));
        try
        {
            await Open(form, conflict: false);
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            // Another request was faster: with the name, with the slug, or by this person in a second tab.
            db.ChangeTracker.Clear();
            if (await HasShop()) throw RuleBroken.Conflict(HasOne);
            await Open(form, conflict: true);
        }
        this.Tell("Your shop is open.");
        return Redirect(form.IsProfessional == true ? "/shop/identity" : "/shop/offers");
    }

    protected override async Task<IActionResult> Show(OpenShopForm form) => View("OpenShop", new OpenShopPage(await Plans(), form));

    private Task<IReadOnlyList<PlanSummary>> Plans() => plans.Current(HttpContext.RequestAborted);

    private Task<bool> HasShop()
    {
        var id = User.Id;
        return db.Shops.AnyAsync(s => s.Id == id);
    }

    private async Task Open(OpenShopForm form, bool conflict)
    {
        var (id, now) = (User.Id, clock.GetUtcNow().UtcDateTime);
        var seller = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == id);
        if (await db.IsClosed(now, ClosedName.ContactKeysOf(seller)))
        {
            throw new RuleBroken("A shop with your email address or phone number was closed in the last {0} days. You can open a new one after that.", null, false, (int)options.Value.ClosedNameKept.TotalDays);
        }
        var (spelling, look, slug) = (Shop.SpellingKeyOf(form.Name), Shop.LookKeyOf(form.Name), Shop.SlugOf(form.Name));
        if (await db.Shops.AnyAsync(s => s.SpellingKey == spelling) || await db.Shops.AnyAsync(s => s.LookKey == look) || await db.IsClosed(now, spelling, look))
        {
            throw new RuleBroken("Another shop has this name or one that looks like it. Choose another name.", nameof(form.Name), conflict);
        }
        // Names in other scripts, and names that differ only in symbols, may give the same slug.
        if (await db.Shops.AnyAsync(s => s.Slug == slug)) slug = Shop.SlugWithNumber(form.Name, id);
        db.Shops.Add(new Shop(
            id, form.Name, slug, form.Description, form.Country, form.Currency, form.Language, form.TariffPlan, now,
            form.IsProfessional!.Value));
        await db.SaveChangesAsync();
    }
}
