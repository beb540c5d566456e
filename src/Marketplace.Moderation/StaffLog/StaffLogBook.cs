using Marketplace.Kernel.Persistence;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Moderation.StaffLog;

/// <summary>Appends to the log that only grows. Of two hosts that append at once one loses the position, reads on and tries again.</summary>
internal sealed class StaffLogBook(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int Tries = 25;
    private readonly SemaphoreSlim pen = new(1, 1);

    public async Task Append(StaffMember by, LogKind kind, string path, string details)
    {
        await pen.WaitAsync();
        try
        {
            for (var again = Tries; !await TryAppend(by, kind, path, details, isLast: again == 0); again--)
            {
            }
        }
        finally
        {
            pen.Release();
        }
    }

    private async Task<bool> TryAppend(StaffMember by, LogKind kind, string path, string details, bool isLast)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ModerationDbContext>();
        var last = await db.Log.AsNoTracking().OrderByDescending(e => e.Position).FirstOrDefaultAsync();
        db.Log.Add(LogEntry.After(last, by, kind, path, details, clock.GetUtcNow().UtcDateTime));
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException failure) when (!isLast && Database.IsLostRace(failure))
        {
            return false;
        }
    }
}
