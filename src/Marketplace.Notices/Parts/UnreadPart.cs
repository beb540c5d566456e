using Marketplace.Contracts;
using Marketplace.Kernel.Web;
using Marketplace.Notices.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Notices.Parts;

internal sealed class UnreadPart(NoticesDbContext db) : ViewComponent
{
    private static readonly Func<NoticesDbContext, long, Task<int>> UnreadOf = EF.CompileAsyncQuery((NoticesDbContext db, long person) =>
        db.Recipients.Where(r => r.Id == person).Select(r => r.Unread).SingleOrDefault());

    public async Task<IViewComponentResult> InvokeAsync(HomePlace subject)
    {
        var me = UserClaimsPrincipal.Id;
        if (me == 0) return Content("");
        return new UnreadLink("/notices", "bell", "Notices, {0} unread", await UnreadOf(db, me));
    }
}
