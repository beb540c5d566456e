using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.Domain;

/// <summary>A buyer's withdrawal from the contract of one order, until nothing is left to be sent back (rule CMP-10). Load it with all its parts.</summary>
internal sealed class Withdrawal : Aggregate
{
    public const int LongestReason = 500;

    private Withdrawal()
    {
    }

    public long OrderId { get; private set; }

    public long BuyerId { get; private set; }

    public string BuyerName { get; private set; } = "";

    public long SellerId { get; private set; }

    public string ShopName { get; private set; } = "";

    public string Shop { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string Currency { get; private set; } = "";

    /// <summary>The buyer's words; may be empty.</summary>
    public string Reason { get; private set; } = "";

    public DateTime DeclaredAt { get; private set; }

    public WithdrawalState State { get; private set; }

    public WithdrawalEnd? End { get; private set; }

    /// <summary>Until when the seller says where the product goes back to; null where nothing has to be sent back.</summary>
    public DateTime? AddressBy { get; private set; }

    public GoodsReturn? Return { get; private set; }

    /// <summary>When something happens by itself next; by this column the clock finds the withdrawal.</summary>
    public DateTime? ActAt { get; private set; }

    public List<ClaimEntry> Timeline { get; private set; } = [];

    /// <summary>What went back in the end, in minor units; 0 where nothing was paid.</summary>
    public long RefundAmount { get; private set; }

    public WithdrawalSummary Summary => new(Id, OrderId, BuyerId, BuyerName, SellerId, ShopName, Shop, Title, Currency);

    public ClaimEntry Last => Timeline.MaxBy(e => e.Position)!;

    public bool IsOpen => State != WithdrawalState.Closed;

    public bool HasLabel => State == WithdrawalState.Returning;

    /// <param name="id">The id.</param>
    /// <param name="order">The order.</param>
    /// <param name="claim">The claim that is open about it, if there is one; it ends with this.</param>
    /// <param name="reason">The buyer's words; may be empty.</param>
    /// <param name="refundId">The id of the refund, if one becomes due at once.</param>
    /// <param name="remaining">What of the order has not gone back yet, in minor units.</param>
    /// <param name="terms">The rules' numbers.</param>
    /// <param name="now">When.</param>
    public static Withdrawal Declare(
        long id, OrderCopy order, OrderClaim? claim, string reason, long refundId, long remaining, WithdrawalTerms terms, DateTime now)
    {
        if (order.WithdrawalRefusal(claim?.State, remaining, terms, now) is { } refusal) throw refusal.Refused();
        if (reason.Length > LongestReason) throw new RuleBroken("Use at most 500 characters.", "Reason");
        var amount = order.IsPaid ? remaining : 0;
        var withdrawal = new Withdrawal
        {
            Id = id,
            OrderId = order.OrderId,
            BuyerId = order.BuyerId,
            BuyerName = order.BuyerName,
            SellerId = order.SellerId,
            ShopName = order.ShopName,
            Shop = order.Shop,
            Title = order.Title,
            Currency = order.Currency,
            Reason = reason,
            DeclaredAt = now,
            AddressBy = order.IsWithBuyer ? now + terms.AddressWithin : null,
        };
        order.Withdraw(now);
        claim?.EndWithWithdrawal(now);
        withdrawal.Write(new(Party.Buyer, order.BuyerName), ClaimEntryType.Withdrew, now, note: reason);
        withdrawal.Raise(new ContractWithdrawn(withdrawal.Summary, reason, order.Total, amount, withdrawal.AddressBy) { OccurredAt = now });
        withdrawal.ActAt = withdrawal.AddressBy;
        if (!order.IsWithBuyer)
        {
            withdrawal.Complete(WithdrawalEnd.NothingSent, ClaimActor.Clock, order.IsPaid ? ClaimEntryType.UnsentRefunded : ClaimEntryType.UnpaidCanceled, refundId, amount, now);
        }
        return withdrawal;
    }

    /// <summary>The person as a side of it, or null for everybody else.</summary>
    public ClaimActor? ActorOf(long accountId) =>
        accountId == BuyerId ? new(Party.Buyer, BuyerName) : accountId == SellerId ? new(Party.Seller, ShopName) : null;

    /// <summary>Refuses a person who decided on an older state, and says what happened since.</summary>
    public void ExpectSeen(long? version)
    {
        if (version != Version) throw Last.Conflict(Currency);
    }

    public bool MayGiveAddress(Party party) => party == Party.Seller && State == WithdrawalState.AddressAwaited;

    public bool MaySendBack(Party party) => party == Party.Buyer && State == WithdrawalState.Returning && Return!.SentAt is null;

    public bool MayReceive(Party party) => party == Party.Seller && State == WithdrawalState.Returning;

    public void GiveAddress(ClaimActor by, ReturnAddress to, WithdrawalTerms terms, DateTime now)
    {
        if (!MayGiveAddress(by.Party)) throw Last.Conflict(Currency);
        Return = new GoodsReturn(to);
        Return.Agree(now, terms.ReturnLasts);
        // A buyer who sends it later gets the money all the same: nothing lapses.
        (State, ActAt) = (WithdrawalState.Returning, null);
        Write(by, ClaimEntryType.AddressGiven, now);
        Raise(new WithdrawalAddressGiven(Summary, Return.SendBy!.Value) { OccurredAt = now });
    }

    public void SendBack(ClaimActor by, string tracking, WithdrawalTerms terms, DateTime now)
    {
        if (!MaySendBack(by.Party)) throw Last.Conflict(Currency);
        Return!.Send(tracking, now, terms.ReturnLasts);
        ActAt = Return.RefundAt;
        Write(by, ClaimEntryType.ReturnSent, now, note: tracking);
        Raise(new WithdrawalReturnSent(Summary, tracking, Return.RefundAt!.Value) { OccurredAt = now });
    }

    public void Receive(ClaimActor by, long refundId, long remaining, DateTime now)
    {
        if (!MayReceive(by.Party)) throw Last.Conflict(Currency);
        Complete(WithdrawalEnd.Returned, by, ClaimEntryType.ReturnReceived, refundId, remaining, now);
    }

    /// <summary>What has become due happens, at its own time.</summary>
    /// <param name="refundId">The id of the refund.</param>
    /// <param name="remaining">What of the order has not gone back yet, in minor units.</param>
    /// <param name="now">When.</param>
    public void Tick(long refundId, long remaining, DateTime now)
    {
        if (ActAt is not { } due || due > now) return;
        var (end, what) = State == WithdrawalState.AddressAwaited
            ? (WithdrawalEnd.NoAddress, ClaimEntryType.AddressMissed)
            : (WithdrawalEnd.ReturnedByTime, ClaimEntryType.ReturnedByTime);
        Complete(end, ClaimActor.Clock, what, refundId, remaining, due);
    }

    /// <summary>The whole order was refunded on its own page: nothing has to be sent back any more.</summary>
    public void EndWithOrder(Party by, DateTime at)
    {
        if (IsOpen) Close(WithdrawalEnd.OrderRefunded, new(by, by == Party.Seller ? ShopName : ""), ClaimEntryType.RefundedOnOrder, 0, at);
    }

    private void Complete(WithdrawalEnd end, ClaimActor by, ClaimEntryType what, long refundId, long amount, DateTime at)
    {
        Close(end, by, what, amount, at);
        Raise(new WithdrawalCompleted(Summary, refundId, amount, by.Party, end) { OccurredAt = at });
    }

    private void Close(WithdrawalEnd end, ClaimActor by, ClaimEntryType what, long amount, DateTime at)
    {
        (State, End, ActAt, RefundAmount) = (WithdrawalState.Closed, end, null, amount);
        Write(by, what, at, amount);
    }

    private void Write(ClaimActor actor, ClaimEntryType what, DateTime now, long amount = 0, string note = "") =>
        Timeline.Add(new ClaimEntry(Timeline.Count + 1, actor, what, amount, note, now));
}
