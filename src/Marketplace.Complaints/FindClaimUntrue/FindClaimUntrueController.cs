using Marketplace.Casework;
using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Complaints.FindClaimUntrue;

/// <summary>Marks a closed claim as untrue, so that it no longer counts (rule CMP-6).</summary>
[Authorize(Roles = Staff.Any)]
internal sealed class FindClaimUntrueController(ComplaintsDbContext db, TimeProvider clock) : FormController<FindClaimUntrueForm>
{
    [FromRoute]
    public Number Number { get; set; }

    [HttpGet("/admin/claims/{number:number}/finding")]
    public Task<IActionResult> Get() => Show(new FindClaimUntrueForm());

    [HttpPost("/admin/claims/{number:number}/finding")]
    public async Task<IActionResult> Post(FindClaimUntrueForm form)
    {
        if (await Find(db.Claims) is not { } claim) return NotFound();
        claim.ExpectSeen(form.Version);
        claim.FindUntrue(new StaffMember(User.Id, User.Name), form.Reasons, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
        this.Tell("The claim no longer counts. We've told the buyer and the seller.");
        return Redirect($"/admin/claims/{Number}");
    }

    protected override async Task<IActionResult> Show(FindClaimUntrueForm form)
    {
        if (await Find(db.Claims.AsNoTracking()) is not { } claim) return NotFound();
        ViewData[nameof(Side)] = Side.Staff;
        return View("FindClaimUntrue", new FindClaimUntruePage(claim) { Form = form });
    }

    private Task<OrderClaim?> Find(IQueryable<OrderClaim> claims)
    {
        var id = Number.Id;
        return claims.Where(OrderClaim.IsForeignTo(User.Id)).SingleOrDefaultAsync(c => c.Id == id);
    }
}
