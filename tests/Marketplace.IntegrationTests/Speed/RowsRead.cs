using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Marketplace.IntegrationTests.Speed;

/// <summary>Records how many rows the largest query of one market read.</summary>
internal sealed class RowsRead : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string Source = "Microsoft.EntityFrameworkCore";

    private readonly string folder;
    private readonly List<IDisposable> subscriptions = [];
    private readonly Lock one = new();

    /// <param name="folder">The market's.</param>
    public RowsRead(string folder)
    {
        this.folder = folder;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public (int Rows, string Query) Most { get; private set; }

    public int Queries { get; private set; }

    public void Dispose() => subscriptions.ForEach(s => s.Dispose());

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == Source) subscriptions.Add(value.Subscribe(this, name => name == RelationalEventId.DataReaderDisposing.Name));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not DataReaderDisposingEventData { Command: { Connection.DataSource: var database } command } read || !database.StartsWith(folder, StringComparison.Ordinal)) return;
        lock (one)
        {
            Queries++;
            if (read.ReadCount > Most.Rows) Most = (read.ReadCount, command.CommandText);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
