using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Messages.Persistence;
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
            from seat in db.Seats
            where seat.PersonId == me && seat.LastMessageId > 0 && seat.LastMessageId < cursor
            orderby seat.LastMessageId descending
            join conversation in db.Conversations on seat.OrderId equals conversation.Id
            join last in db.Messages on new { seat.OrderId, Position = conversation.Count } equals new { last.OrderId, last.Position }
            select new ConversationRow(
                seat.OrderId, seat.LastMessageId, seat.Party == Party.Buyer ? conversation.ShopName : conversation.BuyerName, conversation.Title,
                seat.Unread, last.From == seat.Party, last.Text.Substring(0, ConversationRow.Glimpse + 1), last.SentAt))
            .Take(PageSize + 1).ToListAsync();
        var older = rows.Count > PageSize ? new Number(rows[PageSize - 1].LastMessageId).ToString() : null;
        return View("ListConversations", new ListConversationsPage([.. rows.Take(PageSize)], older));
    }
}
