namespace Marketplace.Contracts.Accounts;

/// <summary>Why a suspension ended.</summary>
public enum SuspensionEnd
{
    /// <summary>Its time was over.</summary>
    Time,

    /// <summary>An administrator lifted it.</summary>
    Lifted,

    /// <summary>The person's appeal was granted.</summary>
    Appeal,

    /// <summary>What it rested on no longer counts.</summary>
    TakenBack,
}

/// <summary>An account can't buy, list, review or file for now (rule ACC-5). Running orders go on. Nobody else learns the reason.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="HasShop">Whether it has a shop, whose offers can't be bought now.</param>
/// <param name="Reason">For the person.</param>
/// <param name="Until">When it ends, in UTC; null if it is open-ended.</param>
/// <param name="Version">Higher in each later event about the same account's suspensions.</param>
[EventName("accounts.account-suspended")]
public sealed record AccountSuspended(long AccountId, bool HasShop, string Reason, DateTime? Until, long Version) : DomainEvent
{
    /// <summary>The rule.</summary>
    public SuspensionRule Rule { get; init; }
}

/// <summary>A suspension has ended; everything is possible again.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="HasShop">Whether it has a shop.</param>
/// <param name="Why">Why it ended.</param>
/// <param name="Reasons">What the person who decided wrote; empty if nobody decided.</param>
/// <param name="Version">Higher in each later event about the same account's suspensions.</param>
[EventName("accounts.suspension-ended")]
public sealed record SuspensionEnded(long AccountId, bool HasShop, SuspensionEnd Why, string Reasons, long Version) : DomainEvent;

/// <summary>A person's appeal against a suspension was rejected.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Reasons">For the person.</param>
/// <param name="Until">When the suspension ends, in UTC; null if it is open-ended.</param>
[EventName("accounts.suspension-upheld")]
public sealed record SuspensionUpheld(long AccountId, string Reasons, DateTime? Until) : DomainEvent;
