using System.Linq.Expressions;
using Marketplace.Casework.Queue;
using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Complaints;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.Queues;

/// <summary>The claims waiting for support's decision.</summary>
internal sealed class ClaimQueue(ComplaintsDbContext db) : CaseSource<OrderClaim>(db)
{
    public const string Root = "/admin/claims";

    public override CaseKind Kind { get; } = new("claims", "Claims", "claim", Root, 10);

    public override IReadOnlyList<(string Value, string Text)> Reasons =>
        [.. Enum.GetValues<ClaimCause>().Select(cause => (cause.ToString(), cause.ForOthers()))];

    protected override IQueryable<OrderClaim> Open(IQueryable<OrderClaim> cases) => cases.Where(c => c.State == ClaimState.Escalated);

    protected override IQueryable<OrderClaim> Decided(IQueryable<OrderClaim> cases) => cases.Where(c => c.DecidedAt != null && c.State != ClaimState.Escalated);

    protected override IQueryable<OrderClaim> Of(IQueryable<OrderClaim> cases, string reason)
    {
        var cause = Enum.Parse<ClaimCause>(reason);
        return cases.Where(c => c.Cause == cause);
    }

    protected override Expression<Func<OrderClaim, CaseRow>> Row => c => new CaseRow(
        c.Id, c.Title, new Sentence(c.Cause.ForOthers()), new Sentence("{0} about {1}", c.BuyerName, c.ShopName), c.Priority, c.QueuedAs, c.DueAt, c.DecidedAt,
        c.Decision == null ? null : c.Decision.Ruling.InWords(), c.ClaimedById, c.ClaimedByName, c.ClaimedUntil, new long?[] { c.BuyerId, c.SellerId })
    { Kind = Kind, OrderId = c.OrderId };
}
