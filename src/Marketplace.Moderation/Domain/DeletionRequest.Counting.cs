using System.Globalization;
using Marketplace.Contracts.Orders;
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
        var isNew = was?.IsAppealed != true;
        if (Appeals.Count > 0 && isNew) yield return Count(Appeals.Min(a => a.At), FigureKind.Appeal);
        // The author's appeal against what was decided on the appeal of who reported.
        var isReopened = isNew || (was!.State == RequestState.Decided && State == RequestState.Open);
        if (isReopened && Decisions.Exists(IsAuthorsFirst) && Appeals.Find(a => a.By == Party.Buyer) is { } authors) yield return Count(authors.At, FigureKind.Appeal);
        var decided = isNew ? Decisions.Where(d => d.Round > 1)
            : was!.State == RequestState.Open && State == RequestState.Decided ? Decisions.Where(d => d == Last) : [];
        foreach (var later in decided)
        {
            if (later.Ruling != Decisions.Find(d => d.Round == later.Round - 1)?.Ruling) yield return Count(later.At, FigureKind.Change);
        }
    }

    private static SumChange Count(DateTime at, FigureKind kind, string detail = "") =>
        new(typeof(MonthFigure), [MonthFigure.Of(at), kind, detail], (nameof(MonthFigure.Count), 1));

    private sealed record Steps(bool IsDecided, bool IsAppealed, RequestState State);
}
