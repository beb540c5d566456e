using Marketplace.Kernel.Domain;

namespace Marketplace.Orders.Domain;

/// <summary>What staff read about a case of money, in the queue and on its page.</summary>
internal static class MoneyWords
{
    public static string Outcome(MoneyCaseKind kind, bool? isWon, string? settledBy) =>
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
