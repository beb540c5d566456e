using System.Diagnostics;
using System.Globalization;
using Marketplace.Accounts.Identity;
using Marketplace.Benchmarks.Hosting;
using Marketplace.Ledger;
using Marketplace.Reviews.AppendToLedger;
using Marketplace.Reviews.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Benchmarks.Seeding;

/// <summary>Fills new SQLite files with a market of the given number of reviews.</summary>
internal sealed class Seed(string data, int reviews, int offers, int seed, DateTime until)
{
    public const string Password = "three-blue-bowls";

    /// <summary>Created last; a market without it is incomplete.</summary>
    private string Mark => Path.Combine(data, "seeded.txt");

    public bool IsThere => File.Exists(Mark);

    public async Task Run()
    {
        var started = Stopwatch.GetTimestamp();
        var (hash, key) = await Migrate();
        Say("migrated", 0, started);

        var began = Stopwatch.GetTimestamp();
        var world = new World(reviews, offers, seed, until);
        Say("created in memory", world.Sales.Length, began);

        var rows = 0L;
        // Two at a time, largest first, so the small ones fill the gaps.
        IModuleRows[] modules =
        [
            new OrdersRows(), new ReviewsRows(new LedgerRows(key)), new BillingRows(), new MessagesRows(seed), new OffersRows(), new ModerationRows(), new AccountsRows(hash), new NoticesRows(), new ComplaintsRows(),
        ];
        var waiting = new Queue<IModuleRows>(modules);
        await Task.WhenAll(Enumerable.Range(0, Math.Max(2, Environment.ProcessorCount / 2)).Select(_ => Task.Run(() =>
        {
            while (Next() is { } module) Interlocked.Add(ref rows, Write(world, module));
        })));
        key.Dispose();
        await File.WriteAllTextAsync(Mark, string.Create(CultureInfo.InvariantCulture, $"{reviews} reviews, seed {seed}, until {until:yyyy-MM-dd}\n"));
        Say("total", rows, started);

        IModuleRows? Next()
        {
            lock (waiting) return waiting.TryDequeue(out var next) ? next : null;
        }
    }

    private long Write(World world, IModuleRows module)
    {
        var started = Stopwatch.GetTimestamp();
        using var file = new ModuleFile(data, module.Module);
        module.Write(world, file);
        var written = Stopwatch.GetTimestamp();
        file.Finish();
        var indexing = Stopwatch.GetElapsedTime(written).TotalSeconds;
        Say(string.Create(CultureInfo.InvariantCulture, $"{module.Module} (indexes {indexing:0.0} s)"), file.Rows, started);
        return file.Rows;
    }

    private async Task<(string PasswordHash, SigningKey LedgerKey)> Migrate()
    {
        if (Directory.Exists(data) && Directory.EnumerateFileSystemEntries(data).Any()) throw new InvalidOperationException($"{data} is not empty.");
        Directory.CreateDirectory(data);
        await using var host = new HostInProcess(data);
        await using var scope = host.Services.CreateAsyncScope();
        var key = await scope.ServiceProvider.GetRequiredService<LedgerKeys>().Current(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<ReviewsDbContext>().SaveChangesAsync();
        return (scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(null!, Password), key);
    }

    private static void Say(string what, long rows, long since)
    {
        var took = Stopwatch.GetElapsedTime(since).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{took,7:0.0} s {rows,12:N0} rows {rows / took,10:N0}/s  {what}"));
    }
}
