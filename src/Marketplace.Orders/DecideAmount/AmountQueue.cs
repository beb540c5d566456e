using System.Linq.Expressions;
using Marketplace.Casework.Queue;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;

namespace Marketplace.Orders.DecideAmount;

/// <summary>The queue of requests to change the amount of a paid order.</summary>
internal sealed class AmountQueue(OrdersDbContext db) : CaseSource<AmountCase>(db)
{
    public const string Root = "/admin/amounts";

    public override CaseKind Kind { get; } = new("amounts", "Order amounts", "order amount", Root, 37);

    protected override Expression<Func<AmountCase, CaseRow>> Row => c => new CaseRow(
        c.Id, c.Title, new Sentence("Amount change"), new Sentence("{0} about an order by {1}", c.ShopName, c.BuyerName),
        c.Priority, c.QueuedAs, c.DueAt, c.DecidedAt, c.IsApproved == null ? null : AmountQueue.InWords(c.IsApproved.Value), c.ClaimedById, c.ClaimedByName, c.ClaimedUntil,
        new long?[] { c.BuyerId, c.SellerId })
    { Kind = Kind, OrderId = c.OrderId };

    public static string InWords(bool isApproved) => isApproved ? "Amount changed" : "Amount kept";
}
