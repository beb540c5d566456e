using System.Globalization;
using Marketplace.Benchmarks.Hosting;

namespace Marketplace.Benchmarks.Loading;

/// <summary>How much longer each page takes on a large market than on a small one: two hosts, in turns.</summary>
internal sealed class Growth(string small, string large, TimeSpan span)
{
    private const int Rounds = 5;

    public async Task Run()
    {
        using var first = await ServerProcess.Product(small, more: Settings.NothingKept);
        using var second = await ServerProcess.Product(large, more: Settings.NothingKept);
        var (few, many) = (await Pages(small), await Pages(large));
        Console.WriteLine("| page | p50 ms, small | p50 ms, large | large / small |");
        Console.WriteLine("| --- | --- | --- | --- |");
        foreach (var (one, other) in few.Zip(many))
        {
            var (quick, slow) = (new Measured(), new Measured());
            await Driver.Drive(null, first.Address, one, span);
            await Driver.Drive(null, second.Address, other, span);
            for (var round = 0; round < Rounds; round++)
            {
                await Driver.Drive(quick, first.Address, one, span / 2);
                await Driver.Drive(slow, second.Address, other, span / 2);
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {one.Name} | {quick.Within(0.5):0.00} | {slow.Within(0.5):0.00} | {slow.Within(0.5) / quick.Within(0.5):0.00} |"));
        }
    }

    /// <summary>One client: a wait in line would hide the time of the page.</summary>
    private static async Task<IReadOnlyList<Case>> Pages(string data)
    {
        await using var host = new HostInProcess(data);
        var subjects = new Subjects(data);
        var cast = await Load.SignIn(host, subjects);
        return [.. subjects.Pages(cast).Concat(subjects.MorePages(cast)).Select(page => page with { Clients = 1 })];
    }
}
