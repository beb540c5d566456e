namespace Marketplace.Contracts.Accounts;

/// <summary>A person asked to close their account. Until the end they can keep it; nobody can buy from their shop meanwhile (rule ACC-6).</summary>
/// <param name="AccountId">The account.</param>
/// <param name="HasShop">Whether it has a shop.</param>
/// <param name="Until">When it is closed for good, in UTC.</param>
/// <param name="Version">Higher in each later event about closing the same account.</param>
[EventName("accounts.account-closing")]
public sealed record AccountClosing(long AccountId, bool HasShop, DateTime Until, long Version) : DomainEvent;

/// <summary>An account is closed soon.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Until">When, in UTC.</param>
[EventName("accounts.account-closing-soon")]
public sealed record AccountClosingSoon(long AccountId, DateTime Until) : DomainEvent;

/// <summary>A person keeps the account that they wanted to close.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="HasShop">Whether it has a shop.</param>
/// <param name="Version">Higher in each later event about closing the same account.</param>
[EventName("accounts.account-kept")]
public sealed record AccountKept(long AccountId, bool HasShop, long Version) : DomainEvent;

/// <summary>
/// An account is closed for good. Each module replaces the person's names and deletes what is about them alone; orders, ratings and the texts that others
/// received stay. It may arrive before earlier events about the account.
/// </summary>
/// <param name="AccountId">The account.</param>
/// <param name="HasShop">Whether it had a shop.</param>
[EventName("accounts.account-closed")]
public sealed record AccountClosed(long AccountId, bool HasShop) : DomainEvent;

/// <summary>
/// An account has been closed for good, and its owner gets a last email. No table has the address any more, and nobody may keep what is in here.
/// </summary>
/// <param name="AccountId">The account.</param>
/// <param name="Email">Its address.</param>
/// <param name="UserName">Its user name.</param>
/// <param name="HasShop">Whether it had a shop.</param>
/// <param name="Language">The language to write in; empty for English.</param>
[EventName("accounts.account-forgotten")]
public sealed record AccountForgotten(long AccountId, string Email, string UserName, bool HasShop, string Language) : DomainEvent;
