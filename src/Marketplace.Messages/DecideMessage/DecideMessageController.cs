using Marketplace.Casework;
using Marketplace.Contracts.Accounts;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Marketplace.Messages.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Messages.DecideMessage;

/// <summary>A reported message or disputed warning, with the messages around it.</summary>
[Authorize(Roles = Staff.Any), Route(MessageQueue.Root + "/{number:number}")]
internal sealed class DecideMessageController(MessagesDbContext db, TimeProvider clock, IOptions<CaseworkOptions> casework)
    : CaseController<MessageCase, DecideMessageForm>(db, clock, casework)
{
    private const int Around = 10;

    protected override string Root => MessageQueue.Root;

    [HttpGet(""), HttpGet("decision")]
    public Task<IActionResult> Get() => Show(new DecideMessageForm());

    [HttpPost("decision")]
    public async Task<IActionResult> Post(DecideMessageForm form)
    {
        if (await GoOn() is not { } found) return NotFound();
        found.DemandDecider(Me, Now);
        found.Expect(form.Version, "This case has changed. Read it again, then decide.");
        found.Decide(Me, form.Outcome!.Value, form.Reasons, Now);
        return await Saved(found.IsContest ? "Decision sent. We've told the buyer and the seller." : "Decision sent. We've told the person who asked.");
    }

    protected override async Task<IActionResult> Show(DecideMessageForm form)
    {
        if (await Look() is not { } found) return NotFound();
        var rows = await db.Messages.AsNoTracking()
            .Where(m => m.ConversationId == found.ConversationId && m.Position >= found.Position - Around && m.Position <= found.Position + Around)
            .OrderBy(m => m.Position).Select(MessageRow.Of).ToListAsync();
        var head = new CaseHead(
            found, Path, new("Message in “{0}”", found.Title), found.Outcome is { } outcome ? MessageQueue.InWords(outcome) : "Open",
            found.IsQueued ? "stage stage-new" : "stage", Me, Now);
        return View("DecideMessage", new DecideMessagePage(found, head, new ShownMessages(await db.WithFiles(found.ConversationId, rows), Contracts.Orders.Party.Seller, [found.MessageId]) { Cases = await db.CasesOf(found.ConversationId) }) { Form = form });
    }
}
