using Marketplace.Casework;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Messages;
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
    : CaseController<MessageCase, DecisionForm>(db, clock, casework)
{
    private const int Around = 10;

    protected override string Root => MessageQueue.Root;

    [HttpGet(""), HttpGet("decision")]
    public Task<IActionResult> Get() => Show(new DecisionForm());

    [HttpPost("decision")]
    public async Task<IActionResult> Post(DecisionForm form)
    {
        if (await ToDecide(form.Version) is not { } found) return NotFound();
        found.Decide(Me, form.Outcome!.Value ? MessageOutcome.Breach : MessageOutcome.NoBreach, form.Reasons, Now);
        return await Saved(found.IsContest ? "Decision sent. We've told the buyer and the seller." : "Decision sent. We've told the person who asked.");
    }

    protected override async Task<IActionResult> Show(DecisionForm form)
    {
        if (await Look() is not { } found) return NotFound();
        var rows = await db.Messages.AsNoTracking()
            .Where(m => m.ConversationId == found.ConversationId && m.Position >= found.Position - Around && m.Position <= found.Position + Around)
            .OrderBy(m => m.Position).Select(MessageRow.Of).ToListAsync();
        var head = HeadOf(found, new("Message in “{0}”", found.Subject), found.Outcome is { } outcome ? MessageQueue.InWords(outcome) : null);
        return View("DecideMessage", new DecideMessagePage(found, head, new ShownMessages(await db.WithFiles(found.ConversationId, rows), Contracts.Orders.Party.Seller, [found.MessageId]) { Cases = await db.CasesOf(found.ConversationId) }) { Form = form });
    }
}
