using System.Globalization;
using Marketplace.Contracts.Personal;
using Marketplace.Notices.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Notices.Personal;

/// <summary>What a person was told, how they are reached, and whom they muted.</summary>
internal sealed class NoticesData(NoticesDbContext db) : IPersonalData
{
    public async Task Export(long account, IPersonalFile file, CancellationToken cancel)
    {
        await file.Write("notices", async after => (await db.Notices.AsNoTracking().Where(n => n.AccountId == account && n.Id > after).OrderBy(n => n.Id).Take(PersonalRow.Page).ToListAsync(cancel))
            .ConvertAll(n => new PersonalRow(n.Id, new { Text = Said(n.Text, n.Arguments), Next = n.Next.Length == 0 ? null : Said(n.Next, n.NextArguments), n.Link, n.CreatedAt, n.ReadAt })), cancel);
        await file.Write("how-we-reach-you", (await db.Recipients.AsNoTracking().Where(r => r.Id == account).ToListAsync(cancel))
            .ConvertAll(r => (object)new { r.Name, r.Email, r.Phone, r.Language, TimeZone = r.Zone, ByEmail = $"{r.ByMail}", ByPhone = $"{r.ByPhone}", OnSite = $"{r.OnSite}" }), cancel);
        await file.Write("muted-sellers", async after => await db.Mutes.AsNoTracking().Where(m => m.AccountId == account && m.Id > after).OrderBy(m => m.Id).Take(PersonalRow.Page)
            .Select(m => new PersonalRow(m.Id, new { Seller = db.Shops.Where(s => s.SellerId == m.SellerId).Select(s => s.Name).FirstOrDefault(), m.MutedAt })).ToListAsync(cancel), cancel);
    }

    /// <summary>In English, with times in UTC.</summary>
    private static string Said(string text, string[] arguments) => string.Format(CultureInfo.InvariantCulture, text, [.. arguments.Cast<object>()]);
}
