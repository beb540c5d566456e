using Marketplace.Casework;
using Marketplace.Casework.Uploads;
using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Complaints.Queues;
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
    private const int MostSimilar = 5;
    private const int MostCounted = 100;

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
        new PreviewLetter("To the buyer", [NextStep.Of(claim, isBuyer: true, Now)], form.Reasons),
        new PreviewLetter("To the seller", [NextStep.Of(claim, isBuyer: false, Now), new Sentence(claim.Effect.ForSeller())], form.Reasons)));

    private async Task<IActionResult> Decide(DecideClaimForm form, Func<OrderClaim, Task<IActionResult>> then)
    {
        if (await GoOn() is not { } claim) return NotFound();
        claim.DemandDecider(Me, Now);
        claim.ExpectSeen(form.Version);
        var isToReturn = form.Ruling == ClaimRuling.Return && claim.Return is null && claim.Rulings.Contains(ClaimRuling.Return);
        if (isToReturn && !form.HasAddress(ModelState, texts)) return await Show(form);
        claim.Decide(Me, form.Ruling!.Value, form.Percent ?? 0, form.Reasons, isToReturn ? form.Address() : null, ids.Next(), await db.RemainingOf(await OrderOf(claim), claim), options.Value.Terms, Now);
        return await then(claim);
    }

    protected override async Task<IActionResult> Show(DecideClaimForm form)
    {
        if (await Look() is not { } claim) return NotFound();
        if (HttpMethods.IsGet(Request.Method) && claim is { IsOpen: true, Return: null }) form.Fill(await db.KnownReturnAddress(claim.SellerId, claim.ShopName));
        var files = await db.Files.AsNoTracking().Where(f => f.CaseId == claim.Id).OrderBy(f => f.Id).ToListAsync();
        var similar = await db.Claims.Where(c => c.Cause == claim.Cause && c.DecidedAt != null && c.Id != claim.Id).OrderByDescending(c => c.DecidedAt)
            .Take(MostSimilar).Select(c => new OtherClaim(c.Id, c.Title, c.Decision!.Ruling, c.Decision.At)).ToListAsync();
        var order = await OrderOf(claim);
        var (buyer, seller) = await Records(claim);
        return View("DecideClaim", new DecideClaimPage(
            claim, await db.RemainingOf(order, claim), order.IsPaidByCard, Me, Now, files, buyer, seller, similar)
        { Form = form, Preview = Preview });
    }

    private Task<OrderCopy> OrderOf(OrderClaim claim) => db.Orders.AsNoTracking().SingleAsync(o => o.OrderId == claim.OrderId);

    /// <summary>The other claims of both parties, read at once.</summary>
    private async Task<(ClaimRecord Buyer, ClaimRecord Seller)> Records(OrderClaim claim)
    {
        var others = db.Claims.Where(c => c.Id != claim.Id).OrderByDescending(c => c.Id);
        var rulings = await Rulings(others.Where(c => c.BuyerId == claim.BuyerId), true).Concat(Rulings(others.Where(c => c.SellerId == claim.SellerId), false)).ToListAsync();
        return (Record(true), Record(false));

        ClaimRecord Record(bool ofBuyer)
        {
            var its = rulings.FindAll(r => r.OfBuyer == ofBuyer).ConvertAll(r => r.Ruling);
            return new(its.Count, its.Count(r => r is ClaimRuling.PartialRefund or ClaimRuling.FullRefund or ClaimRuling.Return), its.Count(r => r is ClaimRuling.ForSeller));
        }
    }

    private static IQueryable<PartyRuling> Rulings(IQueryable<OrderClaim> claims, bool ofBuyer) =>
        claims.Take(MostCounted).Select(c => new PartyRuling { OfBuyer = ofBuyer, Ruling = c.Decision == null ? null : c.Decision.Ruling });

    private sealed record PartyRuling
    {
        public bool OfBuyer { get; init; }

        public ClaimRuling? Ruling { get; init; }
    }
}
