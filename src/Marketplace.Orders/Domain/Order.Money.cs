using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Orders.Domain;

/// <summary>Payments, cancellations and refunds.</summary>
internal sealed partial class Order
{
    public const string TooLateReason = "The order was canceled before the payment arrived.";
    public const string NotNeededReason = "The order didn't need this payment.";
    public const string OtherAmountReason = "The amount received didn't match the order.";
    public const string ExpiredReason = "The payment page expired.";
    public const string StoppedReason = "The buyer stopped the payment.";
    public const string UnfinishedReason = "The payment didn't go through.";
    public const string NoPageReason = "The payment page couldn't be opened.";

    /// <summary>The buyer pays by card. The order stays Confirmed until the gateway has answered.</summary>
    public Payment Pay(Actor actor, long paymentId, CardToken card, DateTime now)
    {
        Demand(OrderStep.Pay, actor);
        if (PayBy <= now) throw new RuleBroken("The time to pay for this custom order is over.");
        PendingChargeId = paymentId;
        Write(actor, OrderEventType.PaymentBegan, now);
        return Payment.Charge(paymentId, this, card, actor, now);
    }

    /// <summary>Cancels the order. Any payment is refunded first.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="reason">A key of <see cref="CancelReasons"/>.</param>
    /// <param name="clarification">The person's own words; required.</param>
    /// <param name="moneyReturned">Confirms that money paid outside the platform was returned.</param>
    /// <param name="refundId">The id of the refund, if one is needed.</param>
    /// <param name="now">When.</param>
    /// <returns>The refund of a payment by card, or null where there is none to wait for.</returns>
    public Payment? Cancel(Actor actor, string reason, string clarification, bool moneyReturned, long refundId, DateTime now)
    {
        var paid = Stage is OrderStage.Paid or OrderStage.Sent;
        Demand(paid ? OrderStep.CancelPaid : OrderStep.Cancel, actor);
        var sentence = CancelReasons.Sentence(actor.Party, reason);
        if (clarification.Length == 0) throw new RuleBroken("Explain what happened.", "Clarification");
        Proposal.RefuseTie(clarification, "Clarification");
        Answer(actor, clarification, now);
        if (ConfirmBy is not null)
        {
            EndUnconfirmed(actor, $"{sentence}: {clarification}", now);
            return null;
        }
        if (paid) return GiveBack(actor, sentence, clarification, moneyReturned, refundId, now);
        StopPayment(now);
        End(OrderStage.Canceled, now);
        Write(actor, OrderEventType.Canceled, now, sentence, clarification);
        Raise(new OrderCanceled(Summary, Facts, actor.Party, sentence) { IsUnpaid = actor.Party == Party.Seller && reason == CancelReasons.NotPaid, OccurredAt = now });
        return null;
    }

    /// <summary>Refunds everything that was paid and ends the order.</summary>
    /// <inheritdoc cref="Cancel"/>
    public Payment? Refund(Actor actor, string reason, bool moneyReturned, long refundId, DateTime now)
    {
        Demand(OrderStep.Refund, actor);
        Proposal.RefuseTie(reason, "Reason");
        Answer(actor, reason, now);
        return GiveBack(actor, reason, "", moneyReturned, refundId, now);
    }

    /// <summary>Whether the seller's cancellation or refund is told as a cancellation: a refund is one before anything was sent.</summary>
    public bool IsCancellation(OrderStep step) => ConfirmBy is null && !IsWithdrawn && (step != OrderStep.Refund || Stage == OrderStage.Paid);

    /// <summary>What a step returns to the buyer.</summary>
    public Money GoesBackBy(OrderStep step) => new(step == OrderStep.Repay ? OwedAmount : Total - RefundedAmount, Currency);

    /// <summary>What is left of the amount after refunds, made or owed, in minor units.</summary>
    public long Remaining => Total - RefundedAmount - OwedAmount;

    private long LeftToRefund => Stage is OrderStage.Paid or OrderStage.Sent or OrderStage.Refunded or OrderStage.Finished && !IsUnpaid ? Remaining : 0;

    /// <summary>Whether the seller owes all that is left of the payment: nothing else can then be refunded.</summary>
    private bool OwesEverything => OwedAmount > 0 && OwedAmount >= Total - RefundedAmount;

    /// <summary>Whether a refund has to wait for one in progress, or for the buyer's bank.</summary>
    public bool RefundWaits => PendingRefundId is not null || BankDecides;

    /// <summary>
    /// A claim ended with a refund: to the card if one was charged, otherwise the seller owes it. It is never more than what is left of the
    /// payment.
    /// </summary>
    /// <param name="by">Who agreed to it.</param>
    /// <param name="amount">In minor units.</param>
    /// <param name="reason">A sentence.</param>
    /// <param name="refundId">The id of the refund.</param>
    /// <param name="now">When.</param>
    /// <param name="wasReported">Whether support decided that the money never came back, though the seller had said so: it's owed again.</param>
    /// <returns>The refund of a payment by card, which waits while another one is in progress; null where there is none.</returns>
    public Payment? RefundClaim(Actor by, long amount, string reason, long refundId, DateTime now, bool wasReported = false)
    {
        if (wasReported && Stage == OrderStage.Refunded && PaidBy == PaymentWay.Offline) RefundedAmount -= Math.Min(amount, RefundedAmount);
        amount = Math.Min(amount, LeftToRefund);
        if (amount <= 0) return null;
        if (ChargeId is { } chargeId)
        {
            if (RefundWaits) return Payment.Refund(refundId, this, amount, chargeId, by, reason, "", now, waits: true);
            BeginRefund(by, OrderEventType.ClaimRefundBegan, refundId, now, amount, reason);
            return Payment.Refund(refundId, this, amount, chargeId, by, reason, "", now);
        }
        OwedAmount += amount;
        if (by.Party == Party.Support) OwedSince = now;
        Write(new Actor(Party.Seller, ShopName), OrderEventType.RepaymentOwed, now, amount, null, reason);
        Raise(new RepaymentOwed(Summary, OwedAmount, reason) { OccurredAt = now });
        return null;
    }

    /// <summary>A refund that waited begins. What the one before it returned is no longer part of it.</summary>
    public void Begin(Payment waiting, DateTime now)
    {
        var amount = Math.Min(waiting.Amount, LeftToRefund);
        if (amount <= 0)
        {
            waiting.Drop(now);
            return;
        }
        // One that had begun before is told as it was then.
        var what = waiting.Attempt > 1 ? LastRefundBegan : OrderEventType.ClaimRefundBegan;
        BeginRefund(waiting.Actor, what, waiting.Id, now, amount, waiting.Reason);
        waiting.Begin(amount, now);
    }

    /// <summary>The seller has returned what they owed.</summary>
    /// <param name="actor">The seller.</param>
    /// <param name="moneyReturned">Confirms that it was returned.</param>
    /// <param name="now">When.</param>
    public void Repay(Actor actor, bool moneyReturned, DateTime now)
    {
        Demand(OrderStep.Repay, actor);
        if (!moneyReturned) throw new RuleBroken("Return the money to the buyer, then tick the box.", "MoneyReturned");
        var amount = OwedAmount;
        (OwedAmount, OwedSince) = (0, null);
        BecomeLighter(amount, actor, "", "", now, isOwed: true);
    }

    /// <summary>Support has been told that the seller hasn't returned what support decided.</summary>
    public void ReportOwed() => OwedSince = null;

    /// <summary>
    /// Enters what the gateway says now. The same answer twice, or an older one, changes nothing: only the payment's own state decides what is new.
    /// </summary>
    /// <returns>The refund of a charge that the order can't use, or null.</returns>
    public Payment? Settle(Payment payment, GatewayAnswer answer, long refundId, DateTime now)
    {
        payment.Note(answer);
        if (answer.Outcome == PaymentState.Pending) return null;
        if (payment is { Kind: PaymentKind.Charge, State: not PaymentState.Succeeded } && answer is { Outcome: PaymentState.Succeeded, Taken: { } taken } && taken != payment.Money)
        {
            return ReturnOther(payment, taken, refundId, now);
        }
        if (payment.IsPending) return Settle(payment, answer.Outcome, answer.Reason, refundId, now);
        if (payment.Kind == PaymentKind.Charge && payment.State != PaymentState.Succeeded && answer.Outcome == PaymentState.Succeeded)
        {
            payment.SucceedLate(now);
            return TakeMoney(payment, refundId, now);
        }
        if (payment is { Kind: PaymentKind.Refund, State: PaymentState.Succeeded } && answer.Outcome == PaymentState.Declined)
        {
            // The bank sent it back. The order stays refunded; only the money has to find another way.
            payment.Refuse(now);
            Write(Actor.Gateway, OrderEventType.RefundFailed, now);
        }
        return null;
    }

    /// <summary>The gateway has responded or timed out.</summary>
    /// <param name="payment">The charge or refund.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="reason">Why it was declined, as a sentence for people.</param>
    /// <param name="refundId">The id of a refund, if one turns out to be needed.</param>
    /// <param name="now">When.</param>
    /// <returns>The refund of a charge that arrived too late, or null.</returns>
    public Payment? Settle(Payment payment, PaymentState outcome, string reason, long refundId, DateTime now)
    {
        if (payment.Kind == PaymentKind.Refund)
        {
            if (outcome == PaymentState.Succeeded) FinishRefund(payment, now, () => payment.Settle(outcome, reason, now));
            else RefuseRefund(payment, now);
            return null;
        }
        payment.Settle(outcome, reason, now);
        if (PendingChargeId == payment.Id) PendingChargeId = null;
        if (outcome == PaymentState.Succeeded) return TakeMoney(payment, refundId, now);
        Write(Actor.Gateway, outcome == PaymentState.Declined ? OrderEventType.PaymentDeclined : OrderEventType.PaymentFailed, now, reason);
        EndSoonIfUnpaid(now);
        if (Stage == OrderStage.Confirmed && reason != StoppedReason) Raise(new PaymentDeclined(Summary, reason) { PayBy = PayBy, OccurredAt = now });
        return null;
    }

    /// <summary>Whether the latest refund by card was agreed or decided in a claim, or follows a withdrawal.</summary>
    private bool IsOfClaim => LastRefundBegan == OrderEventType.ClaimRefundBegan;

    private OrderEventType LastRefundBegan => history.FindLast(e => e.What is OrderEventType.RefundBegan or OrderEventType.ClaimRefundBegan)?.What ?? OrderEventType.RefundBegan;

    /// <summary>The buyer must not pay for it any more. What arrives all the same goes back.</summary>
    private void StopPayment(DateTime now)
    {
        if (PendingChargeId is { } charge) Raise(new PaymentReported(charge, IsOver: true) { OccurredAt = now });
    }

    private Payment? TakeMoney(Payment charge, long refundId, DateTime now)
    {
        if (May(OrderStep.MarkAsPaid, Party.Payment) && charge.Money == new Money(Total, Currency))
        {
            ChargeId = charge.Id;
            BecomePaid(Actor.Gateway, PaymentWay.Card, OrderEventType.PaidByCard, now);
            return null;
        }
        // The order ended during the payment, or was paid another way.
        return GiveBackCharge(charge, charge.Money, Stage == OrderStage.Canceled ? TooLateReason : NotNeededReason, refundId, now);
    }

    /// <summary>The provider took another amount than we asked for. Nothing counts as paid.</summary>
    private Payment ReturnOther(Payment charge, Money taken, long refundId, DateTime now)
    {
        if (PendingChargeId == charge.Id) PendingChargeId = null;
        charge.SucceedLate(now);
        return GiveBackCharge(charge, taken, OtherAmountReason, refundId, now);
    }

    private Payment GiveBackCharge(Payment charge, Money taken, string reason, long refundId, DateTime now)
    {
        // A running order goes on meanwhile: this money is not its own.
        if (EndedAt is not null) PendingRefundId ??= refundId;
        EndSoonIfUnpaid(now);
        Write(Actor.Gateway, OrderEventType.PaidByCard, now, reason);
        return Payment.Return(refundId, charge, taken, reason, now);
    }

    /// <summary>A custom order whose time to pay ended during a payment.</summary>
    private void EndSoonIfUnpaid(DateTime now)
    {
        if (PayBy <= now && EndedAt is null) ActAt = now;
    }

    /// <summary>From here on a custom order ends like any other. The next run plans what follows.</summary>
    private void EndPayBy(DateTime now)
    {
        if (PayBy is not null) (PayBy, Reminders, ActAt) = (null, 0, now);
    }

    private void BecomePaid(Actor actor, PaymentWay way, OrderEventType what, DateTime now)
    {
        Stage = OrderStage.Paid;
        SaidPaidAt = null;
        PaidBy = way;
        PaidAt = now;
        // What is paid directly is only the seller's word, so it can't move the seller's own promise.
        if (way == PaymentWay.Card) WaitForPayment(now);
        EndPayBy(now);
        if (!IsAskingForTime) LapseProposal(now);
        Write(actor, what, now);
        Raise(new OrderPaid(Summary, actor.Party, PromisedDeliveryAt) { OccurredAt = now });
    }

    /// <summary>The seller can't deliver while the buyer hasn't paid, so that time is added to the promise and to the closing date.</summary>
    private void WaitForPayment(DateTime now)
    {
        if (StartedAt is { } approved && now - approved is var waited && waited > TimeSpan.Zero)
        {
            (PromisedDeliveryAt, ClosesAt, Reminders) = (PromisedDeliveryAt + waited, ClosesAt + waited, 0);
            if (StoppedAt is null) ActAt = now;
        }
    }

    private Payment? GiveBack(Actor actor, string reason, string clarification, bool moneyReturned, long refundId, DateTime now)
    {
        if (ChargeId is { } chargeId)
        {
            BeginRefund(actor, OrderEventType.RefundBegan, refundId, now, null, reason, clarification);
            return Payment.Refund(refundId, this, Total - RefundedAmount, chargeId, actor, reason, clarification, now);
        }
        if (!moneyReturned) throw new RuleBroken("Return the money to the buyer, then tick the box.", "MoneyReturned");
        BecomeRefunded(actor, reason, clarification, now);
        return null;
    }

    /// <summary>A refund to the card is in progress. The seller's money stays held until it is complete.</summary>
    private void BeginRefund(Actor actor, OrderEventType what, long refundId, DateTime now, long? amount, string reason, string clarification = "")
    {
        PendingRefundId = refundId;
        if (amount is { } part) Write(actor, what, now, part, null, reason);
        else Write(actor, what, now, reason, clarification);
        Raise(new RefundBegan(Summary, refundId) { OccurredAt = now });
    }

    /// <summary>Support returned the money of a refund that the provider refused, by a bank transfer for example.</summary>
    /// <param name="refund">The refused refund.</param>
    /// <param name="reference">Where the money can be found.</param>
    /// <param name="now">When.</param>
    public void SettleByHand(Payment refund, string reference, DateTime now) => FinishRefund(refund, now, () =>
    {
        if (BankDecides) throw new RuleBroken(DisputeIsOpen);
        refund.SettleByHand(reference, now);
        Write(new Actor(Party.Support, ""), OrderEventType.ReturnedByHand, now, reference);
    });

    private void FinishRefund(Payment refund, DateTime now, Action settle)
    {
        // One that a bank sent back was counted when it first succeeded.
        var isCounted = refund.SettledAt is not null;
        settle();
        if (PendingRefundId == refund.Id) PendingRefundId = null;
        if (isCounted || refund.ChargeId != ChargeId) Write(Actor.Gateway, OrderEventType.PaymentReturned, now, refund.Reason);
        else BecomeLighter(refund.Amount, refund.Actor, refund.Reason, refund.Clarification, now, IsOfClaim, refund.Id);
    }

    /// <summary>The refund stays in progress, because its money is still owed to the buyer.</summary>
    private void RefuseRefund(Payment refund, DateTime now)
    {
        if (refund.Attempt == 1) Write(Actor.Gateway, OrderEventType.RefundFailed, now);
        refund.Refuse(now);
    }

    /// <summary>Records a returned amount. Once everything is returned, the order is refunded.</summary>
    private void BecomeLighter(
        long amount, Actor actor, string reason, string clarification, DateTime now, bool isOfClaim = false, long? refundId = null, long? disputeId = null, bool isOwed = false)
    {
        RefundedAmount += amount;
        if (RefundedAmount >= Total && Stage != OrderStage.Refunded)
        {
            BecomeRefunded(actor, reason, clarification, now, isOfClaim, isOwed);
            return;
        }
        Write(actor, OrderEventType.PartlyRefunded, now, amount, null, reason);
        Raise(new OrderPartlyRefunded(Summary, amount, RefundedAmount, actor.Party, reason, isOfClaim) { RefundId = refundId, DisputeId = disputeId, IsPriceChange = reason == AmountReason, OccurredAt = now });
    }

    private void BecomeRefunded(Actor actor, string reason, string clarification, DateTime now, bool isOfClaim = false, bool isOwed = false)
    {
        var from = Stage;
        End(OrderStage.Refunded, now);
        (RefundedAmount, OwedAmount, OwedSince) = (Total, 0, null);
        Write(actor, OrderEventType.Refunded, now, reason, clarification);
        Raise(new OrderRefunded(Summary, Facts, actor.Party, from, reason, isOfClaim)
        {
            IsNeverSent = actor == Clock && reason == NeverSentReason,
            // Only a cancellation has a clarification.
            IsCancellation = clarification.Length > 0 || (from == OrderStage.Paid && actor.Party == Party.Seller && !isOfClaim && !isOwed),
            IsOutside = PaidBy == PaymentWay.Offline,
            OccurredAt = now,
        });
    }
}
