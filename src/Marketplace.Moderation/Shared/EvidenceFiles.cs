using System.Linq.Expressions;
using Marketplace.Casework.Uploads;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
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
        return id is null ? null : await db.Files.AsNoTracking().SingleAsync(f => f.Id == id);
    }
}
