using System.Text.Json;
using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.ExportStatements;

/// <summary>The decisions against reviews as JSON lines.</summary>
internal sealed class Statements(ModerationDbContext db)
{
    /// <summary>Those made from one time to another, oldest first, read while they are written.</summary>
    public async IAsyncEnumerable<string> Between(DateTime from, DateTime to, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var found = db.Requests.AsNoTracking().SelectMany(r => r.Decisions, (request, decision) => new { request, decision })
            .Where(f => f.decision.At >= from && f.decision.At < to && f.decision.Ruling != Ruling.Keep)
            .Join(db.Reviews, f => f.request.ReviewId, r => r.ReviewId, (f, review) => new { f.request.Id, f.request.IsReport, f.decision.Round, f.decision.Ruling, f.decision.Rule, f.decision.At, review.PublishedAt })
            .OrderBy(f => f.At);
        await foreach (var one in found.AsAsyncEnumerable().WithCancellation(cancel))
        {
            yield return JsonSerializer.Serialize(Statement.Of($"{new Number(one.Id)}-{one.Round}", one.Ruling, one.Rule, one.IsReport, one.At, one.PublishedAt));
        }
    }
}
