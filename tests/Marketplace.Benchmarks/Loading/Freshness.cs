using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Marketplace.Benchmarks.Hosting;
using Marketplace.Kernel.Domain;

namespace Marketplace.Benchmarks.Loading;

/// <summary>
/// Visitors read from two hosts while others write: how many pages came from the cache, and how old the oldest view was
/// after a write had been answered.
/// </summary>
internal sealed class Freshness(string data, HostInProcess host, Subjects subjects, TimeSpan span)
{
    private const int Readers = 8, Writers = 3, Shops = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ReadersPause = TimeSpan.FromMilliseconds(10), WritersPause = TimeSpan.FromMilliseconds(500);
    private readonly ConcurrentQueue<(string Page, bool IsKept)> reads = new();
    private readonly ConcurrentQueue<double> stale = new();
    private readonly HttpClient visitor = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, UseCookies = false });
    private int orders;

    public async Task Run()
    {
        using var first = await Product(1);
        using var second = await Product(2);
        Uri[] hosts = [first.Address, second.Address];
        var (shops, offers) = (subjects.Shops(Shops), subjects.Offers(Shops));
        var sales = new ConcurrentQueue<(long Order, long Buyer, string Shop)>(subjects.Sales(Shops));
        var buying = await new Writes(host, subjects).PlaceOrder();
        using var until = new CancellationTokenSource(span);
        await Task.WhenAll([
            .. Enumerable.Range(0, Readers).Select(reader => Task.Run(() => Read(hosts[reader % 2], shops, offers, until.Token), CancellationToken.None)),
            .. Enumerable.Range(0, Writers).Select(writer => Task.Run(() => Write(hosts, writer, sales, buying, until.Token), CancellationToken.None)),
        ]);
        Print();
    }

    private Task<ServerProcess> Product(int node) =>
        ServerProcess.Product(data, more: new Dictionary<string, string> { ["Host:Node"] = node.ToString(CultureInfo.InvariantCulture) });

    /// <summary>A few pages get most reads, and many pages get few.</summary>
    private async Task Read(Uri at, IReadOnlyList<string> shops, IReadOnlyList<(long Offer, long Price)> offers, CancellationToken until)
    {
        T OneOf<T>(IReadOnlyList<T> all) => all[(int)(all.Count * Math.Pow(Random.Shared.NextDouble(), 3))];
        while (!until.IsCancellationRequested)
        {
            var (page, path) = Random.Shared.Next(10) switch
            {
                < 2 => ("home", "/"),
                < 3 => ("offers", "/offers"),
                < 6 => ("an offer", $"/offers/{new Number(OneOf(offers).Offer)}"),
                _ => ("a seller", $"/sellers/{OneOf(shops)}"),
            };
            using var answer = await visitor.GetAsync(new Uri(at, path), CancellationToken.None);
            answer.EnsureSuccessStatusCode();
            reads.Enqueue((page, answer.Headers.Age is not null));
            await Task.Delay(ReadersPause, CancellationToken.None);
        }
    }

    private async Task Write(
        Uri[] hosts, int writer, ConcurrentQueue<(long Order, long Buyer, string Shop)> sales, Case buying, CancellationToken until)
    {
        for (var turn = writer; !until.IsCancellationRequested; turn++)
        {
            await Task.Delay(WritersPause, CancellationToken.None);
            using var wire = new Wire(hosts[turn % 2]);
            if (turn % 3 == 0)
            {
                wire.Send(buying.Next(writer)!);
                Interlocked.Increment(ref orders);
                continue;
            }
            if (!sales.TryDequeue(out var sale)) return;
            var words = $"Seen it {Guid.NewGuid()}";
            var path = $"/sellers/{sale.Shop}";
            // The page is cached on every host before it changes.
            foreach (var at in hosts) await visitor.GetStringAsync(new Uri(at, path), CancellationToken.None);
            var answer = wire.Send(Requests.Post(
                $"/orders/{new Number(sale.Order)}/review", await host.SignIn(sale.Buyer), ("Form.Fulfillment", "5"), ("Form.StartTime", "4"),
                ("Form.Communication", "5"), ("Form.Comment", words)));
            if (answer.Status != 302) throw new InvalidOperationException($"The review was answered with {answer.Status}.");
            await Task.WhenAll(hosts.Select(at => Watch(new Uri(at, path), words)));
        }
    }

    /// <summary>Requests until the text appears; the last response without it counts.</summary>
    private async Task Watch(Uri page, string words)
    {
        var (answered, last) = (Stopwatch.GetTimestamp(), TimeSpan.Zero);
        while (!(await visitor.GetStringAsync(page)).Contains(words, StringComparison.Ordinal))
        {
            last = Stopwatch.GetElapsedTime(answered);
            if (last > Patience) break;
            await Task.Delay(ReadersPause);
        }
        stale.Enqueue(last.TotalSeconds);
    }

    private void Print()
    {
        Console.WriteLine();
        Console.WriteLine("| page, two hosts | reads | from the cache | hit ratio |");
        Console.WriteLine("| --- | --- | --- | --- |");
        foreach (var page in reads.GroupBy(r => r.Page).OrderBy(p => p.Key, StringComparer.Ordinal).Append(reads.GroupBy(_ => "all").Single()))
        {
            var kept = page.Count(r => r.IsKept);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {page.Key} | {page.Count():N0} | {kept:N0} | {(double)kept / page.Count():0.000} |"));
        }
        var ages = stale.Order().ToList();
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{orders} orders and {ages.Count / 2} reviews in {span.TotalSeconds:0} s; the oldest stale view was {ages[^1]:0.00} s behind (the median {ages[ages.Count / 2]:0.00} s)."));
    }
}
