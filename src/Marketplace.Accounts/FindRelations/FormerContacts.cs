using Marketplace.Accounts.Identity;
using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.FindRelations;

/// <summary>Tells whether two accounts have or had the same phone number or email address (rule REV-11), so that nobody escapes by changing theirs.</summary>
internal sealed class FormerContacts(AccountsDbContext db, ContactHashes hashes, TimeProvider clock, IOptions<AccountsOptions> options) : IFindRelations
{
    private TimeSpan Kept => options.Value.FormerContactKept;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Notes the phone number that is about to be replaced, with the next save.</summary>
    public Task LeavePhone(Account account) => Leave(account.Id, AccountRelation.Phone, account.PhoneNumber, account.PhoneSince);

    /// <summary>The same of the email address.</summary>
    public Task LeaveEmail(Account account) => Leave(account.Id, AccountRelation.Email, account.NormalizedEmail, account.EmailSince);

    public async Task<AccountRelation?> Between(long account, long other, DateTime orderedAt, CancellationToken cancel)
    {
        var both = await db.Accounts.AsNoTracking().Where(a => a.Id == account || a.Id == other).ToListAsync(cancel);
        if (both is not [var one, var two]) return null;
        if (one.PhoneNumber is { Length: > 0 } phone && phone == two.PhoneNumber && WasTheirs(one.PhoneSince, orderedAt) && WasTheirs(two.PhoneSince, orderedAt)) return AccountRelation.Phone;
        var since = Now - Kept;
        var former = await db.FormerContacts.AsNoTracking().Where(f => (f.AccountId == account || f.AccountId == other) && f.LeftAt > since).ToListAsync(cancel);
        if (former.Count == 0) return null;
        var theirs = await Task.WhenAll(both.Select(async a => (await Of(a, cancel)).Concat(former.Where(f => f.AccountId == a.Id))
            .Where(f => WasTheirs(f.Since, orderedAt)).Select(f => (f.Kind, f.Hash)).ToHashSet()));
        return theirs[0].Intersect(theirs[1]).Select(same => (AccountRelation?)same.Kind).Min();
    }

    /// <summary>What the account has now.</summary>
    private async Task<IEnumerable<FormerContact>> Of(Account account, CancellationToken cancel)
    {
        var email = new FormerContact(account.Id, AccountRelation.Email, await hashes.Of(AccountRelation.Email, account.NormalizedEmail!, cancel)) { Since = account.EmailSince };
        return account.PhoneNumber is not { Length: > 0 } phone ? [email]
            : [email, new FormerContact(account.Id, AccountRelation.Phone, await hashes.Of(AccountRelation.Phone, phone, cancel)) { Since = account.PhoneSince }];
    }

    private async Task Leave(long account, AccountRelation kind, string? value, DateTime? since)
    {
        if (Kept == TimeSpan.Zero || string.IsNullOrEmpty(value)) return;
        var hash = await hashes.Of(kind, value);
        if (await db.FormerContacts.FindAsync(account, hash) is not { } former) db.FormerContacts.Add(former = new FormerContact(account, kind, hash) { Since = since });
        former.LeftAt = Now;
    }

    /// <summary>Whoever knows the buyer's number could enter it after a bad order, to keep them from reviewing it.</summary>
    private static bool WasTheirs(DateTime? since, DateTime orderedAt) => since is null || since <= orderedAt;
}
