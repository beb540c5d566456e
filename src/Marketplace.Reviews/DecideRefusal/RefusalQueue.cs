using System.Linq.Expressions;
using Marketplace.Casework.Queue;
using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;

namespace Marketplace.Reviews.DecideRefusal;

/// <summary>The queue of contested refusals.</summary>
internal sealed class RefusalQueue(ReviewsDbContext db) : CaseSource<ContestedRefusal>(db)
{
    public const string Root = "/admin/refusals";

    public override CaseKind Kind { get; } = new("refusals", "Refused reviews", "refused review", Root, 36);

    protected override IQueryable<ContestedRefusal> Open(IQueryable<ContestedRefusal> cases) => cases.Where(c => c.DecidedAt == null);

    protected override IQueryable<ContestedRefusal> Decided(IQueryable<ContestedRefusal> cases) => cases.Where(c => c.DecidedAt != null);

    protected override Expression<Func<ContestedRefusal, CaseRow>> Row => c => new CaseRow(
        c.Id, c.Title, new Sentence("Contested: accounts belong together"), new Sentence("{0} about {1}", c.BuyerName, c.ShopName),
        c.Priority, c.QueuedAs, c.DueAt, c.DecidedAt, c.IsAllowed == null ? null : RefusalQueue.InWords(c.IsAllowed.Value), c.ClaimedById, c.ClaimedByName, c.ClaimedUntil,
        new long?[] { c.BuyerId, c.SellerId })
    { Kind = Kind, OrderId = c.OrderId };

    public static string InWords(bool isAllowed) => isAllowed ? "Review allowed" : "Refusal kept";
}
