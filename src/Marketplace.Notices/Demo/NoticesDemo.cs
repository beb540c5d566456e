using Marketplace.Contracts;
using Marketplace.Kernel.Persistence;
using Marketplace.Notices.Domain;
using Marketplace.Notices.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Notices.Demo;

/// <summary>Marks the demo market's older notices as read, and lets the demo buyer mute a seller.</summary>
internal sealed class NoticesDemo(NoticesDbContext db, IdGenerator ids) : IMakeDemoData
{
    private const int UnreadDays = 3;
    private const string Buyer = "ines";

    public int Order => 1000;

    public async Task Make(DateTime now, Func<Task> settle, CancellationToken cancel)
    {
        await settle();
        // Notices of what people did themselves are read from the start, so they say nothing about an earlier run.
        if (await db.Mutes.AnyAsync(cancel)) return;
        var before = now.AddDays(-UnreadDays);
        db.OnSave(async c =>
        {
            await db.Notices.Where(n => n.CreatedAt < before).ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, n => n.CreatedAt), c);
            await db.Recipients.ExecuteUpdateAsync(
                set => set.SetProperty(r => r.Unread, r => db.Notices.Count(n => n.AccountId == r.Id && n.ReadAt == null)), c);
        });
        if (await db.Recipients.FirstOrDefaultAsync(r => r.Name == Buyer, cancel) is { } buyer
            && await db.Shops.OrderBy(s => s.SellerId).LastOrDefaultAsync(s => s.SellerId != buyer.Id, cancel) is { } shop)
        {
            db.Mutes.Add(new Mute { AccountId = buyer.Id, SellerId = shop.SellerId, Id = ids.Next(), MutedAt = before });
        }
        await db.SaveChangesAsync(cancel);
    }
}
