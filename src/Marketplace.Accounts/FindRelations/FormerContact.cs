using Marketplace.Contracts.Accounts;

namespace Marketplace.Accounts.FindRelations;

/// <summary>A phone number or email address that an account had until not long ago (rule REV-11). Only a keyed hash of it is kept.</summary>
internal sealed class FormerContact(long accountId, AccountRelation kind, string hash)
{
    public long AccountId { get; private set; } = accountId;

    public AccountRelation Kind { get; private set; } = kind;

    /// <summary>See <see cref="ContactHashes"/>.</summary>
    public string Hash { get; private set; } = hash;

    /// <summary>Since when it was theirs; null if they registered with it.</summary>
    public DateTime? Since { get; set; }

    /// <summary>Until when it was theirs.</summary>
    public DateTime LeftAt { get; set; }
}
