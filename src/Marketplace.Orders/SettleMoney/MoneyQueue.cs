using System.Linq.Expressions;
using Marketplace.Casework;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;

namespace Marketplace.Orders.SettleMoney;

/// <summary>The queue of refunds that the payment provider refused, and of disputed payments.</summary>
internal sealed class MoneyQueue(OrdersDbContext db) : CaseSource<MoneyCase>(db)
{
    public const string Root = "/admin/refunds";

    public override CaseKind Kind { get; } = new("refunds", "Refused refunds", "refused refund", Root, 38);

    protected override Expression<Func<MoneyCase, CaseRow>> Row => c => new CaseRow(
        c.Id, c.Title, MoneyQueue.Reason(c.Kind, c.Amount, c.Currency, c.Reason, c.DecidedAt == null && c.IsWon == false), MoneyQueue.Attempts(c.Kind, c.Attempts, c.NextAttemptAt, c.ShopName, c.BuyerName),
        c.Priority, c.QueuedAs, c.DueAt, c.DecidedAt, c.DecidedAt == null ? null : MoneyQueue.InWords(c.Kind, c.IsWon, c.DecidedByName), c.ClaimedById, c.ClaimedByName, c.ClaimedUntil,
        new long?[] { c.BuyerId, c.SellerId })
    { Kind = Kind, OrderId = c.OrderId };

    public static string InWords(MoneyCaseKind kind, bool? isWon, string? settledBy) =>
        isWon is { } won ? won ? MoneyCase.BankForSeller : MoneyCase.BankForBuyer
        : settledBy is not null ? MoneyCase.ByHand
        : kind == MoneyCaseKind.Owed ? MoneyCase.BySeller : MoneyCase.ByProvider;

    public static Sentence Reason(MoneyCaseKind kind, long amount, string currency, string reason, bool isTwice) =>
        isTwice ? new("{0} returned by the bank though it had been refunded", new Money(amount, currency)) :
        kind == MoneyCaseKind.Owed ? new("{0} decided by support, not refunded by the seller", new Money(amount, currency)) : new(kind == MoneyCaseKind.Dispute ? "{0} disputed: {1}" : "Refund of {0} refused: {1}", new Money(amount, currency), reason);

    public static Sentence Attempts(MoneyCaseKind kind, int attempts, DateTime? next, string shop, string buyer) =>
        kind != MoneyCaseKind.Refund ? new("Order of {0} from {1}", buyer, shop)
        : next is { } at ? new("Attempts: {0}. Next attempt: {1}", attempts, at) : new("Attempts: {0}", attempts);
}
