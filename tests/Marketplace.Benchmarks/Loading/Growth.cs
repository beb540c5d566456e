using System.Globalization;
using Marketplace.Benchmarks.Hosting;

namespace Marketplace.Benchmarks.Loading;

/// <summary>How much longer each page takes on a large market than on a small one, with two hosts in turns.</summary>
internal sealed class Growth(string small, string large, TimeSpan span, string only)
{
    /// <summary>Many short turns, so other load on the machine affects both equally.</summary>
    private const int Rounds = 15;

    public async Task Run()
    {
        using var first = await ServerProcess.Product(small, more: Settings.NothingKept);
        using var second = await ServerProcess.Product(large, more: Settings.NothingKept);
        var larger = (await Pages(large)).ToDictionary(p => p.Name);
        // A kind of case that only one market has is left out.
        var pages = (await Pages(small)).Where(p => larger.ContainsKey(p.Name) && only.Split(',').Any(o => p.Name.Contains(o, StringComparison.Ordinal))).Select(p => (First: p, Second: larger[p.Name])).ToList();
        Console.WriteLine("| page | KB, small | KB, large | p50 ms, small | p50 ms, large | large / small |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (var (one, other) in pages) await Both(one, other, null, null, 2 * span);
        foreach (var (one, other) in pages)
        {
            var (quick, slow) = (new Measured(), new Measured());
            await Both(one, other, null, null, span);
            for (var round = 0; round < Rounds; round++) await Both(one, other, quick, slow, span / 3);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {one.Name} | {quick.Bytes / 1024.0:0.0} | {slow.Bytes / 1024.0:0.0} | {quick.Within(0.5):0.00} | {slow.Within(0.5):0.00} | {slow.Within(0.5) / quick.Within(0.5):0.00} |"));
        }

        async Task Both(Case one, Case other, Measured? quick, Measured? slow, TimeSpan each)
        {
            await Driver.Drive(quick, first.Address, one, each);
            await Driver.Drive(slow, second.Address, other, each);
        }
    }

    /// <summary>One client, because waiting in a queue would hide the page's own time.</summary>
    private static async Task<IReadOnlyList<Case>> Pages(string data)
    {
        await using var host = new HostInProcess(data);
        var subjects = new Subjects(data);
        var cast = await Load.SignIn(host, subjects);
        return [.. subjects.Pages(cast).Concat(subjects.MorePages(cast)).Concat(await new StaffPages(host, cast.Administrator, subjects).All()).Select(page => page with { Clients = 1 })];
    }
}
