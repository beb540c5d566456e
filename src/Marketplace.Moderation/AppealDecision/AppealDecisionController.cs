using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Moderation.Shared;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation.AppealDecision;

internal sealed class AppealDecisionController(ModerationDbContext db, IdGenerator ids, TimeProvider clock, IOptions<ModerationOptions> options)
    : FormController<AppealDecisionForm>
{
    [FromRoute]
    public Number Number { get; set; }

    [HttpGet("/deletion-requests/{number:number}/appeal")]
    public Task<IActionResult> Get() => Show(new AppealDecisionForm());

    [HttpPost("/deletion-requests/{number:number}/appeal")]
    public async Task<IActionResult> Post(AppealDecisionForm form)
    {
        if (await Mine(db.Requests).SingleOrDefaultAsync() is not { } request) return NotFound();
        request.Expect(form.Version, "The other side has appealed, or support has decided. Read the request again before you appeal.");
        var (side, now) = (request.SideOf(User.Id), clock.GetUtcNow().UtcDateTime);
        if (await db.AppealRefusal(request, side, now) is { } refusal) throw refusal.Refused();
        request.AppealAs(side, form.Words, ids.Next(), options.Value.Deadlines.Usual, options.Value.AppealJoin, now);
        await db.SaveChangesAsync();
        this.Tell("Appeal sent. Someone else will make the final decision.");
        return Redirect(request.IsReportedBy(User.Id) ? $"/sellers/{request.Shop}#review-{new Number(request.ReviewId)}" : $"/deletion-requests/{Number}");
    }

    protected override async Task<IActionResult> Show(AppealDecisionForm form)
    {
        if (await Mine(db.Requests.AsNoTracking()).SingleOrDefaultAsync() is not { } request) return NotFound();
        var side = request.SideOf(User.Id);
        var refusal = await db.AppealRefusal(request, side, clock.GetUtcNow().UtcDateTime);
        return View("AppealDecision", new AppealDecisionPage(Number, request, request.IsReportedBy(User.Id) ? Party.Reporter : side, refusal) { Form = form });
    }

    private IQueryable<DeletionRequest> Mine(IQueryable<DeletionRequest> requests)
    {
        var me = User.Id;
        return requests.Where(r => r.Id == Number.Id).Where(DeletionRequest.IsDecidedFor(me));
    }
}
