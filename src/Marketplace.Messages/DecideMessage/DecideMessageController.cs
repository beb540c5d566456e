using Marketplace.Casework;
using Marketplace.Casework.Decisions;
using Marketplace.Casework.Letters;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;
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

    [HttpGet(""), HttpGet("decision"), HttpGet("decision/preview")]
    public Task<IActionResult> Get() => Show(new DecisionForm());

    [HttpPost("decision")]
    public Task<IActionResult> Post(DecisionForm form) => Decide(
        form, found => Saved(found.IsContest ? "Decision sent. We've told the buyer and the seller." : "Decision sent. We've told the person who asked."));

    [HttpPost("decision/preview")]
    public Task<IActionResult> PreviewLetters(DecisionForm form) => Decide(form, found => ShowPreview(form, [.. LettersOf(found)]));

    private async Task<IActionResult> Decide(DecisionForm form, Func<MessageCase, Task<IActionResult>> then)
    {
        if (await ToDecide(form.Version) is not { } found) return NotFound();
        found.Decide(Me, form.Outcome!.Value ? MessageOutcome.Breach : MessageOutcome.NoBreach, form.Written(ReadyReasons.Messages), Now);
        return await then(found);
    }

    /// <summary>The writer is told about a report only if the message broke the rules.</summary>
    private static IEnumerable<PreviewLetter> LettersOf(MessageCase found)
    {
        var (outcome, isNamed, isFromBuyer) = (found.Outcome!.Value, found.Title.Length > 0, found.From == Party.Buyer);
        yield return new(isFromBuyer ? "To the seller" : "To the buyer", [new(outcome.ForReader(isNamed), found.Title)], found.Reasons);
        if (found.IsContest || outcome == MessageOutcome.Breach) yield return new(isFromBuyer ? "To the buyer" : "To the seller", [new(outcome.ForWriter(isNamed), found.Title)], found.Reasons);
    }

    protected override async Task<IActionResult> Show(DecisionForm form)
    {
        if (await Look() is not { } found) return NotFound();
        var rows = await db.Messages.AsNoTracking()
            .Where(m => m.ConversationId == found.ConversationId && m.Position >= found.Position - Around && m.Position <= found.Position + Around)
            .OrderBy(m => m.Position).Select(MessageRow.Of).ToListAsync();
        var head = HeadOf(found, new("Message in “{0}”", found.Subject), found.Outcome is { } outcome ? MessageQueue.InWords(outcome) : null);
        return View("DecideMessage", new DecideMessagePage(found, head, new ShownMessages(await db.WithFiles(found.ConversationId, rows), Party.Seller, [found.MessageId]) { Cases = await db.CasesOf(found.ConversationId) }) { Form = form, Preview = Preview });
    }
}
