using Marketplace.Accounts.CloseAccount;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.LogSecurity;
using Marketplace.Accounts.Persistence;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.CloseAccounts;

/// <summary>Reminds of accounts that are closed soon, and closes those whose time is over. What was opened meanwhile is settled first.</summary>
internal sealed class CloseAccounts(AccountsDbContext db, OpenMatters matters, Forgetting forgetting, SecurityLog log, TimeProvider clock, IOptions<AccountsOptions> options) : IRecurringJob
{
    public const string StillOpen = "Something is still open. Settle it first, then close your account.";
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
            if ((await matters.Of(id, cancel)).Count > 0)
            {
                await Postpone(account, now, cancel);
                return;
            }
            await forgetting.Forget(account, now, cancel);
            // Something can be opened meanwhile. What comes after this look as well, the modules end when they hear that the account is closed.
            db.OnSave(async c =>
            {
                if ((await matters.Of(id, c)).Count > 0) throw RuleBroken.Conflict(StillOpen);
            });
            await db.SaveChangesAsync(cancel);
            log.Closed(id);
        }
        catch (RuleBroken)
        {
            db.ChangeTracker.Clear();
            await Postpone(await db.Accounts.SingleAsync(a => a.Id == id, cancel), now, cancel);
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

    private async Task Postpone(Account account, DateTime now, CancellationToken cancel)
    {
        account.PostponeClosing(now + LooksAgain);
        await db.SaveChangesAsync(cancel);
    }
}
