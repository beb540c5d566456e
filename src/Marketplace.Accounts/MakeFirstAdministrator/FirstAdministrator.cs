using Marketplace.Accounts.ChoosePassword;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.Persistence;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.MakeFirstAdministrator;

/// <summary>Creates the configured first administrator at start-up if there is no administrator.</summary>
internal sealed class FirstAdministrator(
    IServiceScopeFactory scopes, IdGenerator ids, TimeProvider clock, IOptions<AccountsOptions> options, ILogger<FirstAdministrator> log)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.FirstAdministrator is not { } wanted) return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDbContext>();
        if (await db.Administration.AnyAsync(a => a.Administrators > 0, cancellationToken)) return;
        try
        {
            var account = await Make(scope.ServiceProvider, db, wanted, cancellationToken);
            log.LogInformation("Created the first administrator: account {AccountId}", account.Id);
        }
        catch (Exception failure) when (failure is RuleBroken || Database.IsLostRace(failure))
        {
            log.LogWarning(failure, "Did not create the first administrator: another host was faster, or the username is taken");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<Account> Make(IServiceProvider services, AccountsDbContext db, FirstAdministratorOptions wanted, CancellationToken cancel)
    {
        var (key, now) = (EmailAddress.KeyOf(wanted.Email), clock.GetUtcNow().UtcDateTime);
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.NormalizedEmail == key, cancel);
        // Whoever registered this address earlier may not own it, so only the configured password works and nothing else of theirs is kept.
        if (account is { EmailConfirmed: true }) services.GetRequiredService<NewPassword>().Set(account, TypedText.Password(wanted.Password));
        else
        {
            if (account is not null) db.Accounts.Remove(account);
            var hash = services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(null!, TypedText.Password(wanted.Password));
            account = new Account(ids.Next(), wanted.UserName, wanted.Email, PhoneNumber.Read(wanted.Phone).E164!, hash, now);
            account.Confirm(now);
            db.Accounts.Add(account);
        }
        account.GiveRole(StaffRole.Administrator, account.Id);
        db.CountAdministrators(+1, onlyIf: count => count.Administrators == 0);
        await db.SaveChangesAsync(cancel);
        return account;
    }
}
