using System.Globalization;
using Marketplace.Kernel.Domain;

namespace Marketplace.Moderation.Domain;

/// <summary>What is counted for the public figures, in the month in which it happened (rule MOD-13).</summary>
internal sealed partial class DeletionRequest : ICounted
{
    object ICounted.Counted => new Steps(Ruling is not null, Kind == RequestKind.Appeal, State);

    IEnumerable<SumChange> ICounted.ChangesSince(object? before)
    {
        var was = before as Steps;
        if (was is null && !IsFurther) yield return Count(FiledAt, IsReport ? FigureKind.Report : FigureKind.Request);
        var first = Decisions.Find(d => d.Round == 1);
        if (first is not null && was?.IsDecided != true)
        {
            yield return Count(first.At, FigureKind.Decision, $"{Reason} {first.Ruling}");
            yield return Count(first.At, FigureKind.Hours, Math.Floor((first.At - FiledAt).TotalHours).ToString(CultureInfo.InvariantCulture));
        }
        if (Appeals.Count > 0 && was?.IsAppealed != true) yield return Count(Appeals.Min(a => a.At), FigureKind.Appeal);
        var wasFinal = was is { IsAppealed: true, State: RequestState.Decided };
        if (!wasFinal && Decisions.Find(d => d.Round == 2) is { } final && final.Ruling != first!.Ruling) yield return Count(final.At, FigureKind.Change);
    }

    private static SumChange Count(DateTime at, FigureKind kind, string detail = "") =>
        new(typeof(MonthFigure), [MonthFigure.Of(at), kind, detail], (nameof(MonthFigure.Count), 1));

    private sealed record Steps(bool IsDecided, bool IsAppealed, RequestState State);
}
