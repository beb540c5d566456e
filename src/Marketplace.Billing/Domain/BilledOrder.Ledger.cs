using Marketplace.Kernel.Domain;

namespace Marketplace.Billing.Domain;

/// <summary>What of the order is entered in the ledger.</summary>
internal sealed partial class BilledOrder
{
    /// <summary>The amounts that are entered, in minor units.</summary>
    public long Taken { get; private set; }

    public long RefundedFromHeld { get; private set; }

    public long RefundedFromAvailable { get; private set; }

    public long FeeFromHeld { get; private set; }

    /// <summary>Negative if a fee that was taken from held money came back after the release.</summary>
    public long FeeFromAvailable { get; private set; }

    public long Released { get; private set; }

    /// <summary>What is held for this order now.</summary>
    public long Held { get; private set; }

    /// <summary>When the held money becomes available; null if nothing is held, or if it is unknown.</summary>
    public DateTime? ReleaseAt { get; private set; }

    public DateTime? ReleasedAt { get; private set; }

    /// <summary>Whether it was held again after its release. It is released as soon as the dispute is won, because its time had come.</summary>
    public bool IsHeldAgain { get; private set; }

    /// <summary>The payout that contains the released money.</summary>
    public long? PayoutId { get; private set; }

    /// <summary>When it was paid or a fee fell due; until then it is on no list.</summary>
    public DateTime? BilledAt { get; private set; }

    /// <summary>How many transfers it has made; part of their keys.</summary>
    public int Entries { get; private set; }

    /// <summary>Enters what the ledger does not have yet. Money comes from what is held for the order, and after its release from what is available.</summary>
    /// <param name="at">When it happened, in UTC.</param>
    /// <param name="hold">How long money is held after the order is finished.</param>
    /// <param name="newId">An id of the time.</param>
    /// <returns>The new transfers; none for a repeat.</returns>
    public IReadOnlyList<Transfer> Enter(DateTime at, TimeSpan hold, Func<long> newId)
    {
        var made = new List<Transfer>();
        var refunded = Math.Min(IsRefunded ? PaidHere : RefundedInAll, PaidHere);
        var fee = OwesFee ? Fee : 0;
        if (IsDisputed) HoldAgain();
        var isReleased = ReleasedAt is not null;
        var refundHeld = isReleased ? RefundedFromHeld : refunded;
        var feeHeld = isReleased ? FeeFromHeld : Math.Min(fee, PaidHere - refundHeld);
        Move(AccountKind.BuyerPayments, AccountKind.SellerHeld, PaidHere - Taken, TransferKind.Payment);
        Charge(AccountKind.SellerHeld, Math.Min(0, feeHeld - FeeFromHeld));
        Charge(AccountKind.SellerAvailable, Math.Min(0, fee - feeHeld - FeeFromAvailable));
        Move(AccountKind.SellerHeld, AccountKind.Refunds, refundHeld - RefundedFromHeld, TransferKind.Refund);
        Move(AccountKind.SellerAvailable, AccountKind.Refunds, refunded - refundHeld - RefundedFromAvailable, TransferKind.Refund);
        Charge(AccountKind.SellerHeld, Math.Max(0, feeHeld - FeeFromHeld));
        Charge(AccountKind.SellerAvailable, Math.Max(0, fee - feeHeld - FeeFromAvailable));
        (Taken, RefundedFromHeld, RefundedFromAvailable, FeeFromHeld, FeeFromAvailable) = (PaidHere, refundHeld, refunded - refundHeld, feeHeld, fee - feeHeld);
        Held = Taken - RefundedFromHeld - FeeFromHeld - Released;
        ReleaseAt = Held > 0 && OpenClaimId is null && !IsHeldForWithdrawal && !IsHeldForRefund && !IsDisputed ? IsHeldAgain ? at : FinishedAt + hold : null;
        if (PaidAt is not null || Entries > 0) BilledAt ??= at;
        return made;

        // What a payout contains has left; if the dispute is lost, the seller owes it.
        void HoldAgain()
        {
            var left = Released - RefundedFromAvailable - FeeFromAvailable;
            if (ReleasedAt is null || PayoutId is not null || left <= 0) return;
            Move(AccountKind.SellerAvailable, AccountKind.SellerHeld, left, TransferKind.HeldAgain);
            (RefundedFromHeld, FeeFromHeld) = (RefundedFromHeld + RefundedFromAvailable, FeeFromHeld + FeeFromAvailable);
            (RefundedFromAvailable, FeeFromAvailable, Released, ReleasedAt, IsHeldAgain) = (0, 0, 0, null, true);
        }

        // Of the fee, a negative amount comes back.
        void Charge(AccountKind from, long amount)
        {
            if (amount > 0) Move(from, AccountKind.Fees, amount, TransferKind.Fee);
            else Move(AccountKind.Fees, from, -amount, TransferKind.FeeReturned);
        }

        void Move(AccountKind from, AccountKind to, long amount, TransferKind kind)
        {
            if (amount != 0) made.Add(Make(newId(), from, to, amount, kind, at));
        }
    }

    /// <summary>The payout failed.</summary>
    public void LeavePayout() => PayoutId = null;

    /// <summary>The held money becomes available, once its time has come.</summary>
    /// <returns>The transfer, or null if nothing is due.</returns>
    public Transfer? Release(DateTime now, Func<long> newId)
    {
        if (ReleaseAt is not { } due || due > now) return null;
        return ReleaseAll(now, newId);
    }

    /// <summary>Support releases the held money before its time. Fees and refunds that follow come from what is available.</summary>
    public Transfer ReleaseEarly(DateTime now, Func<long> newId) =>
        IsDisputed ? throw new RuleBroken("The buyer's bank is deciding about this payment. You can only keep the hold.")
        : Held > 0 ? ReleaseAll(now, newId) : throw new RuleBroken("Nothing is held for this order any more. You can only keep the hold.");

    private Transfer ReleaseAll(DateTime now, Func<long> newId)
    {
        (Released, Held, ReleasedAt, ReleaseAt) = (Held, 0, now, null);
        return Make(newId(), AccountKind.SellerHeld, AccountKind.SellerAvailable, Released, TransferKind.Release, now);
    }

    private Transfer Make(long id, AccountKind from, AccountKind to, long amount, TransferKind kind, DateTime at) =>
        new(id, SellerId, from, to, new Money(amount, Currency), kind, $"order-{Id}-{++Entries}", at) { OrderId = Id };
}
