using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.Cases;
using Marketplace.Moderation.DecideCase;
using Marketplace.Moderation.Persistence;
using Marketplace.Moderation.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Moderation.ReadCase;

internal sealed class ReadCaseController(ModerationDbContext db, IReadReviews reviews, TimeProvider clock) : CaseController(db, reviews, clock)
{
    [HttpGet("/admin/cases/{number:number}"), HttpGet("/admin/cases/{number:number}/decision"), HttpGet("/admin/cases/{number:number}/decision/preview")]
    public Task<IActionResult> Get() => Show(new DecideCaseForm());

    [HttpGet("/admin/cases/{number:number}/files/{position:int}")]
    public async Task<IActionResult> EvidenceFile(int position)
    {
        var me = User.Id;
        return await Db.FileOf(Number.Id, position, r => r.SellerId != me && r.BuyerId != me && r.ReportedById != me) is { } file ? new EvidenceResult(file) : NotFound();
    }
}
