using System.Linq.Expressions;
using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Marketplace.Moderation.FindCases;

internal sealed record CaseRow(
    long Id, string Title, string FiledBy, string BuyerName, DeletionReason Reason, RequestState State, Ruling? Ruling, int Priority, long QueuedAs,
    DateTime DueAt, DateTime? DecidedAt, string? ClaimedByName, DateTime? ClaimedUntil, bool IsAppealed, bool IsReport, long SellerId, long BuyerId,
    long? ReportedById)
{
    public static Expression<Func<DeletionRequest, CaseRow>> Of { get; } = r => new CaseRow(
        r.Id, r.Title, r.ReportedByName ?? r.ShopName, r.BuyerName, r.Reason, r.State, r.Ruling, r.Priority, r.QueuedAs, r.DueAt, r.DecidedAt,
        r.ClaimedByName, r.ClaimedUntil, r.Decisions.Any(), r.IsReport, r.SellerId, r.BuyerId, r.ReportedById);

    public Number Number => new(Id);

    /// <summary>Whether whoever looks is part of it: a colleague decides, and who that is does not concern them.</summary>
    public bool IsOwn { get; private init; }

    public CaseRow SeenBy(long me) =>
        SellerId == me || BuyerId == me || ReportedById == me ? this with { IsOwn = true, ClaimedByName = null, ClaimedUntil = null } : this;
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
