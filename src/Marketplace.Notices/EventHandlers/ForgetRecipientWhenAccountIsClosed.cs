using System.Text.Encodings.Web;
using System.Text.Json;
using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Marketplace.Notices.Domain;
using Marketplace.Notices.Persistence;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Marketplace.Notices.EventHandlers;

/// <summary>A closed account gets no notices (rule ACC-6), and its names leave those that others got about its orders.</summary>
[HandlerName("notices.forget-recipient")]
internal sealed class ForgetRecipientWhenAccountIsClosed(NoticesDbContext db) : IHandle<AccountClosed>
{
    private const int Batch = 200;
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task Handle(AccountClosed happened, CancellationToken cancel)
    {
        var id = happened.AccountId;
        var name = await db.Recipients.Where(r => r.Id == id).Select(r => r.Name).SingleOrDefaultAsync(cancel);
        var shop = await db.Shops.AsNoTracking().SingleOrDefaultAsync(s => s.SellerId == id, cancel);
        while (await db.Notices.Where(n => n.AccountId == id).OrderBy(n => n.Id).Take(Batch).Select(n => n.Id).ToListAsync(cancel) is { Count: > 0 } own)
        {
            await db.Write(c => db.Notices.Where(n => own.Contains(n.Id)).ExecuteDeleteAsync(c), cancel);
        }
        if (name is not null) await Replace(db.Orders.Where(o => o.BuyerId == id), name, FormerNames.Customer, cancel);
        foreach (var each in shop is null ? [] : shop.FormerNames.Append(shop.Name)) await Replace(db.Orders.Where(o => o.SellerId == id), each, FormerNames.Seller, cancel);
        await db.Write(c => db.Mutes.Where(m => m.AccountId == id).ExecuteDeleteAsync(c), cancel);
        await db.Write(c => db.Shops.Where(s => s.SellerId == id).ExecuteUpdateAsync(set => set.SetProperty(x => x.Name, FormerNames.Seller).SetProperty(x => x.FormerNames, new List<string>()).SetProperty(x => x.Version, long.MaxValue), c), cancel);
        // The row stays, so that what arrives later isn't taken for an account that is yet to come.
        await db.Write(c => db.Recipients.Where(r => r.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(x => x.Name, FormerNames.Customer).SetProperty(x => x.Email, "").SetProperty(x => x.Phone, "").SetProperty(x => x.Zone, "").SetProperty(x => x.Unread, 0)
            .SetProperty(x => x.ByMail, NoticeGroups.All).SetProperty(x => x.ByPhone, NoticeGroups.Urgent).SetProperty(x => x.OnSite, NoticeGroups.All)
            .SetProperty(x => x.MailRefusals, 0).SetProperty(x => x.BouncedAt, (DateTime?)null).SetProperty(x => x.PhoneRefusals, 0), c), cancel);
    }

    private async Task Replace(IQueryable<OrderCopy> orders, string name, string former, CancellationToken cancel)
    {
        // The arguments are a JSON list, in which EF Core can't replace one.
        var table = db.GetService<ISqlGenerationHelper>().DelimitIdentifier("Notices", db.Model.FindEntityType(typeof(Notice))!.GetSchema());
        for (long after = 0; ;)
        {
            var ids = await orders.Where(o => o.Id > after).OrderBy(o => o.Id).Take(Batch).Select(o => o.Id).ToListAsync(cancel);
            if (ids.Count == 0) return;
            // Numbers and the model's own names only.
            var sql = $"UPDATE {table} SET Arguments = REPLACE(Arguments, {{0}}, {{1}}), NextArguments = REPLACE(NextArguments, {{0}}, {{1}}) WHERE OrderId IN ({string.Join(',', ids)})";
            foreach (var written in new[] { JsonSerializer.Serialize(name), JsonSerializer.Serialize(name, Relaxed) }.Distinct())
            {
                object[] values = [written, JsonSerializer.Serialize(former)];
                await db.Write(c => db.Database.ExecuteSqlRawAsync(sql, values, c), cancel);
            }
            after = ids[^1];
        }
    }
}
