using Marketplace.Casework;
using Marketplace.Casework.Letters;
using Marketplace.Casework.Uploads;
using Marketplace.Complaints.CompareClaims;
using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Complaints.Queues;
using Marketplace.Complaints.ReadClaimCase;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Complaints;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Marketplace.Complaints.DecideClaim;

/// <summary>A claim with everything needed to decide it. Its own buyer and seller get a 404, even if they are staff.</summary>
[Authorize(Roles = Staff.Any), Route(ClaimQueue.Root + "/{number:number}")]
internal sealed class DecideClaimController(
    ComplaintsDbContext db, IdGenerator ids, TimeProvider clock, IOptions<ComplaintsOptions> options, IOptions<CaseworkOptions> casework, IStringLocalizer<SharedResource> texts)
    : CaseController<OrderClaim, DecideClaimForm>(db, clock, casework)
{
    protected override string Root => ClaimQueue.Root;

    [HttpGet(ClaimQueue.Root)]
    public IActionResult List() => Redirect("/admin/cases?kind=claims");

    [HttpGet(""), HttpGet("decision"), HttpGet("decision/preview")]
    public Task<IActionResult> Get() => Show(new DecideClaimForm());

    [HttpGet("files/{file:number}")]
    public async Task<IActionResult> OpenFile(Number file) =>
        await Look() is { } claim && await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == file.Id && f.CaseId == claim.Id) is { } found
            ? new EvidenceResult(found, db)
            : NotFound();

    [HttpPost("decision")]
    public Task<IActionResult> Post(DecideClaimForm form) => Decide(form, async claim =>
    {
        if (claim.Cause == ClaimCause.Withdrawal)
        {
            var withdrawal = await db.Withdrawals.SingleAsync(w => w.OrderId == claim.OrderId);
            withdrawal.BeDecided(await db.Orders.SingleAsync(o => o.OrderId == claim.OrderId), claim, Now);
        }
        return await Saved("Decision sent.");
    });

    [HttpPost("decision/preview")]
    public Task<IActionResult> PreviewLetters(DecideClaimForm form) => Decide(form, claim => ShowPreview(
        form,
        new PreviewLetter("To the buyer", [NextStep.Of(claim, isBuyer: true, Now)], form.Written()),
        new PreviewLetter("To the seller", [NextStep.Of(claim, isBuyer: false, Now), new Sentence(claim.Effect.ForSeller())], form.Written())));

    private async Task<IActionResult> Decide(DecideClaimForm form, Func<OrderClaim, Task<IActionResult>> then)
    {
        if (await GoOn() is not { } claim) return NotFound();
        claim.DemandDecider(Me, Now);
        claim.ExpectSeen(form.Version);
        var isToReturn = form.Ruling == ClaimRuling.Return && claim.Return is null && claim.Rulings.Contains(ClaimRuling.Return);
        if (isToReturn && !form.HasAddress(ModelState, texts)) return await Show(form);
        claim.Decide(Me, form.Ruling!.Value, form.Percent ?? 0, form.Written(), isToReturn ? form.Address() : null, ids.Next(), await db.RemainingOf(await OrderOf(claim), claim), options.Value.Terms, Now);
        return await then(claim);
    }

    protected override async Task<IActionResult> Show(DecideClaimForm form)
    {
        if (await Look() is not { } claim) return NotFound();
        if (HttpMethods.IsGet(Request.Method) && claim is { IsOpen: true, Return: null }) form.Fill(await db.KnownReturnAddress(claim.SellerId, claim.ShopName));
        var files = await db.Files.AsNoTracking().Where(f => f.CaseId == claim.Id).OrderBy(f => f.Id).ToListAsync();
        var order = await OrderOf(claim);
        return View("/ReadClaimCase/ClaimCase.cshtml", new ClaimCasePage(
            claim, await db.RemainingOf(order, claim), order.IsPaidByCard, Me, Now, files, await OtherClaims.Find(db, claim))
        { Form = form, Preview = Preview });
    }

    private Task<OrderCopy> OrderOf(OrderClaim claim) => db.Orders.AsNoTracking().SingleAsync(o => o.OrderId == claim.OrderId);
}
