using System.Text.Json;
using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.ExportStatements;

/// <summary>The decisions against reviews as JSON lines.</summary>
internal sealed class Statements(ModerationDbContext db)
{
    /// <summary>Those made from one time to another, oldest first, then earlier ones that an appeal replaced in that time; read while they are written.</summary>
    public async IAsyncEnumerable<string> Between(DateTime from, DateTime to, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var found = db.Requests.AsNoTracking().SelectMany(r => r.Decisions, (request, decision) => new { request, decision })
            .Where(f => f.decision.At >= from && f.decision.At < to && f.decision.Ruling != Ruling.Keep)
            .Join(db.Reviews, f => f.request.ReviewId, r => r.ReviewId, (f, review) => new { f.request.Id, f.request.IsReport, f.decision.Round, f.decision.Ruling, f.decision.Rule, f.decision.Statement, f.decision.Passage, f.decision.Pictures, f.decision.At, review.PublishedAt })
            .OrderBy(f => f.At);
        await foreach (var one in found.AsAsyncEnumerable().WithCancellation(cancel))
        {
            yield return JsonSerializer.Serialize(Statement.Of($"{new Number(one.Id)}-{one.Round}", one.Ruling, one.Rule, one.IsReport, one.Statement, HasWords(one.Ruling, one.Passage), one.Pictures.Count > 0, one.At, one.PublishedAt));
        }
        var ended = db.Requests.AsNoTracking().SelectMany(r => r.Decisions, (request, later) => new { request, later })
            .Where(f => f.later.At >= from && f.later.At < to && f.later.Round > 1)
            .SelectMany(f => f.request.Decisions, (f, earlier) => new { f.request, f.later, earlier })
            .Where(f => f.earlier.Round == f.later.Round - 1 && f.earlier.Ruling != Ruling.Keep && f.earlier.Ruling != f.later.Ruling)
            .Join(db.Reviews, f => f.request.ReviewId, r => r.ReviewId, (f, review) => new { f.request.Id, f.request.IsReport, f.earlier.Round, f.earlier.Ruling, f.earlier.Rule, f.earlier.Statement, f.earlier.Passage, f.earlier.Pictures, f.earlier.At, EndedAt = f.later.At, review.PublishedAt })
            .OrderBy(f => f.EndedAt);
        await foreach (var one in ended.AsAsyncEnumerable().WithCancellation(cancel))
        {
            yield return JsonSerializer.Serialize(Statement.Of($"{new Number(one.Id)}-{one.Round}-ended", one.Ruling, one.Rule, one.IsReport, one.Statement, HasWords(one.Ruling, one.Passage), one.Pictures.Count > 0, one.At, one.PublishedAt, one.EndedAt));
        }
    }

    /// <summary>Whether the decision is about words too, and not only about pictures.</summary>
    private static bool HasWords(Ruling ruling, string? passage) => ruling != Ruling.TakeOutPassage || passage is not null;
}
