using Marketplace.Accounts.CheckPassword;
using Marketplace.Accounts.DropParkedEvents;
using Marketplace.Accounts.FindRelations;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.KeepSessions;
using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Files.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.CloseAccounts;

/// <summary>Deletes all that this module keeps about a person, but for their shop's web address and the hashes of their names and of a seller's contacts.</summary>
internal sealed class Forgetting(AccountsDbContext db, SignInTries tries, IFileStore store, ParkedPayloads parked, IOptions<AccountsOptions> options)
{
    /// <summary>With the next save.</summary>
    public async Task Forget(Account account, DateTime now, CancellationToken cancel)
    {
        var (id, until) = (account.Id, now + options.Value.ClosedNameKept);
        var shop = await db.Shops.SingleOrDefaultAsync(s => s.Id == id, cancel);
        await parked.Forget(account, shop?.Name, cancel);
        var keys = new List<string> { account.NormalizedUserName! };
        if (shop is not null)
        {
            keys.AddRange([shop.LookKey, shop.SpellingKey, .. ClosedName.ContactKeysOf(account)]);
            shop.Close();
        }
        var hashes = keys.ConvertAll(ClosedName.HashOf).Distinct().ToList();
        var known = await db.ClosedNames.Where(n => hashes.Contains(n.Hash)).Select(n => n.Hash).ToListAsync(cancel);
        db.ClosedNames.AddRange(hashes.Except(known).Select(hash => new ClosedName(hash, until)));
        if (await db.DataFiles.SingleOrDefaultAsync(f => f.Id == id, cancel) is { } file)
        {
            if (file.FileId != 0) await store.Delete(file.FileId, cancel);
            db.DataFiles.Remove(file);
        }
        tries.Forgive(account);
        db.Accounts.Remove(account);
        db.Raise(new AccountClosed(id, shop is not null) { OccurredAt = now });
        db.Raise(new AccountForgotten(id, account.Email!, account.UserName!, shop is not null, account.Language) { OccurredAt = now });
        db.OnSave(async c =>
        {
            await db.Sessions.Where(s => s.AccountId == id).ExecuteDeleteAsync(c);
            await db.DeviceUses.Where(u => u.AccountId == id).ExecuteDeleteAsync(c);
            await db.SharedDevices.Where(s => s.LowId == id).ExecuteDeleteAsync(c);
            await db.SharedDevices.Where(s => s.HighId == id).ExecuteDeleteAsync(c);
            await db.FormerContacts.Where(f => f.AccountId == id).ExecuteDeleteAsync(c);
            await db.Authenticators.Where(a => a.Id == id).ExecuteDeleteAsync(c);
            await db.RecoveryCodes.Where(r => r.AccountId == id).ExecuteDeleteAsync(c);
            await db.Set<IdentityUserPasskey<long>>().Where(p => p.UserId == id).ExecuteDeleteAsync(c);
            await db.Suspensions.Where(s => s.AccountId == id).ExecuteDeleteAsync(c);
            await db.ShopPictures.Where(p => p.ShopId == id).ExecuteDeleteAsync(c);
        });
    }
}
