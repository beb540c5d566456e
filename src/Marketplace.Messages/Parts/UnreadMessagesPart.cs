using Marketplace.Contracts;
using Marketplace.Kernel.Web;
using Marketplace.Messages.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.Parts;

internal sealed class UnreadMessagesPart(MessagesDbContext db) : ViewComponent
{
    private static readonly Func<MessagesDbContext, long, Task<int>> UnreadOf = EF.CompileAsyncQuery((MessagesDbContext db, long person) =>
        db.Totals.Where(t => t.PersonId == person).Select(t => t.Unread).SingleOrDefault());

    public async Task<IViewComponentResult> InvokeAsync(HomePlace subject)
    {
        var me = UserClaimsPrincipal.Id;
        if (me == 0) return Content("");
        return new UnreadLink("/messages", "chat-left-text", "Messages, {0} unread", await UnreadOf(db, me));
    }
}
