using Marketplace.Billing.Domain;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.UnitTests.Billing;

[Trait("Rule", "ORD-19")]
public sealed class BilledOrderTests
{
    [Fact]
    public void A_payment_through_the_gateway_is_held_and_the_fee_falls_due_when_the_order_is_finished()
    {
        var bill = new Bill().Placed().Paid();
        (bill.On(AccountKind.BuyerPayments), bill.On(AccountKind.SellerHeld), bill.On(AccountKind.Fees)).ShouldBe((-2500, 2500, 0));
        bill.Order.ReleaseAt.ShouldBeNull("an order that runs has no date");
        bill.Finished();
        (bill.On(AccountKind.SellerHeld), bill.On(AccountKind.Fees)).ShouldBe((2270, 230));
        bill.Order.ReleaseAt.ShouldBe(Bill.Start + Bill.Hold);
    }

    [Fact]
    public void A_repeated_event_enters_nothing()
    {
        var bill = new Bill().Placed().Paid().Finished().PartlyRefunded(500);
        var entered = bill.Transfers.Count;
        bill.Paid().Finished().PartlyRefunded(500).PartlyRefunded(300).Placed().Transfers.Count.ShouldBe(entered);
    }

    [Fact, Trait("Rule", "ORD-7"), Trait("Rule", "ORD-10")]
    public void A_changed_amount_changes_the_fee_also_after_the_end()
    {
        var bill = new Bill().Changes(3, 2000).Placed().Paid(Party.Seller, 1).Finished(2);
        bill.On(AccountKind.Fees).ShouldBe(230);
        bill.Changed(3).On(AccountKind.Fees).ShouldBe(190);
        bill.Finished(2).On(AccountKind.Fees).ShouldBe(190, "an older event that arrives later doesn't bring the old amount back");
    }

    [Theory, Trait("Rule", "ORD-7"), Trait("Rule", "ORD-10")]
    [InlineData(3, 4)]
    [InlineData(4, 3)]
    public void Of_two_changes_after_the_end_the_later_one_counts_whichever_arrives_first(int first, int second) =>
        new Bill().Changes(3, 2000).Changes(4, 1000).Placed().Paid(Party.Seller, 1).Finished(2).Changed(first).Changed(second).On(AccountKind.Fees).ShouldBe(110);

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 2270)]
    [InlineData(1, 2270)]
    public void Held_money_becomes_available_when_the_days_for_claims_are_over(int minutes, long available)
    {
        var bill = new Bill().Placed().Paid().Finished().Released((Bill.Start + Bill.Hold).AddMinutes(minutes));
        (bill.On(AccountKind.SellerAvailable), bill.On(AccountKind.SellerHeld)).ShouldBe((available, 2270 - available));
        bill.Released(Bill.Start.AddYears(1)).Released(Bill.Start.AddYears(1)).On(AccountKind.SellerAvailable).ShouldBe(2270, "it is released once");
    }

    [Fact]
    public void An_open_claim_keeps_it_held_whatever_order_its_events_arrive_in()
    {
        var late = Bill.Start.AddYears(1);
        var bill = new Bill().Placed().Paid().Finished().ClaimOpened(3).Released(late);
        bill.On(AccountKind.SellerAvailable).ShouldBe(0);
        bill.ClaimClosed(3).ClaimOpened(3).Released(late).On(AccountKind.SellerAvailable).ShouldBe(2270, "an opening that arrives after its closing is ignored");
        var second = new Bill().Placed().Paid().Finished().ClaimOpened(3).ClaimOpened(4).ClaimClosed(3).Released(late);
        second.On(AccountKind.SellerAvailable).ShouldBe(0, "the second claim is open");
    }

    [Theory, Trait("Rule", "CMP-3")]
    [InlineData(true)]
    [InlineData(false)]
    public void A_refund_that_the_buyer_is_still_to_get_keeps_it_held_whatever_order_its_events_arrive_in(bool claimClosesFirst)
    {
        var late = Bill.Start.AddYears(1);
        var bill = new Bill().Placed().Paid().Finished().ClaimOpened(3);
        if (claimClosesFirst) bill.ClaimClosed(3).RefundOwed(50);
        else bill.RefundOwed(50).ClaimClosed(3);
        bill.Released(late).On(AccountKind.SellerAvailable).ShouldBe(0);
        bill.PartlyRefunded(1250, 50).Released(late).On(AccountKind.SellerAvailable).ShouldBe(1135);
        var made = new Bill().Placed().Paid().Finished().PartlyRefunded(1250, 50).RefundOwed(50).Released(late);
        made.On(AccountKind.SellerAvailable).ShouldBe(1135, "it was made before Billing heard that it is owed");
        new Bill().Placed().Paid().Finished().RefundOwed(50).Refunded().Released(late).On(AccountKind.SellerHeld).ShouldBe(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_dispute_keeps_the_money_held_until_it_is_won_whatever_order_its_events_arrive_in(bool isOpenedFirst)
    {
        var late = Bill.Start.AddYears(1);
        var bill = new Bill().Placed().Paid().Finished();
        if (isOpenedFirst) bill.Disputed(60).Released(late).On(AccountKind.SellerHeld).ShouldBe(2270);
        if (isOpenedFirst) bill.DisputeWon(60);
        else bill.DisputeWon(60).Disputed(60);
        bill.Disputed(60).Released(late);
        (bill.On(AccountKind.SellerAvailable), bill.On(AccountKind.SellerHeld)).ShouldBe((2270, 0));
    }

    [Fact]
    public void Available_money_of_a_disputed_payment_is_held_again_and_released_once_it_is_won()
    {
        var bill = new Bill().Placed().Paid().Finished().Released(Bill.Start.AddDays(30)).PartlyRefunded(1250).Disputed(60);
        (bill.On(AccountKind.SellerAvailable), bill.On(AccountKind.SellerHeld), bill.Order.Held).ShouldBe((0, 1135, 1135));
        bill.Disputed(60).Transfers.Count(t => t.Kind == TransferKind.HeldAgain).ShouldBe(1);
        bill.Released(Bill.Start.AddYears(1)).On(AccountKind.SellerAvailable).ShouldBe(0);
        Should.Throw<RuleBroken>(() => bill.Order.ReleaseEarly(Bill.Start, () => 1)).Message.ShouldBe("The buyer's bank is deciding about this payment. You can only keep the hold.");
        bill.DisputeWon(60).Released(Bill.Start);
        (bill.On(AccountKind.SellerAvailable), bill.On(AccountKind.SellerHeld)).ShouldBe((1135, 0), "its time had come before the dispute");
        bill.Refunded();
        (bill.On(AccountKind.SellerAvailable), bill.On(AccountKind.Fees), bill.On(AccountKind.Refunds)).ShouldBe((0, 0, 2500));
    }

    [Fact, Trait("Rule", "ORD-10")]
    public void A_lost_dispute_takes_the_money_and_gives_the_fee_back_in_proportion()
    {
        var late = Bill.Start.AddYears(1);
        var whole = new Bill().Placed().Paid().Finished().Disputed(60).Refunded().Released(late);
        (whole.On(AccountKind.Refunds), whole.On(AccountKind.SellerHeld), whole.On(AccountKind.SellerAvailable), whole.On(AccountKind.Fees)).ShouldBe((2500, 0, 0, 0));
        var part = new Bill().Placed().Paid().Finished().Released(Bill.Start.AddDays(30)).Disputed(60).DisputeLost(60, 1250).Released(late);
        (part.On(AccountKind.Refunds), part.On(AccountKind.SellerAvailable), part.On(AccountKind.Fees)).ShouldBe((1250, 1135, 115));
        var behind = new Bill().Placed().Paid().Finished().Disputed(60).RefundOwed(50).DisputeLost(60, 1000).Released(late);
        behind.On(AccountKind.SellerAvailable).ShouldBe(0, "a refund that waited for the bank is still to be made");
        behind.PartlyRefunded(1250, 50).Released(late).On(AccountKind.SellerAvailable).ShouldBe(1135);
    }

    [Fact, Trait("Rule", "ORD-10")]
    public void A_partial_refund_comes_from_held_money_and_takes_the_fee_back_in_proportion()
    {
        var bill = new Bill().Placed().Paid().Finished().PartlyRefunded(1250);
        (bill.On(AccountKind.Refunds), bill.On(AccountKind.Fees), bill.On(AccountKind.SellerHeld)).ShouldBe((1250, 115, 1135));
        bill.Order.Net.ShouldBe(1135);
    }

    [Fact, Trait("Rule", "ORD-10")]
    public void A_full_refund_before_the_end_costs_no_fee() =>
        new Bill().Placed().Paid().Refunded().Transfers.Select(t => (t.Kind, t.Amount)).ShouldBe([(TransferKind.Payment, 2500), (TransferKind.Refund, 2500)]);

    [Fact]
    public void A_refund_after_the_release_makes_a_debt()
    {
        var bill = new Bill().Placed().Paid().Finished().Released(Bill.Start.AddDays(30)).Refunded();
        (bill.On(AccountKind.SellerAvailable), bill.On(AccountKind.SellerHeld), bill.On(AccountKind.Fees)).ShouldBe((0, 0, 0));
        bill.Transfers.TakeLast(2).Select(t => (t.Kind, t.From, t.To, t.Amount)).ShouldBe(
        [
            (TransferKind.FeeReturned, AccountKind.Fees, AccountKind.SellerAvailable, 230), (TransferKind.Refund, AccountKind.SellerAvailable, AccountKind.Refunds, 2500),
        ]);
    }

    [Theory, Trait("Rule", "ORD-8")]
    [InlineData(true, 230)]
    [InlineData(false, 0)]
    public void An_order_that_was_never_sent_in_time_owes_the_fee_although_it_is_refunded(bool isNeverSent, long fee)
    {
        var bill = new Bill().Placed().Paid().Refunded(isNeverSent);
        (bill.On(AccountKind.Fees), bill.On(AccountKind.SellerAvailable), bill.On(AccountKind.Refunds)).ShouldBe((fee, -fee, 2500));
    }

    [Theory, Trait("Rule", "ORD-10")]
    [InlineData(true)]
    [InlineData(false)]
    public void Paid_outside_or_not_at_all_the_fee_is_taken_from_what_is_available(bool isPaid)
    {
        var bill = new Bill().Placed();
        if (isPaid) bill.Paid(Party.Seller);
        bill.Finished();
        (bill.On(AccountKind.SellerAvailable), bill.On(AccountKind.SellerHeld), bill.On(AccountKind.BuyerPayments), bill.Order.ReleaseAt).ShouldBe((-230, 0, 0, null));
        bill.PartlyRefunded(1250).On(AccountKind.SellerAvailable).ShouldBe(-115, "the seller returned half, outside");
    }

    [Fact]
    public void A_payment_that_is_learnt_after_the_end_takes_the_fee_from_the_held_money_after_all()
    {
        var bill = new Bill().Finished().Paid();
        (bill.On(AccountKind.SellerAvailable), bill.On(AccountKind.SellerHeld), bill.On(AccountKind.Fees)).ShouldBe((0, 2270, 230));
    }

    [Fact]
    public void Support_can_release_what_is_held_before_its_time_once()
    {
        var bill = new Bill().Placed().Paid().Finished().ReleasedEarly();
        (bill.On(AccountKind.SellerHeld), bill.On(AccountKind.SellerAvailable), bill.Order.ReleaseAt).ShouldBe((0, 2270, null));
        Should.Throw<RuleBroken>(() => bill.Order.ReleaseEarly(Bill.Start, () => 1));
        bill.Released(Bill.Start.AddYears(1)).On(AccountKind.SellerAvailable).ShouldBe(2270);
    }

    [Theory, Trait("Rule", "ORD-10")]
    [InlineData(false, 500, 230, 184)]
    [InlineData(false, 2500, 230, 0)]
    [InlineData(true, 500, 184, 138)]
    public void What_remains_of_the_fee_after_a_further_refund_is_known_before(bool isPartlyRefunded, long refund, long now, long after)
    {
        var bill = new Bill().Placed().Paid().Finished();
        if (isPartlyRefunded) bill.PartlyRefunded(500);
        (bill.Order.Fee, bill.Order.FeeAfter(refund)).ShouldBe((now, after));
        bill.PartlyRefunded(refund + (isPartlyRefunded ? 500 : 0)).Order.Fee.ShouldBe(after, "and it is what the refund then makes");
    }

    [Fact]
    public void A_transfer_moves_an_amount_above_zero_between_two_accounts()
    {
        foreach (var (amount, to) in new[] { (0L, AccountKind.Fees), (-1L, AccountKind.Fees), (1L, AccountKind.SellerHeld) })
        {
            Should.Throw<ArgumentException>(() => new Transfer(1, 5, AccountKind.SellerHeld, to, new Money(amount, "EUR"), TransferKind.Fee, "k", Bill.Start));
        }
    }

    [Fact, Trait("Rule", "ACC-11")]
    public void An_order_counts_in_the_quarter_of_its_payment_without_refunds()
    {
        var bill = new Bill().Placed();
        Quarter(null).ShouldBeEmpty();
        var before = ((ICounted)bill.Order).Counted;
        bill.Paid(Party.Seller);
        Quarter(before).ShouldBe([(1, 2500)]);
        before = ((ICounted)bill.Order).Counted;
        bill.PartlyRefunded(500);
        Quarter(before).ShouldBe([(0, -500)]);
        before = ((ICounted)bill.Order).Counted;
        bill.Refunded();
        Quarter(before).ShouldBe([(-1, -2000)]);

        List<(long Orders, long Amount)> Quarter(object? since) => [.. ((ICounted)bill.Order).ChangesSince(since).Select(c =>
        {
            c.Key.ShouldBe([2026, Bill.Seller, 1, "EUR"]);
            return (c.By[0].By, c.By[1].By);
        })];
    }
}
