using System.Linq.Expressions;
using Marketplace.Casework;
using Marketplace.Casework.Decisions;
using Marketplace.Kernel.Domain;

namespace Marketplace.Orders.Domain;

/// <summary>Money that the payment provider can't move, or takes back; staff see to it (rule ORD-17).</summary>
internal sealed class MoneyCase : DecidedCase, IStaffCase<MoneyCase>
{
    public const int LongestReason = 500;
    public const int LongestReference = 100;
    public const int LongestNote = 1000;
    public const string ByProvider = "Refunded by the provider";
    public const string ByHand = "Settled by support";
    public const string BySeller = "Refunded by the seller";

    public const string BankForSeller = "The bank decided for the seller";
    public const string BankForBuyer = "The bank decided for the buyer";

    private static readonly TimeSpan Due = TimeSpan.FromDays(2);

    private MoneyCase()
    {
    }

    public MoneyCaseKind Kind { get; private set; }

    /// <summary>The refund that was refused, or the charge that is disputed. For what a seller owes, the order, which has no payment here.</summary>
    public long PaymentId { get; private set; }

    public long OrderId { get; private set; }

    public long BuyerId { get; private set; }

    public long SellerId { get; private set; }

    public string BuyerName { get; private set; } = "";

    public string ShopName { get; private set; } = "";

    public string Title { get; private set; } = "";

    public long Amount { get; private set; }

    public string Currency { get; private set; } = "";

    /// <summary>The provider's reason, in its own words.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>How often the provider refused it.</summary>
    public int Attempts { get; private set; }

    public DateTime OpenedAt { get; private set; }

    public DateTime TriedAt { get; private set; }

    /// <summary>When it is tried again by itself; null while it is being tried, and for a dispute.</summary>
    public DateTime? NextAttemptAt { get; private set; }

    public string Reference { get; private set; } = "";

    public string Note { get; private set; } = "";

    /// <summary>Whether the bank decided for the seller; null while it hasn't, and for a refund that a dispute has not made needless.</summary>
    public bool? IsWon { get; private set; }

    public Money Money => new(Amount, Currency);

    public static Expression<Func<MoneyCase, bool>> IsForeignTo(long staffId) => c => c.BuyerId != staffId && c.SellerId != staffId;

    public static MoneyCase Open(long id, MoneyCaseKind kind, Order order, Payment payment, Money amount, string reason, DateTime now, DateTime? dueAt = null) => new()
    {
        Id = id,
        Kind = kind,
        PaymentId = payment.Id,
        OrderId = order.Id,
        BuyerId = order.BuyerId,
        SellerId = order.SellerId,
        BuyerName = order.BuyerName,
        ShopName = order.ShopName,
        Title = order.Title,
        Amount = amount.Minor,
        Currency = amount.Currency,
        Reason = Shorten(reason),
        Attempts = kind == MoneyCaseKind.Refund ? 1 : 0,
        OpenedAt = now,
        TriedAt = now,
        NextAttemptAt = payment.RetryAt,
        Priority = kind == MoneyCaseKind.Dispute ? 0 : 1,
        QueuedAs = id,
        DueAt = dueAt ?? now + Due,
    };

    /// <summary>The seller still owes what support decided.</summary>
    public static MoneyCase Report(long id, Order order, DateTime now) => new()
    {
        Id = id,
        Kind = MoneyCaseKind.Owed,
        PaymentId = order.Id,
        OrderId = order.Id,
        BuyerId = order.BuyerId,
        SellerId = order.SellerId,
        BuyerName = order.BuyerName,
        ShopName = order.ShopName,
        Title = order.Title,
        Amount = order.OwedAmount,
        Currency = order.Currency,
        OpenedAt = now,
        TriedAt = now,
        Priority = 1,
        QueuedAs = id,
        DueAt = now + Due,
    };

    /// <summary>The seller owes something again after an earlier case about the order.</summary>
    public void ReportAgain(Order order, long queuedAs, DateTime now)
    {
        if (DecidedAt is not null) Reopen();
        (Amount, QueuedAs, DueAt) = (order.OwedAmount, queuedAs, now + Due);
    }

    public override bool IsParty(long accountId) => accountId == BuyerId || accountId == SellerId;

    /// <summary>The provider refused the refund again, or a bank sent it back later.</summary>
    public void RefuseAgain(Payment refund, string reason, DateTime now)
    {
        if (DecidedAt is not null)
        {
            Reopen();
            (QueuedAs, DueAt) = (Math.Max(QueuedAs, refund.Id), now + Due);
        }
        (Reason, Attempts, TriedAt, NextAttemptAt) = (Shorten(reason), Attempts + 1, now, refund.RetryAt);
    }

    /// <summary>The refund is being tried again.</summary>
    public void BeTried() => NextAttemptAt = null;

    /// <summary>The provider, or the seller, made the refund after all.</summary>
    public void SucceedAfterAll(DateTime now)
    {
        if (DecidedAt is not null) return;
        NextAttemptAt = null;
        End(by: null, now);
    }

    /// <summary>The buyer disputes the same charge once more.</summary>
    public void DisputeAgain(Dispute dispute, DisputeAnswer answer, DateTime now)
    {
        if (DecidedAt is not null) Reopen();
        (QueuedAs, DueAt, Amount, Reason, IsWon) = (dispute.Id, dispute.EvidenceBy ?? now + Due, answer.Amount.Minor, Shorten(answer.Reason), null);
    }

    /// <summary>The seller sent evidence, before which the case can't be closed. Staff pass it on in time, and don't decide on what they saw without it.</summary>
    public void HearEvidence(Dispute dispute, DateTime now)
    {
        var soon = now + Due;
        (TriedAt, DueAt) = (now, dispute.EvidenceBy is { } by && by < soon ? by : soon);
    }

    /// <summary>The buyer's bank has decided, which ends a dispute, and a refund whose money the buyer has from the bank.</summary>
    public void BeDecided(bool isWon, DateTime now)
    {
        IsWon = isWon;
        if (DecidedAt is null) End(by: null, now);
    }

    /// <summary>The bank returned more than was left of the payment, so the buyer has a part twice. Staff see to it.</summary>
    /// <param name="amount">That part, in minor units.</param>
    /// <param name="dispute">The dispute that was lost.</param>
    /// <param name="now">When.</param>
    public void BeReturnedTwice(long amount, Dispute dispute, DateTime now)
    {
        if (DecidedAt is not null) Reopen();
        (IsWon, Amount, QueuedAs, DueAt) = (false, amount, dispute.Id, now + Due);
    }

    /// <param name="by">The staff member who has taken the case.</param>
    /// <param name="order">The order, which goes on as refunded.</param>
    /// <param name="payment">The refused refund, or the disputed charge; null where a seller owes the refund.</param>
    /// <param name="reference">Where the money can be found, such as the number of a bank transfer.</param>
    /// <param name="note">For colleagues.</param>
    /// <param name="now">When.</param>
    public void Settle(StaffMember by, Order order, Payment? payment, string reference, string note, DateTime now)
    {
        DemandDecider(by, now);
        if (reference.Length is 0 or > LongestReference) throw new RuleBroken("Enter a reference of at most 100 characters.", nameof(Reference));
        if (Kind == MoneyCaseKind.Dispute && PaymentId == order.ChargeId && order.EvidenceBy is { } until && until > now) throw new RuleBroken("The seller can send evidence until {0}. Close this case after that.", null, false, until);
        if (Kind == MoneyCaseKind.Refund) order.SettleByHand(payment!, reference, now);
        (Reference, Note, NextAttemptAt) = (reference, note, null);
        End(by, now);
    }

    protected override void DemandOpen()
    {
        if (DecidedAt is { } at && DecidedByName is null)
        {
            throw RuleBroken.Conflict((IsWon, Kind) switch
            {
                (not null, _) => "The buyer's bank decided on {0}.",
                (_, MoneyCaseKind.Owed) => "The seller made this refund on {0}.",
                _ => "The provider made this refund on {0}.",
            }, at);
        }
        base.DemandOpen();
    }

    private static string Shorten(string reason) => reason[..Math.Min(reason.Length, LongestReason)];
}
