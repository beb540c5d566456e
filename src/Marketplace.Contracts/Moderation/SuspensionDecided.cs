using Marketplace.Contracts.Accounts;

namespace Marketplace.Contracts.Moderation;

/// <summary>An administrator decided a case by suspending the account (rules MOD-5 and ACC-5). Accounts carries it out, once for the suspension's id.</summary>
/// <param name="SuspensionId">The suspension's id.</param>
/// <param name="AccountId">The account.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Reason">For the person.</param>
/// <param name="Until">When it ends, in UTC.</param>
/// <param name="ById">The administrator, who can't decide an appeal.</param>
/// <param name="ByName">Their name, for staff.</param>
[EventName("moderation.suspension-decided")]
public sealed record SuspensionDecided(long SuspensionId, long AccountId, SuspensionRule Rule, string Reason, DateTime Until, long ById, string ByName) : DomainEvent;

/// <summary>What a suspension rested on no longer counts, so the suspension ends.</summary>
/// <param name="SuspensionId">The suspension's id.</param>
/// <param name="AccountId">The account.</param>
[EventName("moderation.suspension-taken-back")]
public sealed record SuspensionTakenBack(long SuspensionId, long AccountId) : DomainEvent;
