using System.Data.Common;
using System.Globalization;
using Marketplace.Contracts;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.VerifyAuditLog;

/// <summary>Checks the whole log and names the first broken entry. Has an exit code of its own for a log that could not be read.</summary>
internal sealed class VerifyAuditLog(ModerationDbContext db) : IRunAsCommand
{
    private const int Whole = 0;
    private const int Broken = 1;
    private const int NotRead = 3;

    public string Name => "verify-log";

    public async Task<int> Run(TextWriter say, CancellationToken cancel)
    {
        AuditLogEntry? last = null;
        try
        {
            await foreach (var entry in db.Log.AsNoTracking().OrderBy(e => e.Position).AsAsyncEnumerable().WithCancellation(cancel))
            {
                if (entry.FaultAfter(last) is { } fault)
                {
                    await say.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                        $"Entry {entry.Position}, {entry.At:yyyy-MM-dd HH:mm:ss} UTC, {entry.StaffName}, {entry.Path}: {fault}."));
                    return Broken;
                }
                last = entry;
            }
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            if (IsNoEntry(failure) && await FindUnreadable(last?.Position ?? 0, cancel) is { } position)
            {
                // Someone wrote values into it that no entry can have.
                await say.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Entry {position} can't be read."));
                return Broken;
            }
            await say.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"The log wasn't fully checked because the database failed after entry {last?.Position ?? 0}. Try again. ({failure.GetBaseException().Message})"));
            return NotRead;
        }
        // Keeping this line elsewhere shows later whether entries were cut off at the end.
        await say.WriteLineAsync(last is null
            ? "The log is empty."
            : string.Create(CultureInfo.InvariantCulture, $"Entries checked: {last.Position}. None was changed. Last hash: {last.Hash}."));
        return Whole;
    }

    /// <summary>
    /// A lost connection can look like an invalid entry. So the next entry is read alone, and is broken only if that fails while the database
    /// responds before and after.
    /// </summary>
    private async Task<long?> FindUnreadable(long after, CancellationToken cancel)
    {
        try
        {
            if (await Next() is not { } position) return null;
            try
            {
                await db.Log.AsNoTracking().SingleAsync(e => e.Position == position, cancel);
                return null;
            }
            catch (Exception failure) when (IsNoEntry(failure))
            {
                return await Next() == position ? position : null;
            }
        }
        catch (Exception) when (!cancel.IsCancellationRequested)
        {
            return null;
        }

        Task<long?> Next() => db.Log.Where(e => e.Position > after).OrderBy(e => e.Position).Select(e => (long?)e.Position).FirstOrDefaultAsync(cancel);
    }

    private static bool IsNoEntry(Exception failure) =>
        failure is FormatException or InvalidCastException or InvalidOperationException or ArgumentException && failure.GetBaseException() is not DbException;
}
