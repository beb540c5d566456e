using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Marketplace.Messages.SendMessage;
using Marketplace.Messages.Shared;
using Marketplace.Messages.WatchConversations;
using Marketplace.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.JoinConversation;

/// <summary>Support joins a claim's conversation (rule MSG-1). Its own parties get a 404, whatever their role.</summary>
[Authorize(Roles = Staff.Any)]
internal sealed class JoinConversationController(MessagesDbContext db, Listeners listeners, IdGenerator ids, TimeProvider clock)
    : FormController<SendMessageForm>
{
    private const int Newest = 30;

    [FromRoute]
    public Number Number { get; set; }

    [HttpGet("/admin/claims/{number:number}/messages")]
    public Task<IActionResult> Get() => Show(new SendMessageForm());

    [HttpPost("/admin/claims/{number:number}/messages")]
    public async Task<IActionResult> Post(SendMessageForm form)
    {
        var written = await db.Write(Number.Id, Role, form.OnceKey, form.Text, ids, clock.GetUtcNow().UtcDateTime);
        if (written is not { } count) return NotFound();
        listeners.Ring(Number.Id, count);
        this.Tell("Message sent to the buyer and the seller.");
        return Redirect($"/admin/claims/{Number}");
    }

    protected override async Task<IActionResult> Show(SendMessageForm form)
    {
        var conversation = await db.Conversations.AsNoTracking().Include(c => c.Participants).SingleOrDefaultAsync(c => c.Id == Number.Id);
        if (conversation is null || Role(conversation) is null) return NotFound();
        (ViewData[nameof(Side)], ViewData["Section"]) = (Side.Staff, "/admin/cases");
        var rows = await db.Before(Number.Id, int.MaxValue, Newest);
        return View("JoinConversation", new JoinConversationPage(Number.Id, new ShownMessages(rows, Party.Support) { Cases = await db.CasesOf(Number.Id) }) { Form = form });
    }

    private Party? Role(Conversation conversation) =>
        conversation.Kind == ConversationKind.Claim && conversation.ParticipantOf(User.Id) is null ? Party.Support : null;
}
