using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Casework;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Billing.DecideIdentity;

/// <summary>Support checks who a seller is, who sold much in a year (rule ACC-11).</summary>
[Authorize(Roles = Staff.Any), Route(IdentityQueue.Root + "/{number:number}")]
internal sealed class DecideIdentityController(BillingDbContext db, Traders traders, PayoutDesk payouts, Vault vault, TimeProvider clock, IOptions<CaseworkOptions> casework)
    : CaseController<IdentityCheck, DecisionForm>(db, clock, casework)
{
    protected override string Root => IdentityQueue.Root;

    [HttpGet(""), HttpGet("decision")]
    public Task<IActionResult> Get() => Show(new DecisionForm());

    [HttpPost("decision")]
    public async Task<IActionResult> Post(DecisionForm form)
    {
        if (await ToDecide(form.Version) is not { } found) return NotFound();
        found.Decide(Me, form.Outcome!.Value, form.Reasons, Now);
        return await Saved("Decision sent. We've told the seller.");
    }

    protected override async Task<IActionResult> Show(DecisionForm form)
    {
        if (await Look() is not { } found) return NotFound();
        var seller = await db.Sellers.AsNoTracking().SingleAsync(s => s.SellerId == found.Id);
        var tax = await db.TaxDetails.Where(t => t.SellerId == found.Id).Select(t => t.Protected).SingleOrDefaultAsync();
        var ending = (await payouts.AccountsOf([found.Id])).GetValueOrDefault(found.Id)?.Ending;
        var outcome = found.State == IdentityCheckState.Incomplete ? "Waiting for the seller" : found.IsConfirmed is { } isConfirmed ? IdentityQueue.InWords(isConfirmed) : null;
        return View("DecideIdentity", new DecideIdentityPage(found, HeadOf(found, new("Identity of {0}", found.ShopName), outcome), seller)
        {
            Trader = await traders.Of(found.Id, HttpContext.RequestAborted),
            Tax = tax is null ? null : vault.Read<TaxPerson>(tax),
            AccountEnding = ending,
            Form = form,
        });
    }
}
