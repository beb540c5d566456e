using Marketplace.Kernel.Persistence;
using Microsoft.Extensions.Options;

namespace Marketplace.UnitTests.Kernel;

public sealed class IdGeneratorTests
{
    [Fact]
    public async Task Many_at_once_are_all_different_and_rise()
    {
        var ids = On(node: 5);
        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Enumerable.Range(0, 20_000).Select(_ => ids.Next()).ToArray())));
        made.SelectMany(m => m).Distinct().Count().ShouldBe(160_000);
        made.ShouldAllBe(m => m.SequenceEqual(m.Order()));
    }

    [Fact]
    public void Two_hosts_never_make_the_same()
    {
        var (first, second) = (On(node: 1), On(node: 2));
        var made = Enumerable.Range(0, 5_000).SelectMany(_ => new[] { first.Next(), second.Next() }).ToList();
        made.Distinct().Count().ShouldBe(made.Count);
    }

    [Fact]
    public void An_id_sorts_by_the_time_it_stands_for()
    {
        var ids = On(node: 1023);
        var at = new DateTime(2026, 5, 4, 12, 0, 0, DateTimeKind.Utc);
        ids.At(at).ShouldBeGreaterThanOrEqualTo(IdGenerator.LowestAt(at));
        ids.At(at).ShouldBeLessThan(IdGenerator.LowestAt(at.AddMilliseconds(1)));
        ids.At(at).ShouldBeLessThan(ids.At(at.AddMilliseconds(1)));
    }

    [Fact]
    public void Many_of_the_same_time_are_all_different_and_stay_on_its_day()
    {
        var (ids, midnight) = (On(node: 5), new DateTime(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc));
        foreach (var at in new[] { midnight, midnight.AddMilliseconds(-1) })
        {
            var made = Enumerable.Range(0, 60_000).Select(_ => ids.At(at)).ToList();
            made.Distinct().Count().ShouldBe(made.Count);
            made.ShouldAllBe(id => id >= IdGenerator.LowestAt(at.Date) && id < IdGenerator.LowestAt(at.Date.AddDays(1)));
        }
    }

    private static IdGenerator On(int node) => new(TimeProvider.System, Options.Create(new NodeOptions { Node = node }));
}
