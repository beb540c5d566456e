using Marketplace.Ui;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Notices.Persistence;

internal sealed class UnreadNotices(NoticesDbContext db) : IUnread
{
    private static readonly Func<NoticesDbContext, long, Task<int>> UnreadOf = EF.CompileAsyncQuery((NoticesDbContext db, long person) =>
        db.Recipients.Where(r => r.Id == person).Select(r => r.Unread).SingleOrDefault());

    public string Path => "/notices";

    public string Icon => "bell";

    public string Label => "Notices, {0} unread";

    public Task<int> CountFor(long personId) => UnreadOf(db, personId);
}
