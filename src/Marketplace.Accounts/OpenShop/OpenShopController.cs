using Marketplace.Accounts.Domain;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.Persistence;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.OpenShop;

internal sealed class OpenShopController(
    AccountsDbContext db, TimeProvider clock, IOptions<AccountsOptions> options, IStringLocalizer<Texts> texts)
    : FormController<OpenShopForm>
{
    private const string HasOne = "You have a shop already. An account has one shop.";

    [HttpGet("/shop/opening")]
    public async Task<IActionResult> Get() =>
        await HasShop() ? Redirect("/account") : await Show(new OpenShopForm { Language = "en", TariffPlan = options.Value.TariffPlans[0].Name });

    [HttpPost("/shop/opening")]
    public async Task<IActionResult> Post(OpenShopForm form)
    {
        var id = User.Id;
        if (await HasShop()) throw RuleBroken.Conflict(HasOne);
        var shop = new Shop(
            id, form.Name.Trim(), form.Description.Trim(), form.Country, form.Currency, form.Language, form.TariffPlan,
            clock.GetUtcNow().UtcDateTime);
        await RefuseTaken(shop.Slug, conflict: false);
        db.Shops.Add(shop);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            // Somebody was faster by a moment: with the name, or this person themselves in a second tab.
            if (await HasShop()) throw RuleBroken.Conflict(HasOne);
            await RefuseTaken(shop.Slug, conflict: true);
            throw;
        }
        TempData["Told"] = texts["Your shop is open."].Value;
        return Redirect("/account");
    }

    protected override Task<IActionResult> Show(OpenShopForm form) =>
        Task.FromResult<IActionResult>(View("OpenShop", new OpenShopPage(options.Value.TariffPlans, form)));

    private Task<bool> HasShop()
    {
        var id = User.Id;
        return db.Shops.AnyAsync(s => s.Id == id);
    }

    private async Task RefuseTaken(string slug, bool conflict)
    {
        if (!await db.Shops.AnyAsync(s => s.Slug == slug)) return;
        throw new RuleBroken("Another shop has this name. Please choose another one.", nameof(Shop.Name), conflict);
    }
}
