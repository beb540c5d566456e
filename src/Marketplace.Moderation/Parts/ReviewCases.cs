using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.Parts;

/// <summary>A request or a report on the combined page of its review.</summary>
internal sealed record ReviewCaseRow(
    long Id, bool IsReport, DeletionReason Reason, string FiledBy, DateTime FiledAt, RequestState State, Ruling? Ruling, DateTime DueAt, DateTime? AppealUntil,
    string? ClaimedByName, DateTime? ClaimedUntil, IReadOnlyList<Decision> Decisions, IReadOnlyList<Appeal> Appeals)
{
    public string Path => $"/admin/cases/{new Number(Id)}";

    public string Kind => IsReport ? "Report" : "Deletion request";

    public bool IsAppealed => State == RequestState.Open && Decisions.Count > 0;

    /// <summary>Whether it marks the review as under review. A report does so only under appeal.</summary>
    public bool IsMarking => State == RequestState.Open && (IsAppealed || !IsReport);
}

/// <param name="Open">Open cases, oldest first.</param>
/// <param name="Ended">Closed cases, newest first.</param>
/// <param name="HasMore">Whether there are older cases, which are not shown.</param>
/// <param name="Now">The current time, in UTC.</param>
internal sealed record ReviewCases(IReadOnlyList<ReviewCaseRow> Open, IReadOnlyList<ReviewCaseRow> Ended, bool HasMore, DateTime Now)
{
    /// <summary>Decisions against the review: those in force first, then reversed ones, newest first in each group.</summary>
    public IEnumerable<(ReviewCaseRow Case, Decision Decision, bool Holds)> Rulings =>
        from one in Open.Concat(Ended)
        from decision in one.Decisions
        where decision.Ruling != Ruling.Keep
        let holds = decision.Round == one.Decisions.Count
        orderby holds descending, decision.At descending
        select (one, decision, holds);
}
