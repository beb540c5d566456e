using Marketplace.Kernel.Domain;

namespace Marketplace.Billing.Domain;

/// <summary>A row of the ledger: an amount goes from one of a seller's accounts to another. It is never changed or deleted.</summary>
internal sealed class Transfer : ICounted
{
    public const int LongestKey = 60;

    /// <param name="id">From <see cref="At"/>, so that transfers sort by time.</param>
    /// <param name="sellerId">The owner of both accounts.</param>
    /// <param name="from">The account that it is taken from.</param>
    /// <param name="to">The account that it goes to.</param>
    /// <param name="amount">Above zero.</param>
    /// <param name="kind">Why.</param>
    /// <param name="key">Unique, so that nothing is entered twice.</param>
    /// <param name="at">When, in UTC.</param>
    public Transfer(long id, long sellerId, AccountKind from, AccountKind to, Money amount, TransferKind kind, string key, DateTime at)
    {
        if (amount.Minor <= 0 || from == to) throw new ArgumentException($"{key}: a transfer moves an amount above zero between two accounts.", nameof(amount));
        (Id, OwnerId, From, To, Amount, Currency, Kind, Key, At) = (id, sellerId, from, to, amount.Minor, amount.Currency, kind, key, at);
    }

    private Transfer()
    {
    }

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public AccountKind From { get; private set; }

    public AccountKind To { get; private set; }

    public long Amount { get; private set; }

    public string Currency { get; private set; } = "";

    public TransferKind Kind { get; private set; }

    public long? OrderId { get; init; }

    public long? PayoutId { get; init; }

    public string Key { get; private set; } = "";

    public DateTime At { get; private set; }

    /// <summary>What it adds to what the seller has on the platform, held or available.</summary>
    public long Effect => EffectOf(From, To, Amount);

    object? ICounted.Counted => Amount;

    public static long EffectOf(AccountKind from, AccountKind to, long amount) => (IsSellers(to) ? amount : 0) - (IsSellers(from) ? amount : 0);

    IEnumerable<SumChange> ICounted.ChangesSince(object? before)
    {
        if (before is not null) yield break;
        yield return Change(From, -Amount);
        yield return Change(To, Amount);
        yield return new SumChange(typeof(MonthSum), [OwnerId, Currency, Month.Of(At).Index, Kind], (nameof(MonthSum.Amount), Effect), (nameof(MonthSum.Transfers), 1));
    }

    private SumChange Change(AccountKind kind, long by) =>
        new(typeof(Balance), [kind, OwnerId, Currency], (nameof(Balance.Amount), by), (nameof(Balance.Transfers), 1));

    private static bool IsSellers(AccountKind kind) => kind is AccountKind.SellerHeld or AccountKind.SellerAvailable;
}
