using Marketplace.Accounts.Persistence;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.Identity;

/// <summary>Makes the first administrator when the host starts, where the configuration names one and there is none.</summary>
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
        var hash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(null!, TypedText.Password(wanted.Password));
        var key = EmailAddress.KeyOf(wanted.Email);
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.NormalizedEmail == key, cancellationToken);
        if (account is null)
        {
            account = new Account(ids.Next(), wanted.UserName, wanted.Email, PhoneNumber.Read(wanted.Phone).E164!, hash, clock.GetUtcNow().UtcDateTime);
            db.Accounts.Add(account);
        }
        // Whoever registered this address before may not be its owner: only the configured password opens it.
        account.SetPassword(hash);
        account.Confirm();
        account.GiveRole(StaffRole.Administrator, account.Id);
        db.CountAdministrators(+1, onlyIf: count => count.Administrators == 0);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            log.LogInformation("The first administrator is account {AccountId}", account.Id);
        }
        catch (Exception failure) when (failure is RuleBroken or DbUpdateException)
        {
            log.LogWarning(failure, "The first administrator was not made: another host was first, or the user name is taken");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
