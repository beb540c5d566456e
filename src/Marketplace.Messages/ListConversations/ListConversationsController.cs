using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Messages.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.ListConversations;

internal sealed class ListConversationsController(MessagesDbContext db) : Controller
{
    private const int PageSize = 20;

    [HttpGet("/messages")]
    public async Task<IActionResult> Get(Number? before)
    {
        var (me, cursor) = (User.Id, before?.Id ?? long.MaxValue);
        var rows = await (
            from participant in db.Participants
            where participant.PersonId == me && participant.LastMessageId > 0 && participant.LastMessageId < cursor
            orderby participant.LastMessageId descending
            join conversation in db.Conversations on participant.ConversationId equals conversation.Id
            join last in db.Messages on new { participant.ConversationId, Position = conversation.Count } equals new { last.ConversationId, last.Position }
            select new ConversationRow(
                participant.ConversationId, participant.ConversationId != conversation.OrderId, participant.LastMessageId, participant.Party == Party.Buyer ? conversation.ShopName : conversation.BuyerName, conversation.Title,
                participant.Unread, last.From == participant.Party, last.From == Party.Support, last.Text.Substring(0, ConversationRow.Glimpse + 1), last.SentAt))
            .Take(PageSize + 1).ToListAsync();
        var older = rows.Count > PageSize ? new Number(rows[PageSize - 1].LastMessageId).ToString() : null;
        return View("ListConversations", new ListConversationsPage([.. rows.Take(PageSize)], older));
    }
}
