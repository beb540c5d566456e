using Marketplace.Contracts;
using Marketplace.Kernel.Web;
using Marketplace.Messages.Persistence;
using Marketplace.Messages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Messages.Parts;

internal sealed class ConversationPart(MessagesDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(OrderPlace subject)
    {
        // Not there yet: the order is younger than its event.
        if (await db.Find(subject.OrderId, UserClaimsPrincipal.Id) is not var (conversation, participant)) return Content("");
        var rows = conversation.Count == 0 ? [] : await db.Before(subject.OrderId, int.MaxValue, ConversationPage.PageSize);
        await db.MarkRead(participant);
        return View("/Shared/_Conversation.cshtml", new ConversationPage(conversation, participant.Party, rows));
    }
}
