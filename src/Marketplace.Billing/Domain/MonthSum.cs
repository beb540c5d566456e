namespace Marketplace.Billing.Domain;

/// <summary>What a month's transfers of one kind add to a seller's balance, held or available; kept by the transactions that enter them.</summary>
/// <param name="OwnerId">The seller.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Month">See <see cref="Domain.Month.Index"/>.</param>
/// <param name="Kind">Why the money moved.</param>
internal sealed record MonthSum(long OwnerId, string Currency, int Month, TransferKind Kind)
{
    /// <summary>In minor units.</summary>
    public long Amount { get; private set; }

    public long Transfers { get; private set; }
}
