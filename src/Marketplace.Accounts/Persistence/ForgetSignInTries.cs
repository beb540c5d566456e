using Marketplace.Accounts.CheckPassword;
using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.Persistence;

/// <summary>Deletes failed sign-in attempts once no lock can depend on them.</summary>
internal sealed class ForgetSignInTries(AccountsDbContext db, TimeProvider clock, IOptions<AccountsOptions> options) : IRecurringJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public TimeSpan Every => TimeSpan.FromHours(1);

    public Task Run(CancellationToken cancel)
    {
        var before = clock.GetUtcNow().UtcDateTime - Kept - options.Value.LockedFor;
        return db.DeleteOld(db.SignInTries, t => t.LastAt, before, cancel);
    }
}
