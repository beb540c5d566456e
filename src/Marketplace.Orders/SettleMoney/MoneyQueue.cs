using System.Linq.Expressions;
using Marketplace.Casework.Queue;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;

namespace Marketplace.Orders.SettleMoney;

/// <summary>The queue of refunds that the payment provider refused, and of disputed payments.</summary>
internal sealed class MoneyQueue(OrdersDbContext db) : CaseSource<MoneyCase>(db)
{
    public const string Root = "/admin/refunds";

    public override CaseKind Kind { get; } = new("refunds", "Refused refunds", "refused refund", Root, 38);

    protected override Expression<Func<MoneyCase, CaseRow>> Row => c => new CaseRow(
        c.Id, c.Title, MoneyWords.Reason(c.Kind, c.Amount, c.Currency, c.Reason, c.DecidedAt == null && c.IsWon == false), MoneyWords.Attempts(c.Kind, c.Attempts, c.NextAttemptAt, c.ShopName, c.BuyerName),
        c.Priority, c.QueuedAs, c.DueAt, c.DecidedAt, c.DecidedAt == null ? null : MoneyWords.Outcome(c.Kind, c.IsWon, c.DecidedByName), c.ClaimedById, c.ClaimedByName, c.ClaimedUntil,
        new long?[] { c.BuyerId, c.SellerId })
    { Kind = Kind, OrderId = c.OrderId };
}
