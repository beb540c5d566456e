using Marketplace.Contracts.Personal;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Casework.Uploads;

/// <summary>The files that a person uploaded as evidence, for the copy of their data.</summary>
public static class EvidenceExport
{
    /// <summary>Writes them chunk by chunk.</summary>
    /// <param name="db">The context of the module that stores them.</param>
    /// <param name="account">The person.</param>
    /// <param name="file">Where they are written.</param>
    /// <param name="cancel">Cancels the work.</param>
    public static async Task ExportEvidence(this ModuleDbContext db, long account, IPersonalFile file, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(file);
        for (long after = 0; ;)
        {
            var owned = await db.Set<EvidenceFile>().AsNoTracking().Where(f => f.OwnerId == account && f.Id > after).OrderBy(f => f.Id).Take(PersonalRow.Page).ToListAsync(cancel);
            if (owned.Count == 0) return;
            foreach (var one in owned)
            {
                var chunks = db.Set<EvidenceChunk>().AsNoTracking().Where(c => c.FileId == one.Id).OrderBy(c => c.Position).Select(c => c.Bytes);
                await file.Add($"evidence/{new Number(one.Id)}-{one.Name}", async (to, c) =>
                {
                    await foreach (var bytes in chunks.AsAsyncEnumerable().WithCancellation(c)) await to.WriteAsync(bytes, c);
                }, cancel);
            }
            after = owned[^1].Id;
        }
    }
}
