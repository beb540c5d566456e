using Marketplace.Contracts.Orders;
using Marketplace.Files;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Messages.KeepUploads;
using Marketplace.Messages.Persistence;
using Marketplace.Messages.Shared;
using Marketplace.Messages.TranslateConversation;
using Marketplace.Messages.WatchConversations;
using Marketplace.Translation;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Marketplace.Messages.SendMessage;

internal sealed class SendMessageController(
    MessagesDbContext db, ConversationBars bars, Uploads uploads, ConversationTranslations translations, Listeners listeners, IdGenerator ids, TimeProvider clock, IStringLocalizer<SharedResource> texts)
    : FormController<SendMessageForm>
{
    [FromRoute]
    public Number Number { get; set; }

    /// <summary>Whether the page's script sent the request: it needs only the form.</summary>
    private bool ByScript => Request.Headers.ContainsKey("HX-Request");

    [HttpGet("/orders/{number:number}/messages"), HttpGet("/claims/{number:number}/messages"), HttpGet("/conversations/{number:number}/messages"), HttpGet("/conversations/{number:number}")]
    public async Task<IActionResult> Get(int? before, string? reply, Number? answer)
    {
        var text = PoliteAnswer.Named(reply) is { } polite ? texts[polite].Value : answer is { } ready ? await Answer(ready) : null;
        return await Show(new SendMessageForm { Text = text ?? "" }, before);
    }

    [HttpPost("/orders/{number:number}/messages"), HttpPost("/claims/{number:number}/messages"), HttpPost("/conversations/{number:number}/messages"), StreamsFiles]
    public async Task<IActionResult> Post(SendMessageForm form)
    {
        if (form.Remove is { } unwanted) return await Remove(form, unwanted);
        var (me, kind) = (User.Id, Request.Conversation);
        if (await bars.WhyNot(Number.Id, User, kind) is { } closed) throw RuleBroken.Conflict(closed);
        await TakeFiles(form);
        var written = await db.Write(
            Number.Id, c => c.Kind == kind ? c.ParticipantOf(me)?.Party : null, form.OnceKey, form.Text, ids, clock.GetUtcNow().UtcDateTime,
            (me, [.. form.Files.Select(f => f.Id).Distinct()]));
        if (written is not { } count) return NotFound();
        listeners.Ring(Number.Id, count);
        if (!ByScript) return Redirect($"{kind.PathOf(Number.Id)}{(Request.WantsOriginals ? $"?{ShownTranslations.Originals}=true" : "")}#conversation");
        ModelState.Clear();
        return await Show(new SendMessageForm());
    }

    protected override Task<IActionResult> Show(SendMessageForm form) => Show(form, null);

    /// <summary>Stores the files sent with the form itself, without JavaScript. If the form is rejected, they stay unsent.</summary>
    private async Task TakeFiles(SendMessageForm form)
    {
        var brought = StreamedForm.Of(HttpContext);
        while (await brought.Next(HttpContext.RequestAborted) is { FileStream: { } content } file)
        {
            if (await db.Find(Number.Id, User.Id, Request.Conversation) is not var (_, participant)) return;
            form.Files.Add(new Number((await uploads.Take(participant, file.FileName, content, HttpContext.RequestAborted)).Id));
        }
    }

    private async Task<IActionResult> Remove(SendMessageForm form, Number unwanted)
    {
        if (await uploads.Find(unwanted.Id, User.Id) is { } file) await uploads.Forget(file);
        return await Show(form);
    }

    private async Task<IActionResult> Show(SendMessageForm form, int? before)
    {
        if (await db.Find(Number.Id, User.Id, Request.Conversation) is not var (conversation, participant)) return NotFound();
        var answers = participant.Party == Party.Seller ? await db.AnswersOf(User.Id) : [];
        var waiting = await uploads.Waiting(participant);
        if (ByScript)
        {
            return PartialView("/Shared/_MessageForm.cshtml", new ConversationPage(conversation, participant.Party, [])
            {
                Form = form,
                Answers = answers,
                Waiting = waiting,
                Translations = await translations.For(participant, [], HttpContext),
            });
        }
        var rows = await db.Before(Number.Id, before ?? int.MaxValue, ConversationPage.PageSize);
        if (before is null) await db.MarkRead(participant);
        (ViewData[nameof(Side)], ViewData["Section"]) = (participant.Party == Party.Buyer ? Side.Buying : Side.Selling, "/messages");
        return View("SendMessage", new ConversationPage(conversation, participant.Party, rows, before is null)
        {
            Form = form,
            Cases = await db.CasesOf(conversation),
            Translations = await translations.For(participant, rows, HttpContext),
            Answers = answers,
            Waiting = waiting,
            Closed = await bars.WhyNot(Number.Id, User, Request.Conversation),
        });
    }

    /// <summary>One of the seller's answers, filled in for this conversation.</summary>
    private async Task<string?> Answer(Number number)
    {
        var me = User.Id;
        if (await db.Find(Number.Id, me, Request.Conversation) is not var (conversation, _)) return null;
        return (await db.Answers.AsNoTracking().SingleOrDefaultAsync(a => a.Id == number.Id && a.SellerId == me))?.For(conversation);
    }
}
