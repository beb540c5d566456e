using Marketplace.Accounts.CheckPassword;
using Marketplace.Accounts.LogSecurity;
using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Guides;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.CloseAccount;

/// <summary>A person closes their account (rule ACC-6), once nothing is open. For some days they can keep it.</summary>
internal sealed class CloseAccountController(AccountsDbContext db, OwnPassword own, OpenMatters matters, SecurityLog log, IEnumerable<IQuoteFigures> figures, TimeProvider clock, IOptions<AccountsOptions> options)
    : FormController<CloseAccountForm>
{
    [HttpGet(Closing.Page)]
    public Task<IActionResult> Get() => Show(new CloseAccountForm());

    [HttpPost(Closing.Page)]
    public async Task<IActionResult> Post(CloseAccountForm form)
    {
        var (id, now) = (User.Id, clock.GetUtcNow().UtcDateTime);
        var account = await db.Accounts.SingleAsync(a => a.Id == id);
        await own.Require(account, form, HttpContext);
        if (form.UserName != account.UserName) throw new RuleBroken("This isn't your username. Enter it exactly as shown.", nameof(form.UserName));
        if ((await matters.Of(id, HttpContext.RequestAborted)).Count > 0) throw RuleBroken.Conflict(CloseAccounts.CloseAccounts.StillOpen);
        account.BeginClosing(await db.Shops.AnyAsync(s => s.Id == id), options.Value.ClosingGrace, now);
        await db.SaveChangesAsync();
        log.ClosingBegan(id);
        this.Tell("Your account will be closed on {0}. Until then you can keep it.", account.ClosingAt!.Value);
        return Redirect(Closing.Page);
    }

    protected override async Task<IActionResult> Show(CloseAccountForm form)
    {
        var id = User.Id;
        var found = await db.Accounts.AsNoTracking().Where(a => a.Id == id).Select(a => new { a.ClosingAt, a.UserName, HasShop = db.Shops.Any(s => s.Id == id) }).SingleAsync();
        return View("CloseAccount", new CloseAccountPage(
            found.ClosingAt, await matters.Of(id, HttpContext.RequestAborted), found.UserName!, found.HasShop, (int)options.Value.ClosingGrace.TotalDays, (int)options.Value.ClosedNameKept.TotalDays,
            (int)figures.Select(f => f.Figures.GetValueOrDefault("KeptYears")).Max(), form));
    }
}
