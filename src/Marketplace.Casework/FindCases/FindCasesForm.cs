using Marketplace.Casework.Queue;

namespace Marketplace.Casework.FindCases;

/// <summary>The query string of the queue: kind, part, reason, urgency, what was searched for, and where the previous page ended.</summary>
internal sealed class FindCasesForm
{
    public static IReadOnlyList<(CaseShow Show, string Text)> Parts { get; } =
        [(CaseShow.Open, "All open"), (CaseShow.Free, "Unassigned"), (CaseShow.Mine, "Assigned to me"), (CaseShow.Overdue, "Overdue"), (CaseShow.Decided, "Decided")];

    public string? Kind { get; set; }

    public string? Show { get; set; }

    public string? Reason { get; set; }

    public bool Urgent { get; set; }

    /// <summary>The number of a case, or the name of a person, as typed.</summary>
    public string? Search { get; set; }

    public string? After { get; set; }

    public CaseShow Part => Enum.TryParse<CaseShow>(Show, ignoreCase: true, out var show) && Enum.IsDefined(show) ? show : CaseShow.Open;

    public bool IsPlain => Part == CaseShow.Open && string.IsNullOrEmpty(Reason) && string.IsNullOrEmpty(Kind) && !Urgent && string.IsNullOrEmpty(Search);

    public CaseSearch ToSearch(long me, DateTime now) => new(Part, string.IsNullOrEmpty(Reason) ? null : Reason, QueuePlace.Parse(After), me, now) { IsUrgent = Urgent };

    /// <summary>The link to another kind, with the same part.</summary>
    public string Link(CaseKind? kind) => Address(kind?.Key, null);

    /// <summary>The link to the next page.</summary>
    public string More(CaseRow last, DateTime now) => Address(Kind, (Part == CaseShow.Decided ? new QueuePlace(0, last.DecidedAt!.Value, last.Id) : last.PlaceAt(now)).ToString());

    private string Address(string? kind, string? after)
    {
        string?[] parts =
        [
            string.IsNullOrEmpty(kind) ? null : $"kind={Uri.EscapeDataString(kind)}", Part == CaseShow.Open ? null : $"show={Show}",
            after is null || string.IsNullOrEmpty(Reason) ? null : $"reason={Uri.EscapeDataString(Reason)}",
            Urgent ? "urgent=true" : null, string.IsNullOrEmpty(Search) ? null : $"search={Uri.EscapeDataString(Search)}", after is null ? null : $"after={after}",
        ];
        var query = string.Join('&', parts.OfType<string>());
        return query.Length == 0 ? "/admin/cases" : $"/admin/cases?{query}";
    }
}
