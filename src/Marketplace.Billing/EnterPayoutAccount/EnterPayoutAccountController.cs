using FluentValidation;
using Marketplace.Billing.Domain;
using Marketplace.Billing.Payouts;
using Marketplace.Billing.Persistence;
using Marketplace.Contracts.Billing;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Billing.EnterPayoutAccount;

internal sealed class EnterPayoutAccountController(BillingDbContext db, IdentityDesk desk, Vault vault, IPayoutGateway gateway, PayoutRelations relations, TimeProvider clock) : FormController<PayoutAccountForm>
{
    [HttpGet("/shop/earnings/account")]
    public async Task<IActionResult> Get() => User.Shop is null ? Redirect("/shop/opening") : await Show(new PayoutAccountForm());

    [HttpPost("/shop/earnings/account")]
    public async Task<IActionResult> Post(PayoutAccountForm form)
    {
        if (User.Shop is null) return NotFound();
        var (me, iban) = (User.Id, Iban.Plain(form.Iban));
        var account = await db.PayoutAccounts.SingleOrDefaultAsync(a => a.SellerId == me);
        var now = clock.GetUtcNow().UtcDateTime;
        var isSame = account is { Protected.Length: > 0 } && vault.Read<BankAccount>(account.Protected).Iban == iban;
        if (account is null) db.PayoutAccounts.Add(account = new PayoutAccount(me));
        else if (!isSame && account.Protected.Length > 0) await relations.Leave(account, HttpContext.RequestAborted);
        await desk.Save(me, IdentityGaps.Account, changesWho: false, now);
        account.Change(vault.Protect(new BankAccount(form.Holder, iban)), iban[^4..], isSame ? account.ChangedAt : now);
        // The seller is told, in case it was somebody else.
        db.Raise(new PayoutAccountChanged(me, account.Ending));
        await db.SaveChangesAsync();
        this.Tell("We'll pay out to the account ending in {0}.", account.Ending);
        return Redirect("/shop/earnings");
    }

    protected override async Task<IActionResult> Show(PayoutAccountForm form)
    {
        if (User.Shop is null) return NotFound();
        var me = User.Id;
        var connected = gateway.PageOrigin is null ? null : await db.ConnectedAccounts.AsNoTracking().SingleOrDefaultAsync(a => a.SellerId == me);
        // Browsers apply this to the page that a form leads to as well.
        if (gateway.PageOrigin is { } origin) Response.Headers.ContentSecurityPolicy = Response.Headers.ContentSecurityPolicy.ToString().Replace("form-action 'self'", $"form-action 'self' {origin}", StringComparison.Ordinal);
        return View("EnterPayoutAccount", new PayoutAccountPage(await db.PayoutAccounts.Where(a => a.SellerId == me).Select(a => a.Ending).SingleOrDefaultAsync(), gateway.PageOrigin is not null, connected, form));
    }
}

internal sealed record PayoutAccountPage(string? Ending, bool MayConnect, ConnectedAccount? Connected, PayoutAccountForm Form);

internal sealed class PayoutAccountForm
{
    public string Holder { get; set; } = "";

    public string Iban { get; set; } = "";
}

internal sealed class PayoutAccountValidator : AbstractValidator<PayoutAccountForm>
{
    public PayoutAccountValidator()
    {
        RuleFor(f => f.Holder).NotEmpty().WithMessage("Enter the account holder's name.");
        RuleFor(f => f.Holder).MaximumLength(70).WithMessage("Use at most 70 characters.");
        RuleFor(f => f.Iban).Must(i => Iban.IsValid(Iban.Plain(i))).WithMessage("Check the IBAN: a character is wrong or missing.");
    }
}
