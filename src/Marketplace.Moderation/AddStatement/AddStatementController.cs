using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.AddStatement;

/// <summary>The author of a review tells support their side, before it decides.</summary>
internal sealed class AddStatementController(ModerationDbContext db, TimeProvider clock) : FormController<AddStatementForm>
{
    [FromRoute]
    public Number Number { get; set; }

    [HttpGet("/deletion-requests/{number:number}/statement")]
    public async Task<IActionResult> Get() => await Show(new AddStatementForm { Words = await Mine(db.Requests).Select(r => r.Statement).SingleOrDefaultAsync() ?? "" });

    [HttpPost("/deletion-requests/{number:number}/statement")]
    public async Task<IActionResult> Post(AddStatementForm form)
    {
        if (await Mine(db.Requests).SingleOrDefaultAsync() is not { } request) return NotFound();
        request.Expect(form.Version, "This request has changed since you opened the page. Read it again, then send your statement.");
        request.Explain(form.Words, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
        this.Tell("Statement sent. Support reads it before deciding.");
        return Redirect($"/deletion-requests/{Number}");
    }

    protected override async Task<IActionResult> Show(AddStatementForm form) => await Mine(db.Requests.AsNoTracking()).SingleOrDefaultAsync() is { } request
        ? View("AddStatement", new AddStatementPage(Number, request) { Form = form })
        : NotFound();

    /// <summary>A seller's request about the viewer's own review. Reports are told to nobody before they are decided.</summary>
    private IQueryable<DeletionRequest> Mine(IQueryable<DeletionRequest> requests)
    {
        var me = User.Id;
        return requests.Where(r => r.Id == Number.Id && r.BuyerId == me && !r.IsReport);
    }
}
