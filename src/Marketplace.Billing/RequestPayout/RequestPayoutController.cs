using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Billing.RequestPayout;

/// <summary>A seller asks for everything that is available before the next payout day.</summary>
internal sealed class RequestPayoutController(BillingDbContext db, PayoutDesk desk, TimeProvider clock, IOptions<BillingOptions> options) : FormController<RequestPayoutForm>
{
    [HttpGet("/shop/earnings/payout")]
    public Task<IActionResult> Get() => Show(new RequestPayoutForm());

    [HttpPost("/shop/earnings/payout")]
    public async Task<IActionResult> Post(RequestPayoutForm form)
    {
        if (await Page(form) is not { } page) return NotFound();
        if (page.Obstacle is { } obstacle) throw obstacle.Refused();
        if (form.Amount != page.Available.Minor) throw RuleBroken.Conflict(PayoutDesk.Changed);
        var me = User.Id;
        var payout = desk.Make((await desk.AccountsOf([me]))[me], page.Available, isRequested: true, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
        this.Tell("Payout of {0} requested. We'll tell you when the bank has paid it.", payout.Money);
        return Redirect("/shop/earnings");
    }

    protected override async Task<IActionResult> Show(RequestPayoutForm form) => await Page(form) is { } page ? View("RequestPayout", page) : NotFound();

    private async Task<RequestPayoutPage?> Page(RequestPayoutForm form)
    {
        if (User.Shop is null) return null;
        var me = User.Id;
        var balance = await db.SellerBalance(me);
        var ending = (await desk.AccountsOf([me])).GetValueOrDefault(me)?.Ending;
        return new(balance.Available, options.Value.MinimumOf(balance.Currency), ending, form);
    }
}

internal sealed class RequestPayoutForm
{
    /// <summary>The available amount on the page, in minor units.</summary>
    public long Amount { get; set; }
}

internal sealed record RequestPayoutPage(Money Available, Money Minimum, string? AccountEnding, RequestPayoutForm Form)
{
    public Sentence? Obstacle =>
        AccountEnding is null ? new("Add a payout account first.")
        : Available.Minor < Minimum.Minor ? new("The smallest payout is {0}. {1} is available.", Minimum, Available)
        : null;
}
