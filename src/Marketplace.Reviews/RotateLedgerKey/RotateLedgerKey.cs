using Marketplace.Contracts;
using Marketplace.Kernel.Persistence;
using Marketplace.Ledger;
using Marketplace.Reviews.AppendToLedger;
using Marketplace.Reviews.Persistence;

namespace Marketplace.Reviews.RotateLedgerKey;

/// <summary>Makes a new key for the ledger's checkpoints. An entry introduces it, under a checkpoint that both keys sign.</summary>
internal sealed class RotateLedgerKey(ReviewsDbContext db, LedgerKeys keys, TimeProvider clock) : IRunAsCommand
{
    private const int Tries = 5;

    public string Name => "rotate-ledger-key";

    public async Task<int> Run(TextWriter say, CancellationToken cancel)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                await say.WriteLineAsync($"New key: {await Rotate(cancel)}");
                return 0;
            }
            catch (Exception failure) when (left > 1 && Database.IsLostRace(failure))
            {
                // The job appended at the same moment.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<string> Rotate(CancellationToken cancel)
    {
        using var current = await keys.Current(cancel);
        var writer = await LedgerWriter.Open(db, cancel);
        // A ledger that has no entry yet has no key either; then the first one is made, and this is all.
        if (writer.Size == 0)
        {
            await db.SaveChangesAsync(cancel);
            return current.Verifier.Text;
        }
        using var next = await keys.Next(current.Verifier, writer.Size, cancel);
        writer.Add(KeyRotation.Entry(next.Verifier));
        writer.Sign(clock.GetUtcNow().UtcDateTime, current, next);
        await db.SaveChangesAsync(cancel);
        return next.Verifier.Text;
    }
}
