using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Marketplace.Moderation.FindCases;

internal sealed record CaseRow(
    long Id, string Title, string FiledBy, string BuyerName, DeletionReason Reason, RequestState State, Ruling? Ruling, int Priority, long QueuedAs,
    DateTime DueAt, DateTime? DecidedAt, string? ClaimedByName, DateTime? ClaimedUntil, bool IsAppealed, bool IsReport, bool IsOwn)
{
    public Number Number => new(Id);
}

/// <param name="Filter">What was asked for.</param>
/// <param name="Rows">By urgency and age; the decided ones from the latest on.</param>
/// <param name="HasMore">Whether another page follows.</param>
/// <param name="Now">The present, in UTC.</param>
internal sealed record FindCasesPage(CaseFilter Filter, IReadOnlyList<CaseRow> Rows, bool HasMore, DateTime Now)
{
    public IEnumerable<SelectListItem> Reasons => Enum.GetValues<DeletionReason>()
        .Select(reason => new SelectListItem(reason.InWords(), reason.ToString(), reason == Filter.Reason));
}
