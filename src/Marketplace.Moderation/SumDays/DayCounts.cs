using System.Globalization;
using Marketplace.Casework.Queue;
using Marketplace.Kernel.Persistence;
using Marketplace.Moderation.Domain;
using Marketplace.Texts;

namespace Marketplace.Moderation.SumDays;

internal static class DayCounts
{
    /// <summary>Counts the cases of one kind that entered the queue or were decided in a period, by day.</summary>
    public static async Task<IReadOnlyDictionary<DayFigure, int>> CountDays(this ICaseSource source, DateTime from, DateTime until, CancellationToken cancel)
    {
        var (key, start, counts) = (source.Kind.Key, IdGenerator.LowestAt(from) >> 22, new Dictionary<DayFigure, int>());
        await foreach (var queued in source.QueuedBetween(from, until).WithCancellation(cancel)) Count(from.AddMilliseconds((queued >> 22) - start), DayFigureKind.Opened, "");
        await foreach (var row in source.DecidedBetween(from, until).WithCancellation(cancel))
        {
            Count(row.DecidedAt!.Value, DayFigureKind.Hours, Math.Max(0, (long)row.DecidedIn!.Value.TotalHours).ToString(CultureInfo.InvariantCulture));
            Count(row.DecidedAt.Value, DayFigureKind.Outcome, DetailOf(row));
        }
        return counts;

        void Count(DateTime at, DayFigureKind kind, string detail)
        {
            var figure = new DayFigure(key, DayFigure.Of(at), kind, detail);
            counts[figure] = counts.GetValueOrDefault(figure) + 1;
        }
    }

    private static string DetailOf(CaseRow row)
    {
        // A reason that names an amount or a person would be a row of its own.
        var reason = row.Reason.Arguments.Length == 0 ? row.Reason.English : row.Kind.Name;
        return $"{reason.Shorten(DayFigure.LongestDetail / 2)}\n{(row.Outcome ?? "Decided").Shorten((DayFigure.LongestDetail / 2) - 1)}";
    }
}
