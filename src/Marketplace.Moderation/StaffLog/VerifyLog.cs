using System.Globalization;
using Marketplace.Contracts;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.StaffLog;

/// <summary>Reads the whole log and names the first entry that is broken.</summary>
internal sealed class VerifyLog(ModerationDbContext db) : IRunAsCommand
{
    public string Name => "verify-log";

    public async Task<int> Run(TextWriter say, CancellationToken cancel)
    {
        LogEntry? last = null;
        try
        {
            await foreach (var entry in db.Log.AsNoTracking().OrderBy(e => e.Position).AsAsyncEnumerable().WithCancellation(cancel))
            {
                if (entry.FaultAfter(last) is { } fault)
                {
                    await say.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                        $"Entry {entry.Position}, {entry.At:yyyy-MM-dd HH:mm:ss} UTC, {entry.StaffName}, {entry.Path}: {fault}."));
                    return 1;
                }
                last = entry;
            }
        }
        catch (Exception failure) when (failure is FormatException or InvalidCastException or InvalidOperationException or ArgumentException)
        {
            // Somebody wrote into it what no entry holds.
            await say.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Entry {(last?.Position ?? 0) + 1} cannot be read."));
            return 1;
        }
        // Whoever keeps this line elsewhere can tell later whether the end was cut off.
        await say.WriteLineAsync(last is null
            ? "The log is empty."
            : string.Create(CultureInfo.InvariantCulture, $"All {last.Position} entries are whole. The last hash is {last.Hash}."));
        return 0;
    }
}
