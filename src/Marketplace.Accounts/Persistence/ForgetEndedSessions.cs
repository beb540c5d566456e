using Marketplace.Accounts.KeepSessions;
using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.Persistence;

/// <summary>Deletes sessions unused for too long. Sessions that ended for another reason are unused too, so they follow.</summary>
internal sealed class ForgetEndedSessions(AccountsDbContext db, TimeProvider clock, IOptions<AccountsOptions> options) : IRecurringJob
{
    public TimeSpan Every => TimeSpan.FromHours(1);

    public Task Run(CancellationToken cancel)
    {
        var idle = clock.GetUtcNow().UtcDateTime - options.Value.SessionIdle;
        return db.DeleteOld(db.Sessions, s => s.SeenAt, idle, cancel);
    }
}
