using System.Linq.Expressions;
using Marketplace.Casework.Uploads;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.Shared;

internal static class EvidenceFiles
{
    /// <summary>The file at a position of a request's evidence, if the request is visible to the caller.</summary>
    public static async Task<EvidenceFile?> FileOf(
        this ModerationDbContext db, long requestId, int position, Expression<Func<DeletionRequest, bool>> visible)
    {
        var id = await db.Requests.Where(r => r.Id == requestId).Where(visible)
            .SelectMany(r => r.Evidence).Where(e => e.Position == position && e.Kind == EvidenceKind.File)
            .Select(e => (long?)e.SourceId).SingleOrDefaultAsync();
        return id is null ? null : await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id);
    }

    /// <summary>The positions of files that were deleted because the account of who uploaded them was closed.</summary>
    public static async Task<IReadOnlySet<int>> DeletedFiles(this ModerationDbContext db, DeletionRequest request, CancellationToken cancel)
    {
        var forgotten = request.Evidence.Where(e => e.Kind == EvidenceKind.File && e.Name == FormerNames.Seller).ToList();
        if (forgotten.Count == 0) return new HashSet<int>();
        var ids = forgotten.ConvertAll(e => e.SourceId);
        var kept = await db.Files.Where(f => ids.Contains(f.Id)).Select(f => f.Id).ToListAsync(cancel);
        return forgotten.Where(e => !kept.Contains(e.SourceId)).Select(e => e.Position).ToHashSet();
    }
}
