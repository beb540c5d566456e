using System.Linq.Expressions;
using Marketplace.Casework;
using Marketplace.Casework.Letters;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;

namespace Marketplace.Moderation.Domain;

/// <summary>Rule MOD-5: after the fourth rejection, an administrator reviews the account.</summary>
internal sealed class SuspensionProposal : StaffCase, IStaffCase<SuspensionProposal>
{
    public const int LongestStatement = ReasonParts.Longest;
    public const int MostDays = 365;

    private SuspensionProposal()
    {
    }

    public SuspensionProposal(long id, DeletionRequest request, int rejections, TimeSpan due, DateTime now)
    {
        (Id, RequestId, ReviewId, SellerId) = (id, request.Id, request.ReviewId, request.SellerId);
        (ShopName, Shop, BuyerId, Rejections, ProposedAt) = (request.ShopName, request.Shop, request.BuyerId, rejections, now);
        (Priority, QueuedAs, DueAt) = (1, id, now + due);
    }

    public long RequestId { get; private set; }

    public long ReviewId { get; private set; }

    public long SellerId { get; private set; }

    public string ShopName { get; private set; } = "";

    public string Shop { get; private set; } = "";

    public long BuyerId { get; private set; }

    public int Rejections { get; private set; }

    public DateTime ProposedAt { get; private set; }

    public ProposalOutcome? Outcome { get; private set; }

    public DateTime? SuspendedUntil { get; private set; }

    /// <summary>Under which Accounts carries out the suspension of the account; null if that wasn't decided.</summary>
    public long? SuspensionId { get; private set; }

    public string? Statement { get; private set; }

    public string? DecidedByName { get; private set; }

    public override bool IsQueued => DecidedAt is null;

    public override bool IsParty(long accountId) => accountId == SellerId || accountId == BuyerId;

    public static Expression<Func<SuspensionProposal, bool>> IsForeignTo(long staffId) => p => p.SellerId != staffId && p.BuyerId != staffId;

    /// <param name="by">The administrator who has taken the case and is not a party to it.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="days">How long a suspension takes.</param>
    /// <param name="statement">The reasons.</param>
    /// <param name="standing">The seller's standing.</param>
    /// <param name="now">The current time, in UTC.</param>
    /// <param name="suspensionId">A new id, for a suspension of the account.</param>
    public void Decide(StaffMember by, ProposalOutcome outcome, int? days, string statement, SellerStanding standing, DateTime now, long suspensionId = 0)
    {
        DemandDecider(by, now);
        if (outcome == ProposalOutcome.TakenBack || !Enum.IsDefined(outcome)) throw new RuleBroken("Choose what to suspend.", nameof(Outcome));
        if (ReasonParts.Refusal(statement) is { } refusal) throw refusal.Refused(nameof(Statement));
        if (outcome != ProposalOutcome.NoSuspension)
        {
            if (days is not (>= 1 and <= MostDays)) throw new RuleBroken("Enter a number of days from 1 to 365.", "Days");
            SuspendedUntil = now.AddDays(days.Value);
        }
        if (outcome == ProposalOutcome.FilingSuspended) standing.Suspend(RequestId, SuspendedUntil!.Value);
        (Outcome, Statement, DecidedByName, DecidedAt) = (outcome, statement, by.Name, now);
        EndLease();
        if (outcome != ProposalOutcome.AccountSuspended)
        {
            Raise(new FilingDecided(SellerId, ShopName, SuspendedUntil) { OccurredAt = now });
            return;
        }
        SuspensionId = suspensionId;
        Raise(new SuspensionDecided(suspensionId, SellerId, SuspensionRule.RepeatedRequests, statement, SuspendedUntil!.Value, by.Id, by.Name) { OccurredAt = now });
    }

    /// <summary>The rejection was reversed or no longer counts, so its consequences end too.</summary>
    /// <param name="by">Who decided the appeal; null if the review was withdrawn before that.</param>
    /// <param name="now">When.</param>
    public void TakeBack(StaffMember? by, DateTime now)
    {
        if (SuspensionId is { } suspension) Raise(new SuspensionTakenBack(suspension, SellerId) { OccurredAt = now });
        (Outcome, SuspendedUntil, Statement, DecidedByName, DecidedAt) = (ProposalOutcome.TakenBack, null, "", by?.Name, now);
        EndLease();
    }

    protected override void DemandOpen()
    {
        if (DecidedAt is null) return;
        throw DecidedByName is null
            ? RuleBroken.Conflict("The buyer has withdrawn the review, so there is nothing to decide.")
            : RuleBroken.Conflict("{0} has already decided this case.", DecidedByName);
    }
}
