using Marketplace.Accounts.Identity;
using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.Persistence;

/// <summary>Deletes sessions that nobody used for too long; those that are over for another reason are not used any more, and follow.</summary>
internal sealed class ForgetEndedSessions(AccountsDbContext db, TimeProvider clock, IOptions<AccountsOptions> options) : IRecurringJob
{
    public TimeSpan Every => TimeSpan.FromHours(1);

    public Task Run(CancellationToken cancel)
    {
        var idle = clock.GetUtcNow().UtcDateTime - options.Value.SessionIdle;
        return db.DeleteOld(db.Sessions, s => s.SeenAt, idle, cancel);
    }
}
