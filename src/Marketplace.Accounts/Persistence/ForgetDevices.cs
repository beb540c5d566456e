using Marketplace.Accounts.FindRelations;
using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.Persistence;

/// <summary>Deletes what no longer makes a relation (rule REV-11).</summary>
internal sealed class ForgetDevices(AccountsDbContext db, TimeProvider clock, IOptions<AccountsOptions> options) : IRecurringJob
{
    public TimeSpan Every => TimeSpan.FromHours(6);

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.DeleteOld(db.DeviceUses, u => u.SignedInAt, now - options.Value.SharedDeviceWithin, cancel);
        await db.DeleteOld(db.SharedDevices, s => s.At, now - options.Value.SharedDeviceKept, cancel);
        await db.DeleteOld(db.FormerContacts, f => f.LeftAt, now - options.Value.FormerContactKept, cancel);
    }
}
