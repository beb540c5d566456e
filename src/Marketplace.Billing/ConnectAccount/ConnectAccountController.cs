using Marketplace.Billing.Domain;
using Marketplace.Billing.Payouts;
using Marketplace.Billing.Persistence;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Billing.ConnectAccount;

/// <summary>Leads the seller to the payment provider's page for payout details, and back.</summary>
internal sealed class ConnectAccountController(BillingDbContext db, IPayoutGateway gateway, Delivery delivery) : FormController<ConnectAccountForm>
{
    [HttpPost("/shop/earnings/account/connection")]
    public async Task<IActionResult> Post()
    {
        if (User.Shop is null || gateway.PageOrigin is null) return NotFound();
        try
        {
            var (me, cancel) = (User.Id, HttpContext.RequestAborted);
            if (await db.ConnectedAccounts.AsNoTracking().SingleOrDefaultAsync(a => a.SellerId == me, cancel) is not { } account)
            {
                account = new ConnectedAccount(me, await gateway.Open(await db.Sellers.AsNoTracking().SingleAsync(s => s.SellerId == me, cancel), cancel));
                db.ConnectedAccounts.Add(account);
                await db.SaveChangesAsync(cancel);
            }
            Response.Headers.Location = await gateway.Onboard(account.AccountId, cancel);
            return StatusCode(StatusCodes.Status303SeeOther);
        }
        catch (Exception failure) when (failure is not RuleBroken && !HttpContext.RequestAborted.IsCancellationRequested)
        {
            throw new RuleBroken("We couldn't reach the payment provider. Try again in a minute.");
        }
    }

    /// <summary>The provider sends the seller back here. Its report may come later, so it is asked.</summary>
    [HttpGet("/shop/earnings/account/connection")]
    public async Task<IActionResult> Get()
    {
        var me = User.Id;
        if (gateway.PageOrigin is null || !await db.ConnectedAccounts.AnyAsync(a => a.SellerId == me)) return NotFound();
        Delivery.Watch();
        db.Raise(new AccountReported(me));
        await db.SaveChangesAsync();
        await delivery.Settle();
        return Redirect("/shop/earnings/account");
    }

    protected override Task<IActionResult> Show(ConnectAccountForm form) => Task.FromResult<IActionResult>(View("ConnectAccount"));
}

internal sealed class ConnectAccountForm;
