using Marketplace.Complaints.Domain;
using Marketplace.Contracts;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;
using Marketplace.UnitTests.Orders;

namespace Marketplace.UnitTests.Complaints;

/// <summary>The refunds of claims, as the order makes them.</summary>
public sealed class RefundsTests
{
    private static readonly Actor Seller = new(Party.Seller, "Shop of bob");

    [Fact, Trait("Rule", "ORD-2"), Trait("Rule", "ORD-17")]
    public void A_part_of_a_card_payment_goes_back_and_the_stage_stays()
    {
        var order = PaidByCard();
        var refund = order.RefundClaim(Seller, 700, "Claim 1", 50, Some.At(5))!;
        (refund.Amount, refund.ChargeId, order.RefundedAmount).ShouldBe((700, 40L, 0));
        order.Settle(refund, PaymentState.Succeeded, "", 0, Some.At(6));
        (order.RefundedAmount, order.Stage, order.EndedAt).ShouldBe((700, OrderStage.Paid, null));
        var told = Raised(order).OfType<OrderPartlyRefunded>().Single();
        (told.Amount, told.RefundedInAll, told.By, told.Reason).ShouldBe((700, 700, Party.Seller, "Claim 1"));
    }

    [Fact, Trait("Rule", "ORD-2")]
    public void With_the_last_part_the_order_is_refunded_and_a_refund_in_full_is_of_what_is_left()
    {
        var order = PaidByCard();
        order.Settle(order.RefundClaim(Seller, 700, "Claim 1", 50, Some.At(5))!, PaymentState.Succeeded, "", 0, Some.At(6));
        var rest = order.Refund(Seller, "Broken", false, 51, Some.At(7))!;
        rest.Amount.ShouldBe(1_800);
        order.Settle(rest, PaymentState.Succeeded, "", 0, Some.At(8));
        (order.Stage, order.RefundedAmount).ShouldBe((OrderStage.Refunded, 2_500));

        var inParts = PaidByCard();
        inParts.Settle(inParts.RefundClaim(Seller, 2_499, "Claim 1", 50, Some.At(5))!, PaymentState.Succeeded, "", 0, Some.At(6));
        inParts.Settle(inParts.RefundClaim(Seller, 100, "Claim 2", 51, Some.At(7))!, PaymentState.Succeeded, "", 0, Some.At(8));
        (inParts.Stage, inParts.RefundedAmount).ShouldBe((OrderStage.Refunded, 2_500));
        Raised(inParts).OfType<OrderRefunded>().Count().ShouldBe(1);
    }

    [Fact, Trait("Rule", "ORD-17")]
    public void A_claims_refund_waits_for_the_one_that_is_on_its_way_and_for_one_that_was_refused()
    {
        var order = PaidByCard();
        var first = order.RefundClaim(Seller, 700, "Claim 1", 50, Some.At(5))!;
        var second = order.RefundClaim(Seller, 700, "Claim 2", 51, Some.At(6))!;
        second.State.ShouldBe(PaymentState.Waiting);
        order.Settle(first, PaymentState.Declined, "No.", 0, Some.At(7));
        (order.RefundedAmount, order.RefundWaits, order.Last.What).ShouldBe((0, true, OrderEventType.RefundFailed));
        first.TryAgain(Some.At(7));
        order.Settle(first, PaymentState.Succeeded, "", 0, Some.At(7));
        order.Begin(second, Some.At(8));
        (second.State, second.Amount, order.PendingRefundId).ShouldBe((PaymentState.Pending, 700, 51));
    }

    [Fact, Trait("Rule", "ORD-17")]
    public void Of_an_order_that_is_refunded_or_was_never_paid_nothing_goes_back()
    {
        Some.Order(OrderStage.Refunded).RefundClaim(Seller, 700, "Claim 1", 50, Some.At(9)).ShouldBeNull();
        foreach (var stage in new[] { OrderStage.Confirmed, OrderStage.Canceled })
        {
            var order = Some.Order(stage);
            order.RefundClaim(Seller, 700, "Claim 1", 50, Some.At(9)).ShouldBeNull();
            order.OwedAmount.ShouldBe(0);
        }
    }

    [Fact, Trait("Rule", "ORD-17")]
    public void What_was_paid_outside_the_seller_owes_and_confirms()
    {
        var order = Some.Order(OrderStage.Finished);
        order.May(OrderStep.Repay, Party.Seller).ShouldBeFalse();
        order.RefundClaim(Seller, 700, "Claim 1", 50, Some.At(9)).ShouldBeNull();
        (order.OwedAmount, order.RefundedAmount).ShouldBe((700, 0));
        Raised(order).OfType<RepaymentOwed>().Single().Amount.ShouldBe(700);
        Should.Throw<RuleBroken>(() => order.Repay(Seller, false, Some.At(10))).Field.ShouldBe("MoneyReturned");
        Should.Throw<RuleBroken>(() => order.Repay(Some.Buyer, true, Some.At(10)));
        order.Repay(Seller, true, Some.At(10));
        (order.OwedAmount, order.RefundedAmount, order.Stage).ShouldBe((0, 700, OrderStage.Finished));
        Should.Throw<RuleBroken>(() => order.Repay(Seller, true, Some.At(11)));
    }

    [Fact, Trait("Rule", "CMP-2"), Trait("Rule", "ORD-4")]
    public void A_claim_that_ended_is_not_opened_by_an_event_that_comes_late()
    {
        var order = Some.Order(OrderStage.Paid);
        order.OpenClaim(5, Some.At(5));
        order.OpenClaim(5, Some.At(5));
        order.OpenClaimId.ShouldBe(5);
        order.EndClaim(5, Party.Buyer, Some.At(6));
        order.OpenClaim(5, Some.At(5));
        order.EndClaim(5, Party.Buyer, Some.At(6));
        order.OpenClaimId.ShouldBeNull();
        order.History.Count(e => e.What is OrderEventType.ClaimOpened or OrderEventType.ClaimClosed).ShouldBe(2);
        order.OpenClaim(9, Some.At(8));
        order.EndClaim(7, Party.Buyer, Some.At(9));
        order.OpenClaimId.ShouldBe(9);
    }

    /// <summary>Random steps of an order and its claims: refunds never exceed the payment, and a closed claim stays closed.</summary>
    [Fact, Trait("Rule", "ORD-17"), Trait("Rule", "CMP-3"), Trait("Rule", "CMP-4")]
    public void Never_more_goes_back_than_was_paid_and_never_twice_and_a_closed_claim_stays_closed()
    {
        var refunded = 0;
        for (var seed = 0; seed < 3_000; seed++) refunded += Live(new Random(seed));
        refunded.ShouldBeGreaterThan(1_000, "the lives are worth living");
    }

    private static int Live(Random random)
    {
        var order = random.Next(2) == 0 ? PaidByCard() : Some.Order(OrderStage.Paid);
        var (copy, heard, made, fromGateway) = (Copy(order), new HashSet<long>(), new List<Payment>(), 0L);
        var claims = new List<OrderClaim>();
        OrderClaim? claim = null;
        var now = Quarrel.Start;
        for (var step = 0; step < 25; step++)
        {
            now = now.AddHours(random.Next(1, 60));
            try
            {
                if (claim is not { IsOpen: true }) claims.Add(claim = OrderClaim.Open(1_000 + step, copy, claim, (ClaimCause)random.Next(5), Quarrel.Words, Quarrel.Terms, now));
                else Act(claim, copy, random, now);
            }
            catch (RuleBroken)
            {
                // This step was not possible then.
            }
            if (random.Next(12) == 0) Try(() => Keep(order.Refund(Seller, "", true, 5_000 + step, Some.At(step))));
            if (order.OwedAmount > 0 && random.Next(3) == 0) Try(() => order.Repay(Seller, true, Some.At(step)));
            // Handled at any later time, also for claims that ended long ago, but only once because of the inbox.
            foreach (var owed in claims.SelectMany(Owed).Where(_ => random.Next(2) == 0))
            {
                if (order.RefundWaits || !heard.Add(owed.RefundId)) continue;
                Keep(order.RefundClaim(new(owed.By, ""), owed.Amount, "Claim", owed.RefundId, Some.At(step)));
            }
            foreach (var payment in made.Where(p => (p.IsPending || p.State == PaymentState.Refused) && random.Next(2) == 0).ToList())
            {
                var succeeds = random.Next(5) > 0;
                if (succeeds) fromGateway += payment.Amount;
                if (payment.State == PaymentState.Refused) payment.TryAgain(Some.At(step));
                order.Settle(payment, succeeds ? PaymentState.Succeeded : PaymentState.Declined, "", 0, Some.At(step));
            }
            copy.Refund(order.RefundedAmount);
            if (order.Stage == OrderStage.Refunded)
            {
                copy.Reach(OrderStage.Refunded);
                claim?.EndWithOrder(Party.Seller, Quarrel.Terms, now);
            }
            foreach (var ended in claims.Where(c => !c.IsOpen))
            {
                var before = Outcome(ended);
                Try(() => Act(ended, copy, random, now));
                Try(() => ended.Close(Quarrel.Buyer, Quarrel.Terms, now));
                ended.Tick(7_000 + step, copy.Remaining, Quarrel.Terms, now);
                ended.EndWithOrder(Party.Seller, Quarrel.Terms, now);
                Outcome(ended).ShouldBe(before);
            }
            claims.TrueForAll(c => Owed(c).Count() <= 1 && Owed(c).All(o => o.Amount <= order.Total)).ShouldBeTrue();
            order.RefundedAmount.ShouldBeLessThanOrEqualTo(order.Total);
            (order.RefundedAmount + order.OwedAmount).ShouldBeLessThanOrEqualTo(order.Total);
            fromGateway.ShouldBe(order.ChargeId is null ? 0 : order.RefundedAmount);
        }
        return order.RefundedAmount > 0 ? 1 : 0;

        void Keep(Payment? payment)
        {
            if (payment is not null) made.Add(payment);
        }

        static void Try(Action act)
        {
            try
            {
                act();
            }
            catch (RuleBroken)
            {
            }
        }
    }

    private static IEnumerable<RefundOwed> Owed(OrderClaim claim) => ((IRaiseEvents)claim).Raised.OfType<RefundOwed>();

    private static object Outcome(OrderClaim claim) =>
        (claim.State, claim.End, claim.ClosedAt, claim.RefundId, claim.RefundAmount, claim.ActAt, claim.Timeline.Count, claim.Pending, ((IRaiseEvents)claim).Raised.Count);

    private static void Act(OrderClaim claim, OrderCopy order, Random random, DateTime now)
    {
        var (side, refundId, left, terms) = (random.Next(2) == 0 ? Quarrel.Buyer : Quarrel.Seller, now.Ticks, order.Remaining, Quarrel.Terms);
        switch (random.Next(12))
        {
            case 0: claim.SendGuidance(side, Quarrel.Words, terms, now); break;
            case 1: claim.OfferPartialRefund(side, random.Next(1, 100), "", left, terms, now); break;
            case 2: claim.OfferReturn(side, Quarrel.Home, "", left, terms, now); break;
            case 3: claim.RefundInFull(side, "", refundId, left, terms, now); break;
            case 4: claim.Counter(side, random.Next(1, 100), "", left, terms, now); break;
            case 5: claim.Accept(side, refundId, terms, now); break;
            case 6: claim.Decline(side, "", terms, now); break;
            case 7: claim.SendBack(side, "", terms, now); break;
            case 8: claim.Receive(side, refundId, left, now); break;
            case 9: claim.Escalate(side, Quarrel.Words, refundId, terms, now); break;
            case 10: claim.Close(side, terms, now); break;
            default:
                claim.Claim(Quarrel.Support, TimeSpan.FromMinutes(30), now);
                claim.Decide(Quarrel.Support, (ClaimRuling)random.Next(5), random.Next(1, 100), Quarrel.Words, Quarrel.Home, refundId, left, terms, now);
                break;
        }
        claim.Tick(refundId + 1, order.Remaining, terms, now);
    }

    private static OrderCopy Copy(Order order)
    {
        var copy = new OrderCopy(order.Summary);
        copy.BePaid(Party.Payment);
        return copy;
    }

    private static Order PaidByCard()
    {
        var order = Some.Order(OrderStage.Confirmed);
        var charge = order.Pay(Some.Buyer, 40, Some.Card, Some.At(2));
        order.Settle(charge, PaymentState.Succeeded, "", 0, Some.At(3));
        return order;
    }

    private static IReadOnlyList<DomainEvent> Raised(Order order) => ((IRaiseEvents)order).Raised;
}
