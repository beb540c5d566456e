using System.Globalization;
using Marketplace.Contracts.Moderation;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.FindCases;

/// <summary>Which cases are asked for; the query string.</summary>
internal sealed class CaseFilter
{
    public const string Open = "open", Free = "free", Mine = "mine", Overdue = "overdue", Appeals = "appeals", Decided = "decided";

    public static IReadOnlyList<(string Show, string Text)> Tabs { get; } =
        [(Open, "Open"), (Free, "Not taken"), (Mine, "Taken by me"), (Overdue, "Overdue"), (Appeals, "Appeals"), (Decided, "Decided")];

    public string? Show { get; set; }

    public DeletionReason? Reason { get; set; }

    /// <summary>The last case of the page before: two numbers by which the list is ordered.</summary>
    public string? After { get; set; }

    public string Shown => Tabs.Any(t => t.Show == Show) ? Show! : Open;

    /// <summary>Whether nothing is asked for but what is open, from its beginning.</summary>
    public bool IsPlain => Shown == Open && Reason is null && After is null;

    public IQueryable<DeletionRequest> Apply(IQueryable<DeletionRequest> requests, long me, DateTime now)
    {
        requests = Shown == Decided ? requests.Where(r => r.State == RequestState.Decided) : requests.Where(r => r.State == RequestState.Open);
        if (Reason is { } reason) requests = requests.Where(r => r.Reason == reason);
        requests = Shown switch
        {
            Free => requests.Where(r => r.ClaimedById == null || r.ClaimedUntil <= now),
            Mine => requests.Where(r => r.ClaimedById == me && r.ClaimedUntil > now),
            Overdue => requests.Where(r => r.DueAt < now),
            Appeals => requests.Where(r => r.Decisions.Count > 0),
            _ => requests,
        };
        var (first, second) = Cursor();
        if (Shown == Decided)
        {
            var at = new DateTime(Math.Clamp(first, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
            if (second > 0) requests = requests.Where(r => r.DecidedAt < at || (r.DecidedAt == at && r.Id < second));
            return requests.OrderByDescending(r => r.DecidedAt).ThenByDescending(r => r.Id);
        }
        if (second > 0) requests = requests.Where(r => r.Priority > first || (r.Priority == first && r.QueuedAs > second));
        return requests.OrderBy(r => r.Priority).ThenBy(r => r.QueuedAs);
    }

    /// <summary>The address of the list with another choice, or further on.</summary>
    public string Link(string show, CaseRow? after = null)
    {
        var query = $"/admin/cases?show={show}{(Reason is null ? "" : $"&reason={Reason}")}";
        if (after is null) return query;
        return Shown == Decided
            ? string.Create(CultureInfo.InvariantCulture, $"{query}&after={after.DecidedAt!.Value.Ticks}-{after.Id}")
            : string.Create(CultureInfo.InvariantCulture, $"{query}&after={after.Priority}-{after.QueuedAs}");
    }

    private (long First, long Second) Cursor()
    {
        var parts = (After ?? "").Split('-');
        return parts.Length == 2 && long.TryParse(parts[0], CultureInfo.InvariantCulture, out var first)
            && long.TryParse(parts[1], CultureInfo.InvariantCulture, out var second) ? (first, second) : (0, 0);
    }
}
