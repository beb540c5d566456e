using System.Globalization;
using Marketplace.Accounts.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.ChooseLanguage;

/// <summary>The language and the time zone of a person's pages and messages (rule ACC-7).</summary>
internal sealed class ChooseLanguageController(AccountsDbContext db, TimeProvider clock) : FormController<ChooseLanguageForm>
{
    [HttpGet("/account/language")]
    public Task<IActionResult> Get() => Show(new ChooseLanguageForm { Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, TimeZone = User.TimeZone ?? "" });

    [HttpPost("/account/language")]
    public async Task<IActionResult> Post(ChooseLanguageForm form)
    {
        var me = User.Id;
        var account = await db.Accounts.SingleAsync(a => a.Id == me);
        var now = clock.GetUtcNow().UtcDateTime;
        account.ChooseLanguage(form.Language, now);
        account.ChooseTimeZone(form.TimeZone, now);
        await db.SaveChangesAsync();
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(form.Language);
        this.Tell("Your language and time zone are saved.");
        return Redirect("/account");
    }

    protected override Task<IActionResult> Show(ChooseLanguageForm form) => Task.FromResult<IActionResult>(View("ChooseLanguage", new ChooseLanguagePage(form)));
}
