using Marketplace.Casework;
using Marketplace.Kernel.Persistence;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Moderation.AuditLog;

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

    public async Task Append(StaffMember by, AuditLogKind kind, string path, string details)
    {
        var line = new Line(by, kind, path, details);
        lock (waits) waiting.Add(line);
        await pen.WaitAsync();
        try
        {
            while (!line.IsWritten) await WriteAll();
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
        lines.ForEach(line => line.IsWritten = true);
        lock (waits) waiting.RemoveAll(line => line.IsWritten);
    }

    private async Task<bool> TryWrite(List<Line> lines, bool isLast)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ModerationDbContext>();
        var (last, now) = (await Last(db), clock.GetUtcNow().UtcDateTime);
        foreach (var (by, kind, path, details) in lines) db.Log.Add(last = AuditLogEntry.After(last, by, kind, path, details, now));
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (Exception failure) when (!isLast && Database.IsLostRace(failure))
        {
            return false;
        }
    }

    private sealed record Line(StaffMember By, AuditLogKind Kind, string Path, string Details)
    {
        public bool IsWritten { get; set; }
    }
}
