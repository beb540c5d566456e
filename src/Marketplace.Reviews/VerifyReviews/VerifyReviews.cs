using System.Diagnostics;
using System.Globalization;
using Marketplace.Contracts;
using Marketplace.Ledger;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.VerifyReviews;

/// <summary>
/// Checks the whole ledger of reviews and names the first fault: every entry, tile and checkpoint, every seller's chain, and that the totals are
/// the scores that the site shows. Run it while nothing is being written.
/// </summary>
internal sealed class VerifyReviews(ReviewsDbContext db) : IRunAsCommand
{
    public string Name => "verify-reviews";

    public async Task<int> Run(TextWriter say, CancellationToken cancel)
    {
        var (started, audit) = (Stopwatch.GetTimestamp(), new LedgerAudit(db));
        try
        {
            await audit.Run(cancel);
        }
        catch (FormatException fault)
        {
            await say.WriteLineAsync(fault.Message);
            return 1;
        }
        // Whoever keeps this checkpoint elsewhere can prove later that entries were cut off.
        var newest = await db.Checkpoints.AsNoTracking().OrderByDescending(c => c.Size).FirstOrDefaultAsync(cancel);
        await say.WriteLineAsync(newest is null ? "The ledger is empty." : string.Create(CultureInfo.InvariantCulture,
            $"Entries checked: {newest.Size} of {audit.Sellers} sellers in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s. All are right. Newest checkpoint:\n{newest.Note}"));
        return 0;
    }
}
