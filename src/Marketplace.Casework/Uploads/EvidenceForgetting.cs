using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Casework.Uploads;

/// <summary>Deletes the files that a person uploaded as evidence, when their account is closed.</summary>
public static class EvidenceForgetting
{
    private const int FilesAtOnce = 20;

    /// <summary>Deletes them in batches.</summary>
    /// <param name="db">The context of the module that stores them.</param>
    /// <param name="account">The person.</param>
    /// <param name="cancel">Stops between two batches.</param>
    public static async Task ForgetEvidence(this ModuleDbContext db, long account, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        while (await db.Set<EvidenceFile>().Where(f => f.OwnerId == account).OrderBy(f => f.Id).Take(FilesAtOnce).Select(f => f.Id).ToListAsync(cancel) is { Count: > 0 } ids)
        {
            await db.Write(c => db.Set<EvidenceFile>().Where(f => ids.Contains(f.Id)).ExecuteDeleteAsync(c), cancel);
        }
    }
}
