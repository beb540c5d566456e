using Marketplace.Kernel.Domain;

namespace Marketplace.Billing.Domain;

/// <summary>Payouts in one currency that an administrator gives to the bank together.</summary>
internal sealed class PayoutBatch : Aggregate
{
    public PayoutBatch(long id, string currency, string madeBy, DateTime now) => (Id, Currency, MadeBy, MadeAt) = (id, currency, madeBy, now);

    private PayoutBatch()
    {
    }

    public string Currency { get; private set; } = "";

    public string MadeBy { get; private set; } = "";

    public DateTime MadeAt { get; private set; }

    public int Payouts { get; private set; }

    public long Amount { get; private set; }

    public string Reference { get; private set; } = "";

    public DateTime? PaidAt { get; private set; }

    public Money Money => new(Amount, Currency);

    public void Take(Payout payout)
    {
        payout.Join(this);
        (Payouts, Amount) = (Payouts + 1, Amount + payout.Amount);
    }

    /// <summary>The bank has paid all payouts that have not failed.</summary>
    public void BePaid(string reference, DateTime now)
    {
        if (PaidAt is not null) throw RuleBroken.Conflict("This batch has already been marked as paid.");
        (Reference, PaidAt) = (reference, now);
    }
}
