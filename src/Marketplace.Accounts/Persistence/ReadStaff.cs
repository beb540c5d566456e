using Marketplace.Accounts.Identity;
using Marketplace.Contracts.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Persistence;

internal sealed class ReadStaff(AccountsDbContext db) : IReadStaff
{
    public async Task<IReadOnlyList<StaffAccount>> All(int most, CancellationToken cancel) => await db.Accounts.AsNoTracking()
        .Where(a => a.Role != StaffRole.None).OrderBy(a => a.NormalizedUserName).Take(most)
        .Select(a => new StaffAccount(a.Id, a.UserName!, a.Role == StaffRole.Administrator)).ToListAsync(cancel);
}
