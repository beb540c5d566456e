using System.Linq.Expressions;
using Marketplace.Casework.Queue;
using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Moderation.Shared;

namespace Marketplace.Moderation.Queues;

/// <summary>Requests, reports and appeals share one aggregate but have separate queues.</summary>
internal abstract class DeletionQueue(ModerationDbContext db, RequestKind kind) : CaseSource<DeletionRequest>(db)
{
    public const string Root = "/admin/cases";
    public const string Wave = "Extortion by several reviews";

    public override IReadOnlyList<(string Value, string Text)> Reasons =>
        [.. Enum.GetValues<DeletionReason>().Where(HasReason).Select(reason => (reason.ToString(), reason.InWords()))];

    protected override IQueryable<DeletionRequest> Open(IQueryable<DeletionRequest> cases) => cases.Where(r => r.State == RequestState.Open && r.Kind == kind);

    protected override IQueryable<DeletionRequest> Decided(IQueryable<DeletionRequest> cases) => cases.Where(r => r.State == RequestState.Decided && r.Kind == kind);

    protected override IQueryable<DeletionRequest> Of(IQueryable<DeletionRequest> cases, string reason)
    {
        var asked = Enum.Parse<DeletionReason>(reason);
        return cases.Where(r => r.Reason == asked);
    }

    protected virtual bool HasReason(DeletionReason reason) => true;

    protected override Expression<Func<DeletionRequest, CaseRow>> Row => r => new CaseRow(
        r.Id, r.Title, new Sentence(r.WaveId != null ? Wave : r.Reason.InWords()), new Sentence("{0} about a review by {1}", r.ReportedByName ?? r.ShopName, r.BuyerName),
        r.Priority, r.QueuedAs, r.DueAt, r.DecidedAt, r.State == RequestState.Open ? null : StateName.Of(r.State, r.Ruling, false),
        r.ClaimedById, r.ClaimedByName, r.ClaimedUntil, new long?[] { r.SellerId, r.BuyerId, r.ReportedById })
    {
        Kind = Kind,
        OrderId = r.OrderId,
        ReviewId = r.ReviewId,
        DecidedBefore = r.Decisions.Where(d => d.Round == 1).Select(d => (long?)d.ById).FirstOrDefault(),
        DecidedBeforeToo = r.Decisions.Where(d => d.Round == 2).Select(d => (long?)d.ById).FirstOrDefault(),
        NotBefore = r.State == RequestState.Open && r.Kind == RequestKind.Appeal && !r.IsReport && r.Appeals.Count == 1 ? r.AppealUntil : null,
    };
}

internal sealed class RequestQueue(ModerationDbContext db) : DeletionQueue(db, RequestKind.Request)
{
    public override CaseKind Kind { get; } = new("requests", "Deletion requests", "deletion request", Root, 20);

    // The further reviews of a wave become requests when they are decided.
    protected override IQueryable<DeletionRequest> Waiting(IQueryable<DeletionRequest> cases) =>
        cases.Where(r => r.State == RequestState.Open && (r.Kind == RequestKind.Request || r.Kind == RequestKind.Wave));

    protected override bool HasReason(DeletionReason reason) => !reason.IsForAnyAge();
}

internal sealed class ReportQueue(ModerationDbContext db) : DeletionQueue(db, RequestKind.Report)
{
    public override CaseKind Kind { get; } = new("reports", "Reports", "report", Root, 30);

    protected override bool HasReason(DeletionReason reason) => reason.IsReported();
}

internal sealed class AppealQueue(ModerationDbContext db) : DeletionQueue(db, RequestKind.Appeal)
{
    public override CaseKind Kind { get; } = new("appeals", "Appeals", "appeal", Root, 40);
}
