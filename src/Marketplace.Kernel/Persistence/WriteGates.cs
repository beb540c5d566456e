using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Kernel.Persistence;

/// <summary>The gates of this host, one for each SQLite file. SQL Server needs none.</summary>
internal sealed class WriteGates : IDisposable
{
    private readonly ConcurrentDictionary<string, WriteGate> gates = new();

    public WriteGate Of(ModuleDbContext db) => gates.GetOrAdd(db.Database.GetConnectionString() ?? "", file => new WriteGate(file));

    public void Dispose()
    {
        foreach (var gate in gates.Values) gate.Dispose();
    }
}
