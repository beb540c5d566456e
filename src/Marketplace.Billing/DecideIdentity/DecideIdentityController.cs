using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Casework;
using Marketplace.Casework.Decisions;
using Marketplace.Casework.Letters;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Billing;
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

    [HttpGet(""), HttpGet("decision"), HttpGet("decision/preview")]
    public Task<IActionResult> Get() => Show(new DecisionForm());

    [HttpPost("decision")]
    public Task<IActionResult> Post(DecisionForm form) => Decide(form, _ => Saved("Decision sent. We've told the seller."));

    [HttpPost("decision/preview")]
    public Task<IActionResult> PreviewLetters(DecisionForm form) =>
        Decide(form, found => ShowPreview(form, new PreviewLetter("To the seller", [new(DecidedWords.OfIdentity(found.IsConfirmed!.Value))], found.Reasons)));

    private async Task<IActionResult> Decide(DecisionForm form, Func<IdentityCheck, Task<IActionResult>> then)
    {
        if (await ToDecide(form.Version) is not { } found) return NotFound();
        found.Decide(Me, form.Outcome!.Value, form.Written(ReadyReasons.Identities), Now);
        return await then(found);
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
            Preview = Preview,
        });
    }
}
