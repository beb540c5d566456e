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
        var rows = await db.Rows(db.Participants.Where(p => p.PersonId == me && p.LastMessageId > 0 && p.LastMessageId < cursor).OrderByDescending(p => p.LastMessageId))
            .Take(PageSize + 1).ToListAsync();
        var older = rows.Count > PageSize ? new Number(rows[PageSize - 1].LastMessageId).ToString() : null;
        return View("ListConversations", new ListConversationsPage([.. rows.Take(PageSize)], older));
    }
}
