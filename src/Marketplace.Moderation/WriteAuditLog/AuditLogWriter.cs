using Marketplace.Casework;
using Marketplace.Kernel.Persistence;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Moderation.WriteAuditLog;

/// <summary>
/// Appends to the append-only log. One caller writes all waiting entries in one transaction, and each caller waits until its own entry is written.
/// If two hosts append at once, one of them loses the position and retries.
/// </summary>
internal sealed class AuditLogWriter(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int Tries = 25;
    private const int MostTogether = 64;

    private static readonly Func<ModerationDbContext, Task<AuditLogEntry?>> Last = EF.CompileAsyncQuery(
        (ModerationDbContext db) => db.Log.AsNoTracking().OrderByDescending(e => e.Position).FirstOrDefault());

    private readonly SemaphoreSlim pen = new(1, 1);
    private readonly Lock waits = new();
    private readonly List<Line> waiting = [];

    /// <returns>The entry's position.</returns>
    public async Task<long> Append(StaffMember by, AuditLogKind kind, string path, string details, long? answers = null, DateTime? at = null)
    {
        var line = new Line(by, kind, path, details, answers, at);
        lock (waits) waiting.Add(line);
        await pen.WaitAsync();
        try
        {
            while (line.Position == 0) await WriteAll();
            return line.Position;
        }
        finally
        {
            lock (waits) waiting.Remove(line);
            pen.Release();
        }
    }

    private async Task WriteAll()
    {
        List<Line> lines;
        lock (waits) lines = [.. waiting.Take(MostTogether)];
        for (var again = Tries; !await TryWrite(lines, isLast: again == 0); again--)
        {
        }
        lock (waits) waiting.RemoveAll(line => line.Position > 0);
    }

    private async Task<bool> TryWrite(List<Line> lines, bool isLast)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ModerationDbContext>();
        var (last, now) = (await Last(db), clock.GetUtcNow().UtcDateTime);
        var entries = lines.ConvertAll(line => last = AuditLogEntry.After(last, line.By, line.Kind, line.Path, line.Details, line.At ?? now, line.Answers));
        db.Log.AddRange(entries);
        try
        {
            await db.SaveChangesAsync();
            for (var i = 0; i < lines.Count; i++) lines[i].Position = entries[i].Position;
            return true;
        }
        catch (Exception failure) when (!isLast && Database.IsLostRace(failure))
        {
            return false;
        }
    }

    private sealed record Line(StaffMember By, AuditLogKind Kind, string Path, string Details, long? Answers, DateTime? At)
    {
        /// <summary>0 until it is written.</summary>
        public long Position { get; set; }
    }
}
