using Marketplace.Contracts;
using Marketplace.Contracts.Orders;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Marketplace.Messages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.Parts;

/// <summary>The conversation of a case's order for staff; for a case about a review those of the order's claims, and of a question from which evidence was picked.</summary>
internal sealed class CaseConversationPart(MessagesDbContext db) : ViewComponent
{
    private const int Newest = 200;

    public async Task<IViewComponentResult> InvokeAsync(IOrderCase subject)
    {
        var isReview = subject is IReviewCase;
        var conversations = await db.Conversations.AsNoTracking().Where(c => c.OrderId == subject.OrderId && (isReview || c.Id == subject.OrderId)).OrderBy(c => c.Id).ToListAsync();
        if (isReview && subject.MessageIds.Count > 0 && await QuestionPickedFrom(subject) is { } question) conversations.Add(question);
        var all = new List<(ConversationKind Kind, ShownMessages Shown)>();
        // An order has few claims.
        foreach (var conversation in conversations.Where(c => c.Count > 0))
        {
            var (id, count) = (conversation.Id, conversation.Count);
            // Evidence is always shown, however old it is.
            var rows = await db.Messages.AsNoTracking()
                .Where(m => m.ConversationId == id && (m.Position > count - Newest || subject.MessageIds.Contains(m.Id)))
                .OrderBy(m => m.Position).Select(MessageRow.Of).ToListAsync();
            all.Add((conversation.Kind, new ShownMessages(await db.WithFiles(id, rows), Party.Seller, subject.MessageIds) { Cases = await db.CasesOf(conversation) }));
        }
        if (all.TrueForAll(c => c.Kind != ConversationKind.Order)) all.Insert(0, (ConversationKind.Order, new ShownMessages([], Party.Seller)));
        return View("/Parts/CaseConversation.cshtml", all);
    }

    /// <summary>What the buyer asked without an order, if a message of it was picked as evidence.</summary>
    private async Task<Conversation?> QuestionPickedFrom(IOrderCase subject)
    {
        var asked = await db.Inquiries.Where(i => i.BuyerId == subject.BuyerId && i.SellerId == subject.SellerId).Select(i => (long?)i.ConversationId).SingleOrDefaultAsync();
        return asked is { } id && await db.Messages.AnyAsync(m => m.ConversationId == id && subject.MessageIds.Contains(m.Id))
            ? await db.Conversations.AsNoTracking().SingleAsync(c => c.Id == id) : null;
    }
}
