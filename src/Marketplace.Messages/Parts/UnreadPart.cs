using Marketplace.Contracts;
using Marketplace.Messages.ListConversations;
using Marketplace.Messages.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.Parts;

/// <param name="Count">All unread messages of the person.</param>
/// <param name="Rows">The latest conversations with unread messages.</param>
internal sealed record UnreadConversations(int Count, IReadOnlyList<ConversationRow> Rows);

/// <summary>A seller's unread messages.</summary>
internal sealed class UnreadPart(MessagesDbContext db) : ViewComponent
{
    private const int Most = 3;

    /// <summary>Unread messages are in the latest conversations; older ones are not looked through.</summary>
    private const int Latest = 50;

    public async Task<IViewComponentResult> InvokeAsync(SellerPlace subject)
    {
        var me = subject.SellerId;
        var count = await db.Totals.Where(t => t.PersonId == me).Select(t => t.Unread).SingleOrDefaultAsync();
        if (count == 0) return Content("");
        var latest = db.Participants.Where(p => p.PersonId == me && p.LastMessageId > 0).OrderByDescending(p => p.LastMessageId).Take(Latest);
        var rows = await db.Rows(latest.Where(p => p.Unread > 0).OrderByDescending(p => p.LastMessageId)).Take(Most).ToListAsync();
        return View("/Parts/Unread.cshtml", new UnreadConversations(count, rows));
    }
}
