using Marketplace.Accounts.CloseAccounts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Persistence;

internal static class ClosedNames
{
    /// <summary>Whether somebody who closed their account had one of these names, and it isn't free yet.</summary>
    /// <param name="db">The context.</param>
    /// <param name="now">The time.</param>
    /// <param name="keys">The keys of their look or spelling.</param>
    public static Task<bool> IsClosed(this AccountsDbContext db, DateTime now, params string[] keys)
    {
        var hashes = Array.ConvertAll(keys, ClosedName.HashOf);
        return db.ClosedNames.AnyAsync(n => hashes.Contains(n.Hash) && n.Until > now);
    }
}
