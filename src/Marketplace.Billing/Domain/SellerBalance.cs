using Marketplace.Kernel.Domain;

namespace Marketplace.Billing.Domain;

/// <summary>A seller's money in one currency.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Held">Earned after fees, but not to be paid out yet.</param>
/// <param name="HeldOrders">The orders that it is made of.</param>
/// <param name="Available">To be paid out; negative for a debt.</param>
/// <param name="OnItsWay">In payouts that the bank has not paid yet.</param>
/// <param name="PaidOut">What the bank has paid so far.</param>
internal sealed record SellerBalance(string Currency, Money Held, int HeldOrders, Money Available, Money OnItsWay, Money PaidOut)
{
    public bool IsDebt => Available.Minor < 0;

    public Money Debt => new(Math.Max(0, -Available.Minor), Currency);

    public static SellerBalance Of(string currency, IReadOnlyCollection<Balance> rows, HeldSum? held)
    {
        return new(currency, new(held?.Net ?? 0, currency), held?.Orders ?? 0, On(AccountKind.SellerAvailable), On(AccountKind.Payouts), On(AccountKind.Clearing));

        Money On(AccountKind kind) => new(rows.FirstOrDefault(b => b.Kind == kind)?.Amount ?? 0, currency);
    }
}
