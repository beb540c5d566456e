using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Marketplace.Sqlite;

/// <summary>A writer in the queue of the gate.</summary>
internal sealed class WriteTurn(DbContext db, Func<CancellationToken, Task<int>> write, CancellationToken cancel)
{
    private const string Begun = "turn";

    private readonly TaskCompletionSource<int> written = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int rows;
    private Exception? failure;

    /// <summary>The number of rows; completes when they are on disk.</summary>
    public Task<int> Written => written.Task;

    public async Task Take(SqliteConnection connection, SqliteTransaction transaction)
    {
        var own = (KeptConnection)db.GetService<IRelationalConnection>();
        await transaction.SaveAsync(Begun, CancellationToken.None);
        try
        {
            cancel.ThrowIfCancellationRequested();
            own.Borrow(connection);
            db.Database.AutoSavepointsEnabled = false;
            await db.Database.UseTransactionAsync(transaction, CancellationToken.None);
            rows = await write(cancel);
        }
        catch (Exception thrown)
        {
            failure = thrown;
            await transaction.RollbackAsync(Begun, CancellationToken.None);
        }
        finally
        {
            await db.Database.UseTransactionAsync(null, CancellationToken.None);
            own.GiveBack();
        }
        await transaction.ReleaseAsync(Begun, CancellationToken.None);
    }

    public void Done()
    {
        if (failure is null) written.SetResult(rows);
        else written.SetException(failure);
    }

    public void Fail(Exception together) => written.SetException(failure ?? together);
}
