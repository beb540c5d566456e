using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Marketplace.Contracts.Moderation;
using Marketplace.Moderation.Domain;

namespace Marketplace.UnitTests.Moderation;

[Trait("Rule", "MOD-13")]
public sealed class PublishedTotalsTests
{
    [Theory]
    [InlineData("Keep 7, Delete 9", "Keep 7, Delete 9", "16 9")]
    [InlineData("Keep 7, Delete 3", "Keep –, Delete –", "10 –")]
    [InlineData("Keep 5, Delete 5", "Keep 5, Delete 5", "10 5")]
    [InlineData("Keep 4, Delete 5", "Keep –, Delete –", "9 –")]
    [InlineData("Keep 0, Delete 3", "Delete –", "– –")]
    [InlineData("Keep 8, TakeOutOfScore 3, TakeOutPassage 6, Delete 9", "Keep 8, TakeOutOfScore –, TakeOutPassage –, Delete 9", "26 18")]
    [InlineData("Keep 8, TakeOutOfScore 1, TakeOutPassage 2, Delete 9", "Keep 8, TakeOutOfScore –, TakeOutPassage –, Delete –", "20 12")]
    public void A_count_below_five_is_hidden_and_so_is_what_a_sum_would_tell(string made, string published, string sums)
    {
        var totals = PublishedTotals.Of(Of(Read(made)));
        string.Join(", ", totals.Outcomes.Select(o => $"{o.Ruling} {Shown(o.Count)}")).ShouldBe(published);
        $"{Shown(totals.Decided)} {Shown(totals.TakenDown)}".ShouldBe(sums);
    }

    [Theory]
    [InlineData(3, "Keep 4, Delete 3", "7 3")]
    [InlineData(9, "Keep –, Delete –", "– –")]
    public void How_small_a_count_is_hidden_comes_from_the_configuration(int least, string published, string sums)
    {
        var totals = PublishedTotals.Of(Of(Read("Keep 4, Delete 3")) with { Least = least });
        string.Join(", ", totals.Outcomes.Select(o => $"{o.Ruling} {Shown(o.Count)}")).ShouldBe(published);
        $"{Shown(totals.Decided)} {Shown(totals.TakenDown)}".ShouldBe(sums);
    }

    /// <summary>Tries every count of the hidden ones that the published sums allow.</summary>
    [Fact]
    public void No_hidden_count_can_be_computed_from_what_is_published()
    {
        var counts = from size in Gen.Choose(1, 4) from all in Gen.Choose(0, 12).ListOf(size) from kept in Gen.Choose(0, 2).ListOf(size) select (all, kept);
        Prop.ForAll(counts.ToArbitrary(), c =>
        {
            var made = c.all.Select((count, i) => (Reason: (DeletionReason)i, Ruling: c.kept[i] == 0 ? Ruling.Keep : Ruling.Delete, Count: (long)count)).Where(o => o.Count > 0).ToList();
            var totals = PublishedTotals.Of(Of(made));
            var hidden = totals.Outcomes.Where(o => o.Count is null).ToList();
            if (totals.Outcomes.Any(o => o.Count is > 0 and < 5) || totals.Decided is > 0 and < 5 || totals.TakenDown is > 0 and < 5) return false;
            if (hidden.Count == 0) return true;
            var possible = Guesses(hidden.Count, 12).Where(guess =>
            {
                var all = totals.Outcomes.Where(o => o.Count is not null).Select(o => (o.Ruling, Count: o.Count!.Value)).Concat(hidden.Select((o, i) => (o.Ruling, Count: (long)guess[i]))).ToList();
                return (totals.Decided is not { } decided || all.Sum(o => o.Count) == decided)
                    && (totals.TakenDown is not { } taken || all.Where(o => o.Ruling != Ruling.Keep).Sum(o => o.Count) == taken);
            }).ToList();
            return Enumerable.Range(0, hidden.Count).All(i => possible.Select(guess => guess[i]).Distinct().Count() > 1);
        }).QuickCheckThrowOnFailure();
    }

    private static string Shown(long? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "–";

    private static IEnumerable<int[]> Guesses(int count, int most) => count == 0
        ? [[]]
        : from first in Enumerable.Range(1, most) from rest in Guesses(count - 1, most) select (int[])[first, .. rest];

    private static List<(DeletionReason, Ruling, long)> Read(string made) =>
        [.. made.Split(", ").Select(o => o.Split(' ')).Select(o => (DeletionReason.Blackmail, Enum.Parse<Ruling>(o[0]), long.Parse(o[1], CultureInfo.InvariantCulture)))];

    private static MonthTotals Of(IEnumerable<(DeletionReason Reason, Ruling Ruling, long Count)> made) => new("2026-03", [.. made.Select(o => Figure($"{o.Reason} {o.Ruling}", o.Count))], 5);

    private static MonthFigure Figure(string detail, long count)
    {
        var figure = new MonthFigure(202603, FigureKind.Decision, detail);
        typeof(MonthFigure).GetProperty(nameof(MonthFigure.Count))!.SetValue(figure, count);
        return figure;
    }
}
