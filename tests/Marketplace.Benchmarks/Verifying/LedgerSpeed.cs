using System.Diagnostics;
using System.Globalization;
using Marketplace.Benchmarks.Hosting;
using Marketplace.Reviews.Persistence;
using Marketplace.Reviews.VerifyReviews;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Benchmarks.Verifying;

/// <summary>How many entries of a market's review ledger are verified in a second (rule REP-8).</summary>
internal sealed class LedgerSpeed(string data, int rounds)
{
    public async Task Run()
    {
        await using var host = new HostInProcess(data);
        Console.WriteLine("| entries | ledger, s | entries/s | texts, s | all, entries/s |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        for (var round = 0; round < rounds; round++)
        {
            var (size, ledger, texts) = await host.In(async (ReviewsDbContext db) =>
            {
                var audit = new LedgerAudit(db);
                var begun = Stopwatch.GetTimestamp();
                await audit.CheckLedger(CancellationToken.None);
                var between = Stopwatch.GetTimestamp();
                await audit.CheckReviews(CancellationToken.None);
                return (await db.Entries.LongCountAsync(), Stopwatch.GetElapsedTime(begun, between).TotalSeconds, Stopwatch.GetElapsedTime(between).TotalSeconds);
            });
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {size:N0} | {ledger:0.0} | {size / ledger:N0} | {texts:0.0} | {size / (ledger + texts):N0} |"));
        }
    }
}
