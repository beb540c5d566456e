using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Identity;

internal sealed class ReadRegistrations(AccountsDbContext db) : IReadRegistrations
{
    public Task<DateTime?> Of(long account, CancellationToken cancel) =>
        db.Accounts.Where(a => a.Id == account).Select(a => (DateTime?)a.RegisteredAt).SingleOrDefaultAsync(cancel);
}
