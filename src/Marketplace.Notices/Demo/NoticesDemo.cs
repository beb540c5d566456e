using Marketplace.Contracts;
using Marketplace.Notices.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Notices.Demo;

/// <summary>Marks the demo market's older notices as read.</summary>
internal sealed class NoticesDemo(NoticesDbContext db) : IMakeDemoData
{
    private const int UnreadDays = 3;

    public int Order => 1000;

    public async Task Make(DateTime now, Func<Task> settle, CancellationToken cancel)
    {
        await settle();
        if (await db.Notices.AnyAsync(n => n.ReadAt != null, cancel)) return;
        var before = now.AddDays(-UnreadDays);
        db.OnSave(async c =>
        {
            await db.Notices.Where(n => n.CreatedAt < before).ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, n => n.CreatedAt), c);
            await db.Recipients.ExecuteUpdateAsync(
                set => set.SetProperty(r => r.Unread, r => db.Notices.Count(n => n.AccountId == r.Id && n.ReadAt == null)), c);
        });
        await db.SaveChangesAsync(cancel);
    }
}
