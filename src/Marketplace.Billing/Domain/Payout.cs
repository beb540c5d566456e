using Marketplace.Contracts.Billing;
using Marketplace.Kernel.Domain;

namespace Marketplace.Billing.Domain;

/// <summary>Money on its way to a seller's bank. What is available is debited when it is made, so that nothing is paid twice.</summary>
internal sealed class Payout : Aggregate
{
    public const int LongestNote = 200;

    /// <param name="id">Its id.</param>
    /// <param name="amount">All that is available.</param>
    /// <param name="account">Where it goes; the payout keeps a copy, so that a later change does not redirect it.</param>
    /// <param name="isRequested">Whether the seller asked for it; otherwise it is of the schedule.</param>
    /// <param name="now">When.</param>
    public Payout(long id, Money amount, PayoutAccount account, bool isRequested, DateTime now)
    {
        (Id, SellerId, Amount, Currency) = (id, account.SellerId, amount.Minor, amount.Currency);
        (ProtectedAccount, AccountEnding, IsRequested, MadeAt) = (account.Protected, account.Ending, isRequested, now);
    }

    /// <summary>A payout that the payment provider makes.</summary>
    /// <inheritdoc cref="Payout(long, Money, PayoutAccount, bool, DateTime)"/>
    public Payout(long id, Money amount, ConnectedAccount account, bool isRequested, DateTime now)
    {
        (Id, SellerId, Amount, Currency) = (id, account.SellerId, amount.Minor, amount.Currency);
        (ConnectedId, AccountEnding, IsRequested, MadeAt, State) = (account.AccountId, account.Ending, isRequested, now, PayoutState.AtProvider);
        Raise(new PayoutRequested(id) { OccurredAt = now });
    }

    private Payout()
    {
    }

    public long SellerId { get; private set; }

    public long Amount { get; private set; }

    public string Currency { get; private set; } = "";

    public PayoutState State { get; private set; }

    public string ProtectedAccount { get; private set; } = "";

    public string AccountEnding { get; private set; } = "";

    /// <summary>The seller's account at the payment provider; empty if the bank pays. A copy as well.</summary>
    public string ConnectedId { get; private set; } = "";

    /// <summary>The provider's id of the transfer to the seller's account there.</summary>
    public string TransferReference { get; private set; } = "";

    /// <summary>The provider's id of the payout from there to the seller's bank.</summary>
    public string PayoutReference { get; private set; } = "";

    public bool IsRequested { get; private set; }

    public DateTime MadeAt { get; private set; }

    public long? BatchId { get; private set; }

    /// <summary>The bank's reference once it is paid, or why it failed.</summary>
    public string Note { get; private set; } = "";

    public DateTime? EndedAt { get; private set; }

    public Money Money => new(Amount, Currency);

    private PayoutSummary Summary => new(Id, SellerId, Amount, Currency, AccountEnding);

    /// <summary>What it takes from the available money.</summary>
    public Transfer Debit(long transferId) => Move(transferId, AccountKind.SellerAvailable, AccountKind.Payouts, TransferKind.Payout, MadeAt);

    public void Join(PayoutBatch batch)
    {
        if (State != PayoutState.Requested) throw RuleBroken.Conflict("This payout is already in a batch.");
        (State, BatchId) = (PayoutState.InBatch, batch.Id);
    }

    /// <summary>Keeps what the provider calls it.</summary>
    public void Remember(string transfer, string payout) => (TransferReference, PayoutReference) = (transfer, payout);

    public Transfer Pay(string reference, long transferId, DateTime now)
    {
        End(PayoutState.Paid, reference, now);
        Raise(new PayoutPaid(Summary, reference) { OccurredAt = now });
        return Move(transferId, AccountKind.Payouts, AccountKind.Clearing, TransferKind.PayoutPaid, now);
    }

    public Transfer Fail(string reason, long transferId, DateTime now)
    {
        // A bank can send back what was paid.
        var from = State == PayoutState.Paid ? AccountKind.Clearing : AccountKind.Payouts;
        if (State == PayoutState.Paid) State = ConnectedId.Length > 0 ? PayoutState.AtProvider : PayoutState.InBatch;
        reason = reason[..Math.Min(reason.Length, LongestNote)];
        End(PayoutState.Failed, reason, now);
        Raise(new PayoutFailed(Summary, reason) { OccurredAt = now });
        return Move(transferId, from, AccountKind.SellerAvailable, TransferKind.PayoutFailed, now);
    }

    private void End(PayoutState state, string note, DateTime now)
    {
        if (State is not (PayoutState.InBatch or PayoutState.AtProvider)) throw RuleBroken.Conflict(State == PayoutState.Paid ? "This payout has already been paid." : "This payout isn't in a batch that waits for the bank.");
        (State, Note, EndedAt) = (state, note, now);
    }

    private Transfer Move(long transferId, AccountKind from, AccountKind to, TransferKind kind, DateTime at) =>
        new(transferId, SellerId, from, to, Money, kind, $"payout-{Id}-{kind}", at) { PayoutId = Id };
}
