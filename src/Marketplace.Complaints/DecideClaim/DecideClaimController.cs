using Marketplace.Casework;
using Marketplace.Casework.Uploads;
using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Complaints;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Complaints.DecideClaim;

/// <summary>One claim with all that matters on one page. Its own sides do not find it here, whatever their role.</summary>
[Authorize(Roles = Staff.Any)]
internal sealed class DecideClaimController(
    ComplaintsDbContext db, IdGenerator ids, TimeProvider clock, IOptions<ComplaintsOptions> options, IOptions<CaseworkOptions> casework)
    : FormController<DecideClaimForm>
{
    private const int MostSimilar = 5;
    private const int MostCounted = 100;

    [FromRoute]
    public Number Number { get; set; }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private StaffMember Me => new(User.Id, User.Name);

    [HttpGet("/admin/claims/{number:number}"), HttpGet("/admin/claims/{number:number}/decision")]
    public Task<IActionResult> Get() => Show(new DecideClaimForm());

    [HttpGet("/admin/claims/{number:number}/files/{file:number}")]
    public async Task<IActionResult> OpenFile(Number file) =>
        await Find(db.Claims.AsNoTracking()) is { } claim && await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == file.Id && f.CaseId == claim.Id) is { } found
            ? new EvidenceResult(found, db)
            : NotFound();

    [HttpPost("/admin/claims/{number:number}/claim")]
    public Task<IActionResult> Claim() => Change((claim, _) => claim.Claim(Me, casework.Value.Lease, Now), "The case is yours.");

    [HttpPost("/admin/claims/{number:number}/release")]
    public Task<IActionResult> Release() => Change((claim, _) => claim.Release(Me, Now), "The case is free for others.");

    [HttpPost("/admin/claims/{number:number}/decision")]
    public async Task<IActionResult> Post(DecideClaimForm form)
    {
        if (await Find(db.Claims) is { } claim) await db.GoOnWith(claim, Me.Id, casework.Value.Lease, Now, HttpContext.RequestAborted);
        return await Change((claim, remaining) =>
        {
            claim.DemandDecider(Me, Now);
            claim.ExpectSeen(form.Version);
            claim.Decide(Me, form.Ruling!.Value, form.Percent ?? 0, form.Reasons, form.Ruling == ClaimRuling.Return && claim.Return is null ? form.Address() : null, ids.Next(), remaining, options.Value.Terms, Now);
        }, "The decision is made. Both sides have been told.");
    }

    protected override async Task<IActionResult> Show(DecideClaimForm form)
    {
        if (await Find(db.Claims.AsNoTracking()) is not { } claim) return NotFound();
        var remaining = await db.Orders.Where(o => o.OrderId == claim.OrderId).Select(o => o.Total - o.Refunded).SingleAsync();
        var files = await db.Files.AsNoTracking().Where(f => f.CaseId == claim.Id).OrderBy(f => f.Id).ToListAsync();
        var similar = await db.Claims.Where(c => c.Cause == claim.Cause && c.DecidedAt != null && c.Id != claim.Id).OrderByDescending(c => c.DecidedAt)
            .Take(MostSimilar).Select(c => new OtherClaim(c.Id, c.Title, c.Decision!.Ruling, c.Decision.At)).ToListAsync();
        ViewData[nameof(Side)] = Side.Staff;
        return View("DecideClaim", new DecideClaimPage(
            claim, remaining, Me, Now, files, await Record(c => c.BuyerId == claim.BuyerId, claim), await Record(c => c.SellerId == claim.SellerId, claim), similar)
        { Form = form });
    }

    private Task<OrderClaim?> Find(IQueryable<OrderClaim> claims)
    {
        var me = User.Id;
        return claims.SingleOrDefaultAsync(c => c.Id == Number.Id && c.BuyerId != me && c.SellerId != me);
    }

    private async Task<IActionResult> Change(Action<OrderClaim, long> change, string told)
    {
        if (await Find(db.Claims) is not { } claim) return NotFound();
        var remaining = await db.Orders.Where(o => o.OrderId == claim.OrderId).Select(o => o.Total - o.Refunded).SingleAsync();
        change(claim, remaining);
        await db.SaveChangesAsync();
        TempData[FlashMessage.Key] = told;
        return Redirect($"/admin/claims/{Number}");
    }

    private async Task<ClaimRecord> Record(System.Linq.Expressions.Expression<Func<OrderClaim, bool>> whose, OrderClaim but)
    {
        var claims = await db.Claims.Where(whose).Where(c => c.Id != but.Id).OrderByDescending(c => c.Id).Take(MostCounted)
            .Select(c => c.Decision == null ? (ClaimRuling?)null : c.Decision.Ruling).ToListAsync();
        return new ClaimRecord(
            claims.Count, claims.Count(r => r is ClaimRuling.PartialRefund or ClaimRuling.FullRefund or ClaimRuling.Return),
            claims.Count(r => r is ClaimRuling.ForSeller));
    }
}
