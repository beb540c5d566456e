using Marketplace.Ui;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.Persistence;

internal sealed class UnreadMessages(MessagesDbContext db) : IUnread
{
    private static readonly Func<MessagesDbContext, long, Task<int>> UnreadOf = EF.CompileAsyncQuery((MessagesDbContext db, long person) =>
        db.Totals.Where(t => t.PersonId == person).Select(t => t.Unread).SingleOrDefault());

    public string Path => "/messages";

    public string Icon => "chat-left-text";

    public string Label => "Messages, {0} unread";

    public Task<int> CountFor(long personId) => UnreadOf(db, personId);
}
