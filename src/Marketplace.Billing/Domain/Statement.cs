using Marketplace.Kernel.Domain;

namespace Marketplace.Billing.Domain;

/// <summary>A seller's month: what was there, what came and went by kind, what is there then, held and available together.</summary>
/// <param name="Month">The month, in UTC.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Opening">At the start of the month, in minor units.</param>
/// <param name="Sums">The month's sums of each kind that changes the balance.</param>
internal sealed record Statement(Month Month, string Currency, long Opening, IReadOnlyList<MonthSum> Sums)
{
    /// <summary>Money that only moves between the seller's own accounts, or from the platform to the bank, changes nothing.</summary>
    public static readonly TransferKind[] Unlisted = [TransferKind.Release, TransferKind.HeldAgain, TransferKind.PayoutPaid];

    public long Closing => Opening + Sums.Sum(s => s.Amount);

    public long Lines => Sums.Sum(s => s.Transfers);

    /// <param name="month">The month.</param>
    /// <param name="currency">ISO 4217.</param>
    /// <param name="sums">The seller's sums up to this month.</param>
    public static Statement Of(Month month, string currency, IReadOnlyCollection<MonthSum> sums) => new(
        month, currency, sums.Where(s => s.Month < month.Index).Sum(s => s.Amount),
        [.. sums.Where(s => s.Month == month.Index && !Unlisted.Contains(s.Kind)).OrderBy(s => s.Kind)]);

    public Money Of(long amount) => new(amount, Currency);

    /// <summary>The head of a kind's sum.</summary>
    public static string HeadOf(TransferKind kind) => kind switch
    {
        TransferKind.Payment => "Payments",
        TransferKind.Fee => "Fees",
        TransferKind.FeeReturned => "Fees returned",
        TransferKind.Refund => "Refunds",
        TransferKind.MonthlyPrice => "Monthly prices",
        TransferKind.Payout => "Payouts",
        TransferKind.PayoutFailed => "Payouts returned",
        _ => kind.ToString(),
    };

    /// <summary>A kind as the seller reads it.</summary>
    public static string NameOf(TransferKind kind) => kind switch
    {
        TransferKind.Payment => "Payment",
        TransferKind.Fee => "Fee",
        TransferKind.FeeReturned => "Fee returned",
        TransferKind.Refund => "Refund",
        TransferKind.MonthlyPrice => "Monthly price",
        TransferKind.Payout => "Payout",
        TransferKind.PayoutFailed => "Payout returned",
        _ => kind.ToString(),
    };
}
