using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Casework;

/// <summary>The time for which a case belongs to whoever took it.</summary>
public static class CaseLeases
{
    /// <summary>Whoever works on a case keeps it; the version stays, for nothing else changes.</summary>
    /// <param name="db">The module's context.</param>
    /// <param name="found">The case.</param>
    /// <param name="staffId">Who works on it.</param>
    /// <param name="lease">How long from now on.</param>
    /// <param name="now">The present, in UTC.</param>
    /// <param name="cancel">Gives up.</param>
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
