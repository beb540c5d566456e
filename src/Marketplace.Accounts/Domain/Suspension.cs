using System.Linq.Expressions;
using Marketplace.Accounts.Identity;
using Marketplace.Casework;
using Marketplace.Casework.Letters;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;

namespace Marketplace.Accounts.Domain;

/// <summary>A suspension of an account (rule ACC-5), and the appeal against it, which another administrator decides.</summary>
internal sealed class Suspension : StaffCase, IStaffCase<Suspension>
{
    public const int LeastReason = 20;
    public const int LongestReason = 2000;
    public const int MostDays = 3650;

    /// <summary>The end of a suspension that has none.</summary>
    public static readonly DateTime NoEnd = new(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc);

    private Suspension()
    {
    }

    public long AccountId { get; private set; }

    public string UserName { get; private set; } = "";

    public bool HasShop { get; private set; }

    public SuspensionRule Rule { get; private set; }

    public string Reason { get; private set; } = "";

    public DateTime Since { get; private set; }

    /// <summary>When it ends, or <see cref="NoEnd"/>.</summary>
    public DateTime Until { get; private set; }

    public long ById { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTime? EndedAt { get; private set; }

    public SuspensionEnd? EndedBy { get; private set; }

    public DateTime? AppealedAt { get; private set; }

    public string Appeal { get; private set; } = "";

    public string Reasons { get; private set; } = "";

    public string? DecidedByName { get; private set; }

    public DateTime? End => Until == NoEnd ? null : Until;

    public bool IsActive(DateTime now) => EndedAt is null && Until > now;

    public override bool IsQueued => AppealedAt is not null && DecidedAt is null && EndedAt is null;

    public static Expression<Func<Suspension, bool>> IsForeignTo(long staffId) => s => s.AccountId != staffId && s.ById != staffId;

    /// <param name="id">An id of the time.</param>
    /// <param name="account">Whom it concerns; no staff, not the administrator themselves.</param>
    /// <param name="hasShop">Whether the account has a shop.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="reason">For the person.</param>
    /// <param name="days">How long; null for no end.</param>
    /// <param name="by">The administrator.</param>
    /// <param name="now">When.</param>
    public static Suspension Start(long id, Account account, bool hasShop, SuspensionRule rule, string reason, int? days, StaffMember by, DateTime now)
    {
        if (!Enum.IsDefined(rule)) throw new RuleBroken("Choose a rule.", nameof(Rule));
        if (ReasonParts.Refusal(reason) is { } refusal) throw refusal.Refused(nameof(Reason));
        if (days is < 1 or > MostDays) throw new RuleBroken("Enter a number of days from 1 to 3,650, or leave it empty.", "Days");
        return Start(id, account, hasShop, rule, reason, days is { } count ? now.AddDays(count) : NoEnd, by, now);
    }

    /// <summary>Carries out what was decided until a time, in another module too.</summary>
    public static Suspension Start(long id, Account account, bool hasShop, SuspensionRule rule, string reason, DateTime until, StaffMember by, DateTime now)
    {
        if (Obstacle(account, now) is { } obstacle) throw RuleBroken.Conflict(obstacle);
        var made = new Suspension
        {
            Id = id,
            AccountId = account.Id,
            UserName = account.UserName!,
            HasShop = hasShop,
            Rule = rule,
            Reason = reason,
            Since = now,
            Until = until,
            ById = by.Id,
            ByName = by.Name,
            Priority = 1,
            QueuedAs = id,
        };
        var version = account.Suspend(until);
        made.Raise(new AccountSuspended(account.Id, hasShop, reason, made.End, version) { Rule = rule, OccurredAt = now });
        return made;
    }

    /// <summary>Why this account can't be suspended now, in English; null if it can.</summary>
    public static string? Obstacle(Account account, DateTime now) =>
        account.Role != StaffRole.None ? "Remove this person's role first. Staff can't be suspended."
        : !account.EmailConfirmed ? "This account can't do anything yet: its email address isn't confirmed."
        : account.SuspendedUntil > now ? "This account is already suspended."
        : null;

    public override bool IsParty(long accountId) => accountId == AccountId || accountId == ById;

    public override string? WhyNot(long staffId) => staffId == ById ? "You suspended this account. A colleague must decide the appeal." : base.WhyNot(staffId);

    /// <summary>The person objects, once.</summary>
    public void File(string words, long queuedAs, TimeSpan due, DateTime now)
    {
        if (!IsActive(now)) throw RuleBroken.Conflict("Your suspension has ended.");
        if (AppealedAt is not null) throw RuleBroken.Conflict("You have already appealed.");
        if (words.Length is < LeastReason or > LongestReason) throw new RuleBroken("Say in 20 to 2,000 characters why the suspension is wrong.", nameof(Appeal));
        (Appeal, AppealedAt, QueuedAs, DueAt) = (words, now, queuedAs, now + due);
    }

    /// <summary>Another administrator decides the appeal, for good.</summary>
    public void Decide(StaffMember by, Account account, bool isLifted, string reasons, DateTime now)
    {
        DemandDecider(by, now);
        if (reasons.Length is < LeastReason or > LongestReason) throw new RuleBroken("Enter reasons of 20 to 2,000 characters.", nameof(Reasons));
        (Reasons, DecidedByName, DecidedAt) = (reasons, by.Name, now);
        EndLease();
        if (isLifted) Stop(account, SuspensionEnd.Appeal, reasons, now);
        else Raise(new SuspensionUpheld(AccountId, reasons, End) { OccurredAt = now });
    }

    /// <summary>Ends it.</summary>
    public void Stop(Account account, SuspensionEnd why, string reasons, DateTime now)
    {
        if (EndedAt is not null) throw RuleBroken.Conflict("This suspension has already ended.");
        (EndedAt, EndedBy) = (now, why);
        EndLease();
        Raise(new SuspensionEnded(AccountId, HasShop, why, reasons, account.EndSuspension()) { OccurredAt = now });
    }

    protected override void DemandOpen()
    {
        if (DecidedAt is { } at) throw RuleBroken.Conflict("{0} decided this case on {1}.", DecidedByName!, at);
        if (EndedAt is not null) throw RuleBroken.Conflict("This suspension has already ended.");
        if (AppealedAt is null) throw RuleBroken.Conflict("Nobody has appealed.");
    }
}
