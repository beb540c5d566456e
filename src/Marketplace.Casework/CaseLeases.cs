using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Casework;

/// <summary>Extends the time for which a case is reserved for the person who took it.</summary>
public static class CaseLeases
{
    /// <summary>Extends the lease of whoever works on a case. The version stays the same because nothing else changes.</summary>
    /// <param name="db">The module's context.</param>
    /// <param name="found">The case.</param>
    /// <param name="staffId">Who works on it.</param>
    /// <param name="lease">The length of the lease.</param>
    /// <param name="now">The current time, in UTC.</param>
    /// <param name="cancel">Cancels the work.</param>
    public static async Task GoOnWith<TCase>(this ModuleDbContext db, TCase found, long staffId, TimeSpan lease, DateTime now, CancellationToken cancel)
        where TCase : StaffCase
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(found);
        if (!found.IsClaimedBy(staffId, now)) return;
        await db.Write(c => db.Set<TCase>().Where(r => r.Id == found.Id && r.ClaimedById == staffId)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.ClaimedUntil, now + lease), c), cancel);
    }
}
