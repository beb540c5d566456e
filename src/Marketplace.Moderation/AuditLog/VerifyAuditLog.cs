using System.Data.Common;
using System.Globalization;
using Marketplace.Contracts;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.AuditLog;

/// <summary>Reads the whole log and names the first entry that is broken. That it could not be read is another answer.</summary>
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
                // Somebody wrote into it what no entry holds.
                await say.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Entry {position} cannot be read."));
                return Broken;
            }
            await say.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"The log was not read to its end, for the database failed after entry {last?.Position ?? 0}. That says nothing about the entries: try again. ({failure.GetBaseException().Message})"));
            return NotRead;
        }
        // Whoever keeps this line elsewhere can tell later whether the end was cut off.
        await say.WriteLineAsync(last is null
            ? "The log is empty."
            : string.Create(CultureInfo.InvariantCulture, $"All {last.Position} entries are whole. The last hash is {last.Hash}."));
        return Whole;
    }

    /// <summary>
    /// A lost connection can look as if an entry held nonsense. So the next entry is read alone, and is broken only if it fails in that way while the
    /// database answers before and after.
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
