using System.Security.Cryptography;
using System.Text;
using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.FindRelations;

internal sealed class ContactHashes(IServiceScopeFactory scopes, IDataProtectionProvider protection, IOptions<AccountsOptions> options) : IHashContacts
{
    private const int KeyLength = 32;
    private readonly IDataProtector protector = protection.CreateProtector("Accounts.Contacts");
    private byte[]? key;

    public TimeSpan Kept => options.Value.FormerContactKept;

    public async Task<string> Of(AccountRelation kind, string value, CancellationToken cancel = default) =>
        Convert.ToBase64String(HMACSHA256.HashData(key ??= await Read(cancel), Encoding.UTF8.GetBytes($"{kind} {value}")));

    private async Task<byte[]> Read(CancellationToken cancel)
    {
        // Saved on its own, so that whoever needs it second doesn't lose their own change.
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDbContext>();
        if (await db.ContactKeys.AsNoTracking().SingleOrDefaultAsync(cancel) is { } kept) return protector.Unprotect(Convert.FromBase64String(kept.Protected));
        var made = RandomNumberGenerator.GetBytes(KeyLength);
        db.ContactKeys.Add(new ContactKey { Protected = Convert.ToBase64String(protector.Protect(made)) });
        try
        {
            await db.SaveChangesAsync(cancel);
            return made;
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            return await Read(cancel);
        }
    }
}
