using Marketplace.Contracts;
using Marketplace.Contracts.Orders;
using Marketplace.Messages.Persistence;
using Marketplace.Messages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.Parts;

/// <summary>The conversation of a case's order for staff; for a case about a review those of the order's claims too, because evidence can be picked from them.</summary>
internal sealed class CaseConversationPart(MessagesDbContext db) : ViewComponent
{
    private const int Newest = 200;

    public async Task<IViewComponentResult> InvokeAsync(IOrderCase subject)
    {
        var isReview = subject is IReviewCase;
        var conversations = await db.Conversations.AsNoTracking().Where(c => c.OrderId == subject.OrderId && (isReview || c.Id == subject.OrderId)).OrderBy(c => c.Id).ToListAsync();
        var all = new List<(bool IsClaim, ShownMessages Shown)>();
        // An order has few claims.
        foreach (var conversation in conversations.Where(c => c.Count > 0))
        {
            var (id, count) = (conversation.Id, conversation.Count);
            // Evidence is always shown, however old it is.
            var rows = await db.Messages.AsNoTracking()
                .Where(m => m.ConversationId == id && (m.Position > count - Newest || subject.MessageIds.Contains(m.Id)))
                .OrderBy(m => m.Position).Select(MessageRow.Of).ToListAsync();
            all.Add((conversation.ClaimId is not null, new ShownMessages(await db.WithFiles(id, rows), Party.Seller, subject.MessageIds) { Cases = await db.CasesOf(conversation) }));
        }
        if (!all.Any(c => !c.IsClaim)) all.Insert(0, (false, new ShownMessages([], Party.Seller)));
        return View("/Parts/CaseConversation.cshtml", all);
    }
}
