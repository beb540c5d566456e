using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Marketplace.Messages.Shared;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Messages.ReportMessage;

/// <summary>The recipient of a message reports it to support; its writer disputes the warning (rule MSG-5).</summary>
internal sealed class ReportMessageController(MessagesDbContext db, IdGenerator ids, TimeProvider clock, IOptions<MessagesOptions> options)
    : FormController<ReportMessageForm>
{
    [FromRoute]
    public Number Number { get; set; }

    [FromRoute]
    public int Position { get; set; }

    [HttpGet("/orders/{number:number}/messages/{position:int}/report"), HttpGet("/claims/{number:number}/messages/{position:int}/report")]
    [HttpGet("/orders/{number:number}/messages/{position:int}/contest"), HttpGet("/claims/{number:number}/messages/{position:int}/contest")]
    [HttpGet("/conversations/{number:number}/messages/{position:int}/report"), HttpGet("/conversations/{number:number}/messages/{position:int}/contest")]
    public Task<IActionResult> Get() => Show(new ReportMessageForm());

    [HttpPost("/orders/{number:number}/messages/{position:int}/report"), HttpPost("/claims/{number:number}/messages/{position:int}/report"), HttpPost("/conversations/{number:number}/messages/{position:int}/report")]
    public Task<IActionResult> Report(ReportMessageForm form) => Ask(
        isContest: false, form.Words, (conversation, message, earlier) => MessageCase.Report(ids.Next(), conversation, message, form.Words, earlier, options.Value.DecidedWithin, Now),
        "Support will review this message and tell you the decision.");

    [HttpPost("/orders/{number:number}/messages/{position:int}/contest"), HttpPost("/claims/{number:number}/messages/{position:int}/contest"), HttpPost("/conversations/{number:number}/messages/{position:int}/contest")]
    public Task<IActionResult> Contest() => Ask(
        isContest: true, "", (conversation, message, earlier) => MessageCase.Contest(ids.Next(), conversation, message, earlier, options.Value.DecidedWithin, Now),
        "Thank you. Support will review this message and tell you the decision.");

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected override async Task<IActionResult> Show(ReportMessageForm form)
    {
        if (await Find() is not var (conversation, party, message)) return NotFound();
        (ViewData[nameof(Side)], ViewData["Section"]) = (party == Party.Buyer ? Side.Buying : Side.Selling, "/messages");
        var newest = (await db.CasesOf(conversation)).FirstOrDefault(c => c.Position == Position);
        var asked = newest?.IsShownTo(party, message.From) == true && !(message.From != party && newest.MayBeReported(message.From)) ? newest : null;
        return View("ReportMessage", new ReportMessagePage(conversation, party, (await db.WithFiles(message.ConversationId, [MessageRow.For(message)]))[0], asked) { Form = form });
    }

    private async Task<IActionResult> Ask(bool isContest, string words, Func<Conversation, Message, MessageCase?, MessageCase> open, string told)
    {
        if (await Find() is not var (conversation, party, message) || (message.From == party) != isContest) return NotFound();
        try
        {
            await Save(isContest, words, conversation, message, open);
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            // The other side may have asked at the same moment.
            db.ChangeTracker.Clear();
            await Save(isContest, words, conversation, message, open);
        }
        this.Tell(told);
        return Redirect($"{new ConversationPage(conversation, party, []).Path}#conversation");
    }

    private async Task Save(bool isContest, string words, Conversation conversation, Message message, Func<Conversation, Message, MessageCase?, MessageCase> open)
    {
        var asked = await db.Cases.Where(c => c.ConversationId == Number.Id && c.Position == Position).OrderByDescending(c => c.Id).ToListAsync();
        if (isContest && asked.Count > 1) throw RuleBroken.Conflict(MessageCase.Decided);
        var earlier = asked.FirstOrDefault();
        if (isContest && earlier is { IsContest: false, DecidedAt: null }) earlier.BeContested(message, options.Value.DecidedWithin, Now);
        else if (!isContest && earlier is { IsContest: true, DecidedAt: null }) earlier.BeReported(words, Now);
        else
        {
            db.Cases.Add(open(conversation, message, earlier));
            db.OnSave(cancel => db.Conversations.Where(c => c.Id == Number.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.CaseCount, c => c.CaseCount + 1), cancel));
        }
        await db.SaveChangesAsync();
    }

    /// <summary>The message for a party of its conversation; messages from support can't be reported.</summary>
    private async Task<(Conversation Conversation, Party Party, Message Message)?> Find()
    {
        var me = User.Id;
        var conversation = await db.Conversations.AsNoTracking().Include(c => c.Participants).SingleOrDefaultAsync(c => c.Id == Number.Id);
        if (conversation?.ParticipantOf(me) is not { } participant || conversation.Kind != Request.Conversation) return null;
        var message = await db.Messages.AsNoTracking().SingleOrDefaultAsync(m => m.ConversationId == Number.Id && m.Position == Position);
        return message is null || message.From == Party.Support ? null : (conversation, participant.Party, message);
    }
}
