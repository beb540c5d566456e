using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Kernel.Persistence;

/// <summary>
/// SQLite takes one writer at a time, and its provider sleeps while it waits. Writers of this process wait here instead, first come
/// first served, without holding a thread. SQL Server needs no gate.
/// </summary>
internal static class WriteGate
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Gates = new();
    private static readonly IDisposable Open = new Pass(null);

    public static async ValueTask<IDisposable> Enter(DbContext db, CancellationToken cancel)
    {
        if (!db.Database.IsSqlite()) return Open;
        var gate = Gates.GetOrAdd(db.Database.GetConnectionString() ?? "", _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancel);
        return new Pass(gate);
    }

    private sealed class Pass(SemaphoreSlim? gate) : IDisposable
    {
        public void Dispose() => gate?.Release();
    }
}
