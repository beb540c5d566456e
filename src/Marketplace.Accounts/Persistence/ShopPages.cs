using Marketplace.Contracts;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Persistence;

/// <summary>The sellers' pages for search engines. A shop has its account's id, so periods are those of the registration.</summary>
internal sealed class ShopPages(AccountsDbContext db) : IPublicPages
{
    public string Kind => "sellers";

    public async Task<DateTime?> Oldest(CancellationToken cancel) =>
        await db.Shops.OrderBy(s => s.Id).Join(db.Accounts, s => s.Id, a => a.Id, (_, a) => (DateTime?)a.RegisteredAt).FirstOrDefaultAsync(cancel);

    public async Task<IReadOnlyList<string>> MadeBetween(DateTime from, DateTime to, int most, CancellationToken cancel)
    {
        var (first, end) = (IdGenerator.LowestAt(from), IdGenerator.LowestAt(to));
        return [.. (await db.Shops.Where(s => s.Id >= first && s.Id < end).OrderByDescending(s => s.Id).Take(most).Select(s => s.Slug).ToListAsync(cancel)).Select(s => $"/sellers/{s}")];
    }
}
