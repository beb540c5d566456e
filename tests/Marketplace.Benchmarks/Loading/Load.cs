using System.Globalization;
using Marketplace.Benchmarks.Hosting;

namespace Marketplace.Benchmarks.Loading;

/// <summary>
/// The real host's pages and writes, in turns with a bare endpoint; the ratio counts. A write's time includes everything it triggers. It writes
/// to the market that it measures.
/// </summary>
internal sealed class Load(string data, TimeSpan span, string only, Wrk? wrk)
{
    private const string HitRatio = "hit ratio";

    /// <summary>Short turns, so other load on the machine affects both equally. Requests that trigger work need time to wait for it.</summary>
    private const int Rounds = 12, RoundsOfWrites = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Subjects subjects = new(data);

    public async Task Run()
    {
        await using var host = new HostInProcess(data);
        using var product = await ServerProcess.Product(data, more: Settings.NothingKept);
        using var cached = await ServerProcess.Product(data);
        using var alone = await ServerProcess.Product(data, more: Settings.EachAlone);
        using var bare = await ServerProcess.Bare(data);
        Console.WriteLine("| what | requests/s | reference/s | ratio | p50 ms | p99 ms | bytes | KB allocated |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var page in subjects.Pages(await SignIn(host, subjects)))
        {
            if (!page.Name.Contains(only, StringComparison.Ordinal)) continue;
            await Compare(page, AsLong(product.Address, page), product, bare, host);
            if (!page.IsPublic) continue;
            await Compare(page with { Name = $"{page.Name}, from the cache" }, AsLong(cached.Address, page), cached, bare);
        }
        var row = await Writes.Reference(bare.Address);
        if (Writes.Bare.Name.Contains(only, StringComparison.Ordinal)) await Compare(Writes.Bare, row, bare, bare);
        foreach (var write in await new Writes(host, subjects).Cases())
        {
            if (!write.Name.Contains(only, StringComparison.Ordinal)) continue;
            await Compare(write, row, product, bare, host, Settle);
            await Compare(write with { Name = $"{write.Name}, compared with single saves" }, write, product, alone, null, Settle, Settle);
        }
        if (HitRatio.Contains(only, StringComparison.Ordinal)) await new Freshness(data, host, subjects, 10 * span).Run();
    }

    public static async Task<Cast> SignIn(HostInProcess host, Subjects subjects) => new(
        await host.SignIn(subjects.Buyer), await host.SignIn(subjects.Seller), await host.SignIn(subjects.BuyerOf(subjects.TalkedOver)),
        await host.SignIn(subjects.Administrator), subjects.Claim is { } claim ? await host.SignIn(claim.Buyer) : null);

    private async Task Compare(
        Case what, Case reference, ServerProcess product, ServerProcess against, HostInProcess? host = null, Func<Task>? settle = null, Func<Task>? settleReference = null)
    {
        var (own, other) = (new Measured(), new Measured());
        await Driver.WarmUp(product, what, settle);
        await Driver.WarmUp(against, reference, settleReference);
        var rounds = settle is null ? Rounds : RoundsOfWrites;
        for (var round = 0; round < rounds; round++)
        {
            await Round(other, against.Address, reference, settleReference, 3 * span / rounds);
            await Round(own, product.Address, what, settle, 3 * span / rounds);
        }
        if (settle is not null) await settle();
        if (own.Count == 0 || other.Count == 0)
        {
            Console.WriteLine($"| {what.Name} | nothing left to do: seed the market again |");
            return;
        }
        var allocated = host is null ? "" : Text("N0", await Allocated(host, what) / 1024);
        string[] columns =
        [
            what.Name, Text("N0", own.PerSecond), Text("N0", other.PerSecond), Text("0.000", own.PerSecond / other.PerSecond), Text("0.0", own.Within(0.5)),
            Text("0.0", own.Within(0.99)), Text("N0", own.Bytes), allocated,
        ];
        Console.WriteLine($"| {string.Join(" | ", columns)} |");
    }

    private static string Text(string format, double number) => number.ToString(format, CultureInfo.InvariantCulture);

    private Task Round(Measured into, Uri address, Case what, Func<Task>? settle, TimeSpan each) =>
        wrk is not null && what.Status == 200 && settle is null && what.Next(0) is { } request && request.AsSpan().StartsWith("GET"u8)
            ? wrk.Drive(into, address, what, request, each)
            : Driver.Drive(into, address, what, each, settle);

    /// <summary>Bytes that the host allocates for a request and everything it triggers, without this client thread's.</summary>
    private static async Task<double> Allocated(HostInProcess host, Case what)
    {
        const int WarmUp = 20, Asked = 100;
        for (var i = 0; i < WarmUp; i++) Ask(host.Address, what);
        await host.Idle();
        var (before, mine, asked) = (GC.GetTotalAllocatedBytes(precise: true), 0L, 0);
        await Task.Factory.StartNew(() =>
        {
            var own = GC.GetAllocatedBytesForCurrentThread();
            using var wire = new Wire(host.Address);
            while (asked < Asked && what.Next(asked % what.Clients) is { } request)
            {
                wire.Send(request);
                asked++;
            }
            mine = GC.GetAllocatedBytesForCurrentThread() - own;
        }, TaskCreationOptions.LongRunning);
        await host.Idle();
        return (GC.GetTotalAllocatedBytes(precise: true) - before - mine) / (double)Math.Max(1, asked);
    }

    /// <summary>The request to the bare endpoint: the same number of bytes, compressed if the page is.</summary>
    private static Case AsLong(Uri address, Case page) =>
        Case.Page("", Requests.Get(string.Create(CultureInfo.InvariantCulture, $"/{Ask(address, page).Bytes}")));

    private static Answer Ask(Uri address, Case what)
    {
        using var wire = new Wire(address);
        return what.Next(0) is { } request ? wire.Send(request) : default;
    }

    private async Task Settle()
    {
        var until = DateTime.UtcNow + Patience;
        while (subjects.Unheard() > 0 && DateTime.UtcNow < until) await Task.Delay(10);
    }
}
