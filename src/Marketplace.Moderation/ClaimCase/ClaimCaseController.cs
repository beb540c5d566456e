using Marketplace.Contracts.Reviews;
using Marketplace.Moderation.Cases;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation.ClaimCase;

internal sealed class ClaimCaseController(ModerationDbContext db, IReadReviews reviews, TimeProvider clock, IOptions<ModerationOptions> options)
    : CaseController(db, reviews, clock)
{
    [HttpPost("/admin/cases/{number:number}/claim")]
    public Task<IActionResult> Claim() => Change(request => request.Claim(Me, options.Value.Lease, Now), "The case is yours.");

    [HttpPost("/admin/cases/{number:number}/release")]
    public Task<IActionResult> Release() => Change(request => request.Release(Me, Now), "The case is free for others.");

    private async Task<IActionResult> Change(Action<DeletionRequest> change, string told)
    {
        if (await Find(Db.Requests) is not { } request) return NotFound();
        change(request);
        await Db.SaveChangesAsync();
        TempData[FlashMessage.Key] = told;
        return Redirect($"/admin/cases/{Number}");
    }
}
