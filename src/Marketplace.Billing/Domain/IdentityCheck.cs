using System.Linq.Expressions;
using Marketplace.Casework;
using Marketplace.Casework.Decisions;
using Marketplace.Contracts.Billing;
using Marketplace.Kernel.Domain;

namespace Marketplace.Billing.Domain;

/// <summary>
/// Support's check of who a seller is, once they sold much in a year (rule ACC-11). Its id is the seller's. While it waits, selling is paused;
/// a refund that brings the year below the limits again changes nothing then, otherwise a refund would be a way round the check.
/// </summary>
internal sealed class IdentityCheck : ReasonedCase, IStaffCase<IdentityCheck>
{
    public IdentityCheck(long sellerId, string shopName) => (Id, ShopName, Priority) = (sellerId, shopName, 1);

    private IdentityCheck()
    {
    }

    public string ShopName { get; private set; } = "";

    public IdentityCheckState State { get; private set; }

    /// <summary>The year that the seller was told about last; 0 for none.</summary>
    public int Year { get; private set; }

    /// <summary>What had been sold in it then.</summary>
    public int Sales { get; private set; }

    /// <summary>In minor units.</summary>
    public long Amount { get; private set; }

    public string Currency { get; private set; } = "";

    /// <summary>What the seller still has to enter.</summary>
    public IdentityGaps Gaps { get; private set; }

    /// <summary>The year for which support's confirmation counts; 0 for none.</summary>
    public int ConfirmedFor { get; private set; }

    /// <summary>The last decision; null if there is none since it was opened.</summary>
    public bool? IsConfirmed { get; private set; }

    public bool IsPaused { get; private set; }

    /// <summary>Counts the pauses and their ends, so that others know which came last.</summary>
    public long Pauses { get; private set; }

    /// <summary>Counts the seller's changes while support checks, so that nobody decides on what they haven't read.</summary>
    public int Changes { get; private set; }

    public Money Sold => new(Amount, Currency);

    public override bool IsQueued => State == IdentityCheckState.Open;

    /// <summary>Before it was opened for the first time, nobody sees a seller's tax details.</summary>
    public static Expression<Func<IdentityCheck, bool>> IsForeignTo(long staffId) => c => c.Id != staffId && c.QueuedAs > 0;

    public override bool IsParty(long accountId) => accountId == Id;

    /// <summary>The seller's sales of a year have changed.</summary>
    /// <param name="sold">The year now.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="gaps">What the seller still has to enter.</param>
    /// <param name="newId">A new id.</param>
    /// <param name="now">When.</param>
    public void Count(SalesYear sold, IdentityLimits limits, IdentityGaps gaps, long newId, DateTime now)
    {
        if (IsPaused || ConfirmedFor >= sold.Year) return;
        var isPast = sold.IsPast(limits);
        if (!isPast && (!sold.IsNear(limits) || Year == sold.Year)) return;
        (Year, Sales, Amount, Currency, State) = (sold.Year, sold.Sales, sold.Most.Minor, sold.Most.Currency, IdentityCheckState.Ahead);
        if (isPast) Begin(gaps, TimeSpan.FromHours(limits.DecisionHours), newId, now);
        else Raise(new IdentityCheckAhead(Id, sold.Year, sold.Sales, limits.Sales, limits.AmountIn(Currency).Minor, Currency) { OccurredAt = now });
    }

    /// <summary>The seller saved some of the details.</summary>
    /// <param name="changesWho">Whether name, address, tax number or date of birth changed.</param>
    /// <param name="gaps">What is still missing.</param>
    /// <param name="due">How long support may take.</param>
    /// <param name="newId">A new id.</param>
    /// <param name="now">When.</param>
    public void Save(bool changesWho, IdentityGaps gaps, TimeSpan due, long newId, DateTime now)
    {
        switch (State)
        {
            case IdentityCheckState.Ahead:
                break;
            case IdentityCheckState.Confirmed:
                if (changesWho && ConfirmedFor == now.Year) Begin(gaps, due, newId, now);
                break;
            default:
                Changes++;
                Ask(gaps, due, newId, now);
                break;
        }
    }

    /// <param name="by">The staff member who has taken the case.</param>
    /// <param name="isConfirmed">Whether the seller can sell again; otherwise corrections are asked for.</param>
    /// <param name="reasons">For the seller.</param>
    /// <param name="now">When.</param>
    public void Decide(StaffMember by, bool isConfirmed, string reasons, DateTime now)
    {
        DemandReasoned(by, reasons, now);
        End(by, reasons, now);
        (IsConfirmed, State) = (isConfirmed, isConfirmed ? IdentityCheckState.Confirmed : IdentityCheckState.Corrections);
        if (isConfirmed)
        {
            (ConfirmedFor, IsPaused) = (now.Year, false);
            Raise(new SellingResumed(Id, SellingPause.Check, ++Pauses) { OccurredAt = now });
        }
        Raise(new IdentityChecked(Id, isConfirmed, reasons) { OccurredAt = now });
    }

    protected override void DemandOpen()
    {
        if (State == IdentityCheckState.Incomplete) throw RuleBroken.Conflict("The seller is changing the details. You can decide once they are complete.");
        base.DemandOpen();
    }

    private void Begin(IdentityGaps gaps, TimeSpan due, long newId, DateTime now)
    {
        (IsPaused, ConfirmedFor) = (true, 0);
        Raise(new SellingPaused(Id, SellingPause.Check, ++Pauses) { OccurredAt = now });
        Ask(gaps, due, newId, now);
        Raise(new IdentityCheckDue(Id, gaps.HasFlag(IdentityGaps.Details), gaps.HasFlag(IdentityGaps.Tax), gaps.HasFlag(IdentityGaps.Account), IsQueued ? DueAt : null) { OccurredAt = now });
    }

    private void Ask(IdentityGaps gaps, TimeSpan due, long newId, DateTime now)
    {
        Gaps = gaps;
        if (gaps != IdentityGaps.None)
        {
            State = IdentityCheckState.Incomplete;
            EndLease();
        }
        else if (!IsQueued)
        {
            Reopen();
            (State, IsConfirmed, QueuedAs, DueAt) = (IdentityCheckState.Open, null, newId, now + due);
        }
    }
}
