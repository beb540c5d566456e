using System.Diagnostics;
using System.Globalization;
using Marketplace.Benchmarks.Hosting;
using Marketplace.Benchmarks.Loading;

namespace Marketplace.Benchmarks.Starting;

/// <summary>Time to the first page and size of the published host, with variants in turns, each in a new process.</summary>
internal sealed class Start(string data, string project, int rounds)
{
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(0.3);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);

    private readonly Variant[] variants =
    [
        new("compiled at run time", false, []),
        new("ReadyToRun", true, []),
        new("ReadyToRun, no tiered PGO", true, new() { ["DOTNET_TieredPGO"] = "0" }),
        new("ReadyToRun, no tiers", true, new() { ["DOTNET_TieredCompilation"] = "0" }),
        new("ReadyToRun, workstation GC", true, new() { ["DOTNET_gcServer"] = "0" }),
    ];

    public async Task Run()
    {
        var into = Directory.CreateTempSubdirectory("marketplace-start-").FullName;
        try
        {
            var folders = new Dictionary<Variant, string>();
            foreach (var variant in variants) folders[variant] = await variant.Publish(project, into);
            var pages = await Pages();
            for (var round = 0; round < rounds; round++)
            {
                foreach (var variant in variants) await Measure(variant, folders[variant], pages);
            }
            await DriveWarm(folders, pages.Single(page => page.Name == "the buyer's orders"));
            Console.WriteLine("| variant | published MB | first page ms | processor time ms | MB after the first page | MB after load | warm, a buyer's orders |");
            Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
            foreach (var variant in variants) Print(variant, folders[variant]);
        }
        finally
        {
            Directory.Delete(into, recursive: true);
        }
    }

    private async Task Measure(Variant variant, string folder, IReadOnlyList<Case> pages)
    {
        var started = Stopwatch.GetTimestamp();
        using var server = await ServerProcess.Product(data, folder, more: variant.Runtime);
        using (var wire = new Wire(server.Address)) wire.Send(Requests.Get("/"));
        variant.FirstPage.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        variant.Work.Add(server.ProcessorTime.TotalMilliseconds);
        variant.Fresh.Add(server.Memory);
        foreach (var page in pages) await Driver.Drive(null, server.Address, page, Span);
        variant.Driven.Add(server.Memory);
    }

    /// <summary>A variant that starts fast must not be slower afterwards: all warm hosts get requests in turns.</summary>
    private async Task DriveWarm(Dictionary<Variant, string> folders, Case page)
    {
        var servers = new List<(Variant Variant, ServerProcess Server)>();
        try
        {
            foreach (var variant in variants) servers.Add((variant, await ServerProcess.Product(data, folders[variant], more: variant.Runtime)));
            foreach (var (_, server) in servers) await Driver.Drive(null, server.Address, page, WarmUp);
            for (var round = 0; round < rounds * 2; round++)
            {
                foreach (var (variant, server) in servers) await Driver.Drive(variant.Warm, server.Address, page, Span * 2);
            }
        }
        finally
        {
            foreach (var (_, server) in servers) server.Dispose();
        }
    }

    private async Task<IReadOnlyList<Case>> Pages()
    {
        await using var host = new HostInProcess(data);
        var subjects = new Subjects(data);
        return [.. subjects.Pages(await Load.SignIn(host, subjects))];
    }

    private void Print(Variant variant, string folder)
    {
        var size = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) / 1e6;
        double[] numbers =
        [
            size, Middle(variant.FirstPage), Middle(variant.Work), Middle(variant.Fresh), Middle(variant.Driven),
        ];
        var written = string.Join(" | ", numbers.Select(n => n.ToString("N0", CultureInfo.InvariantCulture)));
        var speed = (variant.Warm.PerSecond / variants[0].Warm.PerSecond).ToString("0.00", CultureInfo.InvariantCulture);
        Console.WriteLine($"| {variant.Name} | {written} | {speed} |");
    }

    private static double Middle(List<double> of) => of.Order().ElementAt(of.Count / 2);
}
