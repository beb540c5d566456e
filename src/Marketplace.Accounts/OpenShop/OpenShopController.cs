using Marketplace.Accounts.Domain;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.Persistence;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.OpenShop;

internal sealed class OpenShopController(
    AccountsDbContext db, TimeProvider clock, IOptions<AccountsOptions> options)
    : FormController<OpenShopForm>
{
    private const string HasOne = "You already have a shop. Each account can have one shop.";

    [HttpGet("/shop/opening")]
    public async Task<IActionResult> Get() =>
        await HasShop() ? Redirect("/account") : await Show(new OpenShopForm { Language = "en", TariffPlan = options.Value.TariffPlans[0].Name });

    [HttpPost("/shop/opening")]
    public async Task<IActionResult> Post(OpenShopForm form)
    {
        var id = User.Id;
        if (await HasShop()) throw RuleBroken.Conflict(HasOne);
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
        return Redirect("/shop/offers");
    }

    protected override Task<IActionResult> Show(OpenShopForm form) =>
        Task.FromResult<IActionResult>(View("OpenShop", new OpenShopPage(options.Value.TariffPlans, form)));

    private Task<bool> HasShop()
    {
        var id = User.Id;
        return db.Shops.AnyAsync(s => s.Id == id);
    }

    private async Task Open(OpenShopForm form, bool conflict)
    {
        var (spelling, look, slug) = (Shop.SpellingKeyOf(form.Name), Shop.LookKeyOf(form.Name), Shop.SlugOf(form.Name));
        if (await db.Shops.AnyAsync(s => s.SpellingKey == spelling) || await db.Shops.AnyAsync(s => s.LookKey == look))
        {
            throw new RuleBroken("Another shop has this name or one that looks like it. Choose another name.", nameof(form.Name), conflict);
        }
        // Names in other scripts, and names that differ only in symbols, may give the same slug.
        if (await db.Shops.AnyAsync(s => s.Slug == slug)) slug = Shop.SlugWithNumber(form.Name, User.Id);
        db.Shops.Add(new Shop(
            User.Id, form.Name, slug, form.Description, form.Country, form.Currency, form.Language, form.TariffPlan, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync();
    }
}
