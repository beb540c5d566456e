namespace Marketplace.Billing.Domain;

/// <summary>The balance of an account: what came in less what went out; kept by the transactions that enter transfers.</summary>
internal sealed record Balance(AccountKind Kind, long OwnerId, string Currency)
{
    /// <summary>In minor units.</summary>
    public long Amount { get; private set; }

    /// <summary>How many transfers it is made of.</summary>
    public long Transfers { get; private set; }
}
