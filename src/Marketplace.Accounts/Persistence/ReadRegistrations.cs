using Marketplace.Contracts.Accounts;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Persistence;

internal sealed class ReadRegistrations(AccountsDbContext db) : IReadRegistrations
{
    public Task<DateTime?> Of(long account, CancellationToken cancel) =>
        db.Accounts.Where(a => a.Id == account).Select(a => (DateTime?)a.RegisteredAt).SingleOrDefaultAsync(cancel);

    public async Task<long?> Named(string name, CancellationToken cancel)
    {
        var (key, slug) = (LookAlikes.KeyOf(name), name.ToLowerInvariant());
        return await db.Accounts.Where(a => a.NormalizedUserName == key).Select(a => (long?)a.Id).FirstOrDefaultAsync(cancel)
            ?? await db.Shops.Where(s => s.Slug == slug).Select(s => (long?)s.Id).FirstOrDefaultAsync(cancel);
    }
}
