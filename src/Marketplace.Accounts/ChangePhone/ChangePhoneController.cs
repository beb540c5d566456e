using Marketplace.Accounts.CheckPassword;
using Marketplace.Accounts.FindRelations;
using Marketplace.Accounts.LogSecurity;
using Marketplace.Accounts.MakeLinks;
using Marketplace.Accounts.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Texts;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.ChangePhone;

internal sealed class ChangePhoneController(AccountsDbContext db, OwnPassword own, FormerContacts former, AccountLinks links, SecurityLog log, TimeProvider clock) : FormController<ChangePhoneForm>
{
    [HttpGet("/account/phone")]
    public Task<IActionResult> Get() => Show(new ChangePhoneForm());

    [HttpPost("/account/phone")]
    public async Task<IActionResult> Post(ChangePhoneForm form)
    {
        var id = User.Id;
        var account = await db.Accounts.SingleAsync(a => a.Id == id);
        await own.Require(account, form.Password, nameof(form.Password), HttpContext);
        await former.LeavePhone(account);
        account.ChangePhone(form.Phone.Length == 0 ? "" : PhoneNumber.Read(form.Phone).E164!, links.AskForReset, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
        log.PhoneChanged(id);
        this.Tell(form.Phone.Length == 0 ? "Your phone number is removed." : "Your phone number is changed.");
        return Redirect("/account");
    }

    protected override async Task<IActionResult> Show(ChangePhoneForm form)
    {
        var id = User.Id;
        return View("ChangePhone", new ChangePhonePage(await db.Accounts.Where(a => a.Id == id).Select(a => a.PhoneNumber!).SingleAsync(), form));
    }
}
