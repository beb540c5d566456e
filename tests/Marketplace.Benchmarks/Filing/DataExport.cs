using System.Diagnostics;
using System.Globalization;
using Marketplace.Accounts.Domain;
using Marketplace.Accounts.MakeDataFile;
using Marketplace.Accounts.Persistence;
using Marketplace.Benchmarks.Hosting;
using Marketplace.Messages.Persistence;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Benchmarks.Filing;

/// <summary>Makes the file with all data of sellers with few, more and the most orders (rule ACC-6), and looks how much memory is in use meanwhile.</summary>
internal sealed class DataExport(string data)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    public async Task Run()
    {
        using var host = new HostInProcess(data);
        var sellers = await host.In((OrdersDbContext db) => db.Orders.GroupBy(o => o.SellerId).Select(g => new { g.Key, Orders = g.Count() }).OrderBy(g => g.Orders).ToListAsync());
        Console.WriteLine("| orders | messages | file, MB | s | memory in use at most, MB |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        // The first file also loads code.
        await Make(host, sellers[0].Key);
        foreach (var seller in new[] { sellers[0], sellers[^Math.Min(sellers.Count, 10)], sellers[^1] })
        {
            var messages = await host.In((MessagesDbContext db) => db.Participants.Where(p => p.PersonId == seller.Key).Join(db.Conversations, p => p.ConversationId, c => c.Id, (p, c) => c.Count).SumAsync());
            var before = GC.GetTotalMemory(forceFullCollection: true);
            using var end = new CancellationTokenSource();
            var most = Observe(end.Token);
            var begun = Stopwatch.GetTimestamp();
            var bytes = await Make(host, seller.Key);
            var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            await end.CancelAsync();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {seller.Orders:N0} | {messages:N0} | {bytes / 1e6:0.0} | {seconds:0.0} | {(await most - before) / 1e6:0.0} |"));
        }
    }

    private static async Task<long> Make(HostInProcess host, long account)
    {
        await host.In(async (AccountsDbContext db) =>
        {
            await db.DataFiles.Where(f => f.Id == account).ExecuteDeleteAsync();
            db.DataFiles.Add(DataFile.Ask(account, DateTime.UtcNow));
            return await db.SaveChangesAsync();
        });
        await host.Get<MakeDataFiles>().Run(CancellationToken.None);
        return await host.In((AccountsDbContext db) => db.DataFiles.Where(f => f.Id == account).Select(f => f.Size).SingleAsync());
    }

    /// <summary>What a full collection leaves, again and again.</summary>
    private static async Task<long> Observe(CancellationToken end)
    {
        var most = 0L;
        while (!end.IsCancellationRequested)
        {
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
            await Task.Delay(Look, CancellationToken.None);
        }
        return most;
    }
}
