using System.Linq.Expressions;
using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Casework.Queue;
using Marketplace.Kernel.Domain;

namespace Marketplace.Billing.DecideHold;

/// <summary>The queue of objections to holds.</summary>
internal sealed class HoldQueue(BillingDbContext db) : CaseSource<HoldObjection>(db)
{
    public const string Root = "/admin/holds";

    public override CaseKind Kind { get; } = new("holds", "Holds", "hold", Root, 38);

    protected override Expression<Func<HoldObjection, CaseRow>> Row => c => new CaseRow(
        c.Id, c.Title, new Sentence("Objection to a hold"), new Sentence("{0} about {1}", c.ShopName, new Money(c.Amount, c.Currency)),
        c.Priority, c.QueuedAs, c.DueAt, c.DecidedAt, c.IsReleased == null ? null : HoldQueue.InWords(c.IsReleased.Value), c.ClaimedById, c.ClaimedByName, c.ClaimedUntil,
        new long?[] { c.BuyerId, c.SellerId })
    { Kind = Kind, OrderId = c.OrderId };

    public static string InWords(bool isReleased) => isReleased ? "Money released" : "Hold kept";
}
