using Marketplace.Contracts;
using Marketplace.Contracts.Orders;
using Marketplace.Messages.Persistence;
using Marketplace.Messages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.Parts;

internal sealed class CaseConversationPart(MessagesDbContext db) : ViewComponent
{
    private const int Newest = 200;

    public async Task<IViewComponentResult> InvokeAsync(IOrderCase subject)
    {
        var conversation = await db.Conversations.AsNoTracking().SingleOrDefaultAsync(c => c.Id == subject.OrderId);
        var count = conversation?.Count ?? 0;
        // Evidence is always shown, however old it is.
        var rows = await db.Messages.AsNoTracking()
            .Where(m => m.ConversationId == subject.OrderId && (m.Position > count - Newest || subject.MessageIds.Contains(m.Id)))
            .OrderBy(m => m.Position).Select(MessageRow.Of).ToListAsync();
        return View("/Parts/CaseConversation.cshtml", new ShownMessages(await db.WithFiles(subject.OrderId, rows), Party.Seller, subject.MessageIds) { Cases = conversation is null ? [] : await db.CasesOf(conversation) });
    }
}
