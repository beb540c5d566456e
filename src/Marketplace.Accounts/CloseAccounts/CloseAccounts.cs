using Marketplace.Accounts.CloseAccount;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.Persistence;
using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.CloseAccounts;

/// <summary>Reminds of accounts that are closed soon, and closes those whose time is over. What was opened meanwhile is settled first.</summary>
internal sealed class CloseAccounts(AccountsDbContext db, OpenMatters matters, Forgetting forgetting, SecurityLog log, TimeProvider clock, IOptions<AccountsOptions> options) : IRecurringJob
{
    private const int Batch = 50;
    private static readonly TimeSpan LooksAgain = TimeSpan.FromDays(1);

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var soon = now + options.Value.ClosingReminder;
        foreach (var account in await db.Accounts.Where(a => a.ClosingAt <= soon && !a.IsClosingReminded).OrderBy(a => a.ClosingAt).Take(Batch).ToListAsync(cancel)) account.RemindOfClosing(now);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        foreach (var id in await db.Accounts.Where(a => a.ClosingAt <= now).OrderBy(a => a.ClosingAt).Take(Batch).Select(a => a.Id).ToListAsync(cancel)) await Close(id, now, cancel);
    }

    private async Task Close(long id, DateTime now, CancellationToken cancel)
    {
        try
        {
            var account = await db.Accounts.SingleAsync(a => a.Id == id, cancel);
            if (!(account.ClosingAt <= now)) return;
            if ((await matters.Of(id, cancel)).Count > 0) account.PostponeClosing(now + LooksAgain);
            else await forgetting.Forget(account, now, cancel);
            await db.SaveChangesAsync(cancel);
            if (account.ClosingAt <= now) log.Closed(id);
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            // The person has just decided to keep it.
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
