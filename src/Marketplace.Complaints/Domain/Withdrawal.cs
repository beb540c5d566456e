using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Texts;

namespace Marketplace.Complaints.Domain;

/// <summary>A buyer's withdrawal from an order's contract, with the return of the product (rule CMP-10). Load it with all its parts.</summary>
internal sealed class Withdrawal : Aggregate
{
    public const int LongestReason = 500;

    private static readonly TimeSpan ReminderBefore = TimeSpan.FromDays(3);

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

    /// <summary>The buyer's reason; may be empty.</summary>
    public string Reason { get; private set; } = "";

    public DateTime DeclaredAt { get; private set; }

    public WithdrawalState State { get; private set; }

    public WithdrawalEnd? End { get; private set; }

    /// <summary>When the seller has to give the return address by; null if nothing has to be returned.</summary>
    public DateTime? AddressBy { get; private set; }

    /// <summary>Whether only the seller knows if the product is on its way. Without an answer, nothing has to be returned.</summary>
    public bool AsksWhetherSent { get; private set; }

    public GoodsReturn? Return { get; private set; }

    /// <summary>When the next automatic step is due; the job finds the withdrawal by this column.</summary>
    public DateTime? ActAt { get; private set; }

    public List<ClaimEntry> Timeline { get; private set; } = [];

    /// <summary>The refund, in minor units; 0 if nothing was paid.</summary>
    public long RefundAmount { get; private set; }

    public WithdrawalSummary Summary => new(Id, OrderId, BuyerId, BuyerName, SellerId, ShopName, Shop, Title, Currency);

    public ClaimEntry Last => Timeline.MaxBy(e => e.Position)!;

    public bool IsOpen => State != WithdrawalState.Closed;

    public bool HasLabel => State == WithdrawalState.Returning;

    /// <param name="id">The id.</param>
    /// <param name="order">The order.</param>
    /// <param name="claim">The order's open claim, if there is one; the withdrawal closes it.</param>
    /// <param name="reason">The buyer's reason; may be empty.</param>
    /// <param name="refundId">The id for a refund, if one is due at once.</param>
    /// <param name="remaining">What can still be refunded, in minor units.</param>
    /// <param name="terms">The time limits.</param>
    /// <param name="now">The current time, in UTC.</param>
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
            AddressBy = order.IsWithBuyer ? now + terms.AddressWithin : order.MayBeOnItsWay ? now + terms.SentAnswerWithin : null,
            AsksWhetherSent = order.MayBeOnItsWay,
        };
        order.Withdraw(now);
        claim?.EndWithWithdrawal(now);
        withdrawal.Write(new(Party.Buyer, order.BuyerName), ClaimEntryType.Withdrew, now, note: reason);
        withdrawal.Raise(new ContractWithdrawn(withdrawal.Summary, reason, order.Total, amount, withdrawal.AddressBy, order.Kind) { AsksWhetherSent = withdrawal.AsksWhetherSent, OccurredAt = now });
        withdrawal.ActAt = withdrawal.AddressBy;
        if (withdrawal.AddressBy is null)
        {
            withdrawal.Complete(WithdrawalEnd.NothingSent, ClaimActor.Clock, order.IsPaid ? ClaimEntryType.UnsentRefunded : ClaimEntryType.UnpaidCanceled, refundId, amount, now);
        }
        return withdrawal;
    }

    /// <summary>The person's part in it, or null if they have none.</summary>
    public ClaimActor? ActorOf(long accountId) =>
        accountId == BuyerId ? new(Party.Buyer, BuyerName) : accountId == SellerId ? new(Party.Seller, ShopName) : null;

    /// <summary>Throws if the person saw an older state; the message says what happened since.</summary>
    public void ExpectSeen(long? version)
    {
        if (version != Version) throw Last.Conflict(Currency);
    }

    public bool MayGiveAddress(Party party) => party == Party.Seller && State == WithdrawalState.AddressAwaited;

    public bool MaySayUnsent(Party party) => MayGiveAddress(party) && AsksWhetherSent;

    public bool MaySendBack(Party party) => party == Party.Buyer && State == WithdrawalState.Returning && Return!.SentAt is null;

    public bool MayReceive(Party party) => party == Party.Seller && State == WithdrawalState.Returning;

    public bool MayEscalate(Party party) => MayReceive(party) && Return!.SentAt is not null;

    /// <summary>The seller hasn't sent it, so nothing has to come back.</summary>
    public void SayUnsent(ClaimActor by, long refundId, long remaining, DateTime now)
    {
        if (!MaySayUnsent(by.Party)) throw Last.Conflict(Currency);
        Complete(WithdrawalEnd.NothingSent, by, ClaimEntryType.NotSentAfterAll, refundId, remaining, now);
    }

    public void GiveAddress(ClaimActor by, ReturnAddress to, WithdrawalTerms terms, DateTime now)
    {
        if (!MayGiveAddress(by.Party)) throw Last.Conflict(Currency);
        Return = new GoodsReturn(to);
        Return.Agree(now, terms.ReturnLasts, terms.LateReturnsFor);
        (State, AsksWhetherSent, ActAt) = (WithdrawalState.Returning, false, Return.SendBy - ReminderBefore);
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

    /// <summary>The seller disputes the return, so nothing is refunded until support has decided.</summary>
    /// <returns>The case for support.</returns>
    public OrderClaim Escalate(ClaimActor by, OrderCopy order, string words, long id, ClaimTerms terms, DateTime now)
    {
        if (!MayEscalate(by.Party)) throw Last.Conflict(Currency);
        var claim = OrderClaim.OfWithdrawal(id, order, words, terms, now);
        (State, ActAt) = (WithdrawalState.Escalated, null);
        Write(by, ClaimEntryType.Escalated, now, note: words);
        return claim;
    }

    /// <summary>Support decided. The claim owes the refund; without all of it the order goes on.</summary>
    public void BeDecided(OrderCopy order, OrderClaim claim, DateTime now)
    {
        if (State != WithdrawalState.Escalated || claim.Decision is not { } decision) return;
        Close(WithdrawalEnd.Decided, new(Party.Support, ""), ClaimEntryType.Decided, decision.Amount, now);
        if (decision.Ruling == ClaimRuling.FullRefund) return;
        order.KeepGoods(now);
        Raise(new WithdrawalLapsed(Summary) { IsDecided = true, OccurredAt = now });
    }

    /// <summary>Runs the step that is due. What ends the withdrawal is dated at its due time.</summary>
    /// <param name="order">The order.</param>
    /// <param name="refundId">The id of the refund.</param>
    /// <param name="remaining">What can still be refunded, in minor units.</param>
    /// <param name="terms">The time limits.</param>
    /// <param name="now">The current time, in UTC.</param>
    public void Tick(OrderCopy order, long refundId, long remaining, WithdrawalTerms terms, DateTime now)
    {
        if (ActAt is not { } due || due > now) return;
        if (State == WithdrawalState.Returning && Return!.SentAt is null)
        {
            AwaitReturn(order, now);
            return;
        }
        if (AsksWhetherSent && order.IsWithBuyer)
        {
            // It was marked as sent at the same moment: what was sent has to come back.
            (AsksWhetherSent, AddressBy) = (false, DeclaredAt + terms.AddressWithin);
            ActAt = AddressBy;
            return;
        }
        var (end, what) = State != WithdrawalState.AddressAwaited ? (WithdrawalEnd.ReturnedByTime, ClaimEntryType.ReturnedByTime)
            : AsksWhetherSent ? (WithdrawalEnd.NothingSent, ClaimEntryType.UnsentRefunded)
            : (WithdrawalEnd.NoAddress, ClaimEntryType.AddressMissed);
        Complete(end, ClaimActor.Clock, what, refundId, remaining, due);
    }

    /// <summary>The whole order was refunded on its page, so nothing has to be returned.</summary>
    public void EndWithOrder(Party by, DateTime at)
    {
        if (IsOpen) Close(WithdrawalEnd.OrderRefunded, new(by, by == Party.Seller ? ShopName : ""), ClaimEntryType.RefundedOnOrder, 0, at);
    }

    /// <summary>A party's account is closed.</summary>
    public void Forget(Party party)
    {
        if (party == Party.Buyer) BuyerName = FormerNames.Customer;
        else ShopName = FormerNames.Seller;
        foreach (var entry in Timeline.Where(e => e.Who == party)) entry.Forget(party == Party.Buyer ? FormerNames.Customer : FormerNames.Seller);
        if (party == Party.Seller) Return?.Forget();
    }

    /// <summary>A buyer who sends it late still gets the refund, until the withdrawal lapses. A host that was away reminds once at most.</summary>
    private void AwaitReturn(OrderCopy order, DateTime now)
    {
        var (sendBy, lapsesAt) = (Return!.SendBy!.Value, Return.LapsesAt!.Value);
        if (now < lapsesAt)
        {
            ActAt = now < sendBy ? sendBy : lapsesAt;
            Raise(new WithdrawalReturnAwaited(Summary, sendBy, lapsesAt) { OccurredAt = now });
            return;
        }
        Close(WithdrawalEnd.NotReturned, ClaimActor.Clock, ClaimEntryType.NotReturned, 0, lapsesAt);
        order.KeepGoods(lapsesAt);
        Raise(new WithdrawalLapsed(Summary) { OccurredAt = lapsesAt });
    }

    private void Complete(WithdrawalEnd end, ClaimActor by, ClaimEntryType what, long refundId, long amount, DateTime at)
    {
        Close(end, by, what, amount, at);
        Raise(new WithdrawalCompleted(Summary, refundId, amount, by.Party, end) { WasAsked = AsksWhetherSent, OccurredAt = at });
    }

    private void Close(WithdrawalEnd end, ClaimActor by, ClaimEntryType what, long amount, DateTime at)
    {
        (State, End, ActAt, RefundAmount) = (WithdrawalState.Closed, end, null, amount);
        Write(by, what, at, amount);
    }

    private void Write(ClaimActor actor, ClaimEntryType what, DateTime now, long amount = 0, string note = "") =>
        Timeline.Add(new ClaimEntry(Timeline.Count + 1, actor, what, amount, note, now));
}
