using System.Linq.Expressions;
using Marketplace.Casework;
using Marketplace.Casework.Letters;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;

namespace Marketplace.Reviews.Domain;

/// <summary>A buyer contests that the order can't be reviewed because the accounts belong together. There is one for each order at most.</summary>
internal sealed class ContestedRefusal : StaffCase, IStaffCase<ContestedRefusal>
{
    public const int LongestReasons = ReasonParts.Longest;

    private ContestedRefusal()
    {
    }

    public long OrderId { get; private set; }

    public long BuyerId { get; private set; }

    public string BuyerName { get; private set; } = "";

    public long SellerId { get; private set; }

    public string ShopName { get; private set; } = "";

    public string Title { get; private set; } = "";

    public AccountRelation Relation { get; private set; }

    public DateTime OpenedAt { get; private set; }

    public bool? IsAllowed { get; private set; }

    public string Reasons { get; private set; } = "";

    public string? DecidedByName { get; private set; }

    public override bool IsQueued => DecidedAt is null;

    public static Expression<Func<ContestedRefusal, bool>> IsForeignTo(long staffId) => c => c.BuyerId != staffId && c.SellerId != staffId;

    public static ContestedRefusal Open(long id, ReviewableOrder order, AccountRelation relation, TimeSpan due, DateTime now) => new()
    {
        Id = id,
        OrderId = order.OrderId,
        BuyerId = order.BuyerId,
        BuyerName = order.BuyerName,
        SellerId = order.SellerId,
        ShopName = order.ShopName,
        Title = order.Title,
        Relation = relation,
        OpenedAt = now,
        Priority = 1,
        QueuedAs = id,
        DueAt = now + due,
    };

    public override bool IsParty(long accountId) => accountId == BuyerId || accountId == SellerId;

    public void Decide(StaffMember by, bool isAllowed, string reasons, DateTime now)
    {
        DemandDecider(by, now);
        if (ReasonParts.Refusal(reasons) is { } refusal) throw refusal.Refused(nameof(Reasons));
        (IsAllowed, Reasons, DecidedByName, DecidedAt) = (isAllowed, reasons, by.Name, now);
        EndLease();
        Raise(new RefusalDecided(OrderId, BuyerId, Title, isAllowed, reasons) { OccurredAt = now });
    }

    protected override void DemandOpen()
    {
        if (DecidedAt is not null) throw RuleBroken.Conflict("{0} decided this case on {1}.", DecidedByName!, DecidedAt.Value);
    }
}
