using System.Globalization;
using Marketplace.Complaints;
using Marketplace.Complaints.Domain;
using Marketplace.Contracts;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.UnitTests.Complaints;

public sealed class WithdrawalTests
{
    private static readonly WithdrawalTerms Terms = new(new HashSet<string> { "DE", "FR" }, 14, TimeSpan.FromDays(5), TimeSpan.FromDays(14), TimeSpan.FromDays(30), TimeSpan.FromDays(2));
    private static readonly DateTime Start = Quarrel.Start;

    [Theory, Trait("Rule", "CMP-10")]
    [InlineData("DE", true)]
    [InlineData("US", false)]
    [InlineData(null, false)]
    public void The_sellers_country_gives_the_right(string? country, bool gives) => Terms.GiveRightIn(country).ShouldBe(gives);

    [Fact, Trait("Rule", "CMP-10")]
    public void By_default_the_27_countries_of_the_union_give_it_for_14_days()
    {
        var terms = new ComplaintsOptions().WithdrawalTerms;
        (terms.Countries.Count, terms.Days, terms.AddressWithin, terms.ReturnLasts, terms.LateReturnsFor, terms.SentAnswerWithin).ShouldBe((27, 14, TimeSpan.FromDays(5), TimeSpan.FromDays(14), TimeSpan.FromDays(30), TimeSpan.FromDays(2)));
        terms.GiveRightIn("HR").ShouldBeTrue();
        terms.GiveRightIn("GB").ShouldBeFalse();
    }

    [Theory, Trait("Rule", "CMP-10")]
    [InlineData("2026-03-02 14:00:00", "2026-03-16 23:59:59", true)]
    [InlineData("2026-03-02 14:00:00", "2026-03-17 23:59:59", true)]
    [InlineData("2026-03-02 14:00:00", "2026-03-18 00:00:00", false)]
    [InlineData("2026-03-02 00:00:00", "2026-03-17 23:59:59", true)]
    [InlineData("2026-03-02 23:59:59", "2026-03-18 00:00:00", false)]
    [InlineData("2026-03-03 00:00:00", "2026-03-18 23:59:59", true)]
    public void A_product_can_go_back_until_the_end_of_day_14_after_its_receipt_wherever_the_buyer_is(string received, string now, bool can)
    {
        var order = Quarrel.Sent();
        order.Finish(Quarrel.Facts(Start.AddDays(-6)), true, Utc(received));
        (order.WithdrawalRefusal(null, order.Remaining, Terms, Utc(now)) is null).ShouldBe(can);
        if (!can) order.WithdrawalRefusal(null, order.Remaining, Terms, Utc(now))!.ToString().ShouldBe("The time to withdraw ended on 17 Mar 2026, 23:59 UTC.");
    }

    [Theory, Trait("Rule", "CMP-10")]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("Europe/Berlin")]
    [InlineData("Etc/GMT+12")]
    public void The_last_day_counts_to_its_end_in_every_time_zone(string zone)
    {
        for (var hour = 0; hour < 24; hour++)
        {
            var (order, received, there) = (Quarrel.Sent(), Utc("2026-03-02 00:00:00").AddHours(hour), TimeZoneInfo.FindSystemTimeZoneById(zone));
            order.Finish(Quarrel.Facts(Start.AddDays(-6)), true, received);
            var end = TimeZoneInfo.ConvertTimeToUtc(TimeZoneInfo.ConvertTimeFromUtc(received, there).Date.AddDays(15), there);
            order.WithdrawableBefore(Terms)!.Value.ShouldBeGreaterThanOrEqualTo(end);
        }
    }

    [Theory, Trait("Rule", "CMP-10")]
    [InlineData(OrderStage.New, true)]
    [InlineData(OrderStage.Confirmed, true)]
    [InlineData(OrderStage.Paid, true)]
    [InlineData(OrderStage.Sent, true)]
    [InlineData(OrderStage.Canceled, false)]
    [InlineData(OrderStage.Refunded, false)]
    public void While_a_product_is_not_received_the_right_has_no_end(object stage, bool can) =>
        (At((OrderStage)stage).WithdrawalRefusal(null, 10_000, Terms, Start.AddDays(400)) is null).ShouldBe(can);

    [Theory, Trait("Rule", "CMP-10"), Trait("Rule", "ORD-18")]
    [InlineData(OrderStage.New, "2026-03-09 23:59:59", null)]
    [InlineData(OrderStage.New, "2026-03-10 00:00:00", "The time to withdraw ended on 9 Mar 2026, 23:59 UTC.")]
    [InlineData(OrderStage.Confirmed, "2026-03-01 00:00:00", "Bowls has approved this order and started the service, so you can no longer withdraw from the contract.")]
    [InlineData(OrderStage.Paid, "2026-03-01 00:00:00", "Bowls has approved this order and started the service, so you can no longer withdraw from the contract.")]
    [InlineData(OrderStage.Finished, "2026-03-01 00:00:00", "Bowls has approved this order and started the service, so you can no longer withdraw from the contract.")]
    public void From_a_service_until_it_is_begun_and_for_14_days_after_the_order(object stage, string now, string? refusal)
    {
        var order = At((OrderStage)stage, OfferKind.Service);
        var said = order.WithdrawalRefusal(null, 10_000, Terms, Utc(now))?.ToString();
        said.ShouldBe(refusal);
    }

    [Theory, Trait("Rule", "CMP-10")]
    [InlineData(OrderStage.New, 0, ClaimEntryType.UnpaidCanceled)]
    [InlineData(OrderStage.Confirmed, 0, ClaimEntryType.UnpaidCanceled)]
    public void Where_nothing_was_sent_it_is_complete_at_once(object stage, long amount, object what)
    {
        var withdrawal = Declare(At((OrderStage)stage));
        (withdrawal.State, withdrawal.End, withdrawal.AddressBy, withdrawal.ActAt, withdrawal.Return).ShouldBe((WithdrawalState.Closed, WithdrawalEnd.NothingSent, null, null, null));
        Raised(withdrawal).OfType<ContractWithdrawn>().Single().ShouldSatisfyAllConditions(
            e => e.Reason.ShouldBe("Too small."), e => e.Amount.ShouldBe(amount), e => e.Total.ShouldBe(10_000), e => e.AddressBy.ShouldBeNull(), e => e.OccurredAt.ShouldBe(Start));
        Raised(withdrawal).OfType<WithdrawalCompleted>().Single().ShouldSatisfyAllConditions(
            e => e.RefundId.ShouldBe(800), e => e.Amount.ShouldBe(amount), e => e.By.ShouldBe(Party.Clock));
        withdrawal.Timeline.Select(t => t.What).ShouldBe([ClaimEntryType.Withdrew, (ClaimEntryType)what]);
    }

    [Fact, Trait("Rule", "CMP-10")]
    public void What_is_paid_and_not_marked_as_sent_may_be_on_its_way_and_the_seller_has_2_days_to_say_so()
    {
        var order = At(OrderStage.Paid);
        var withdrawal = Declare(order);
        (withdrawal.State, withdrawal.AsksWhetherSent, withdrawal.AddressBy, withdrawal.ActAt).ShouldBe((WithdrawalState.AddressAwaited, true, Start.AddDays(2), Start.AddDays(2)));
        Raised(withdrawal).OfType<ContractWithdrawn>().Single().AsksWhetherSent.ShouldBeTrue();
        withdrawal.Tick(order, 801, 10_000, Terms, Start.AddDays(2).AddTicks(-1));
        withdrawal.IsOpen.ShouldBeTrue();
        withdrawal.Tick(order, 801, 10_000, Terms, Start.AddDays(2));
        (withdrawal.End, withdrawal.RefundAmount, withdrawal.Last.What).ShouldBe((WithdrawalEnd.NothingSent, 10_000, ClaimEntryType.UnsentRefunded));
        Raised(withdrawal).OfType<WithdrawalCompleted>().Single().WasAsked.ShouldBeTrue();
    }

    [Fact, Trait("Rule", "CMP-10")]
    public void The_seller_says_that_it_is_sent_with_the_return_address_or_that_it_is_not_and_it_is_refunded()
    {
        var (sent, unsent) = (Declare(At(OrderStage.Paid)), Declare(At(OrderStage.Paid)));
        Should.Throw<RuleBroken>(() => sent.SayUnsent(Quarrel.Buyer, 801, 10_000, Start));
        sent.GiveAddress(Quarrel.Seller, Quarrel.Home, Terms, Start.AddDays(1));
        (sent.State, sent.AsksWhetherSent, sent.MaySendBack(Party.Buyer)).ShouldBe((WithdrawalState.Returning, false, true));
        unsent.SayUnsent(Quarrel.Seller, 801, 10_000, Start.AddDays(1));
        (unsent.End, unsent.RefundAmount).ShouldBe((WithdrawalEnd.NothingSent, 10_000));
        Declare(At(OrderStage.Sent)).MaySayUnsent(Party.Seller).ShouldBeFalse();
    }

    [Fact, Trait("Rule", "CMP-10")]
    public void What_was_marked_as_sent_at_the_same_moment_has_to_come_back()
    {
        var order = At(OrderStage.Paid);
        var withdrawal = Declare(order);
        order.BeSent(Quarrel.Facts(Start), "T-1");
        withdrawal.Tick(order, 801, 10_000, Terms, Start.AddDays(3));
        (withdrawal.State, withdrawal.AsksWhetherSent, withdrawal.AddressBy, withdrawal.ActAt).ShouldBe((WithdrawalState.AddressAwaited, false, Start.AddDays(5), Start.AddDays(5)));
        Raised(withdrawal).OfType<WithdrawalCompleted>().ShouldBeEmpty("nothing is refunded before it's back");
        withdrawal.Tick(order, 801, 10_000, Terms, Start.AddDays(5));
        withdrawal.End.ShouldBe(WithdrawalEnd.NoAddress);
    }

    [Fact, Trait("Rule", "CMP-10")]
    public void What_closed_by_itself_and_was_never_sent_is_not_asked_back()
    {
        var order = At(OrderStage.Paid);
        order.Finish(Quarrel.Facts(), true, Start.AddDays(-1));
        (order.IsWithBuyer, order.MayBeOnItsWay).ShouldBe((false, true));
        Declare(order).AsksWhetherSent.ShouldBeTrue();
    }

    [Fact, Trait("Rule", "CMP-10")]
    public void The_sellers_own_closing_does_not_begin_the_buyers_14_days()
    {
        var order = Quarrel.Sent();
        order.Finish(Quarrel.Facts(Start.AddDays(-6)), true, Start, receivedAt: Start.AddDays(10));
        (order.FinishedAt, order.WithdrawableBefore(Terms)).ShouldBe((Start, Start.Date.AddDays(26)));
    }

    [Fact, Trait("Rule", "CMP-10"), Trait("Rule", "CMP-4")]
    public void The_seller_disputes_a_return_and_nothing_is_refunded_until_support_has_decided()
    {
        var (order, withdrawal, claim) = Disputed();
        withdrawal.Tick(order, 801, 10_000, Terms, Start.AddDays(60));
        (withdrawal.State, claim.State, claim.Cause, claim.Effect).ShouldBe((WithdrawalState.Escalated, ClaimState.Escalated, ClaimCause.Withdrawal, ClaimEffect.Withdrawn));
        claim.Rulings.ShouldNotContain(ClaimRuling.Return);
        claim.MayClose(Party.Buyer).ShouldBeFalse();
        claim.MayOffer(ClaimSolution.FullRefund, Party.Seller).ShouldBeFalse();
        claim.Tick(900, 10_000, Quarrel.Terms, Start.AddDays(60));
        claim.IsLate.ShouldBeFalse();
        var unsent = Declare(At(OrderStage.Sent));
        unsent.GiveAddress(Quarrel.Seller, Quarrel.Home, Terms, Start);
        Should.Throw<RuleBroken>(() => unsent.Escalate(Quarrel.Seller, At(OrderStage.Sent), Quarrel.Words, 900, Quarrel.Terms, Start), "nothing was sent back").IsConflict.ShouldBeTrue();
    }

    [Theory, Trait("Rule", "CMP-10"), Trait("Rule", "CMP-4"), Trait("Rule", "CMP-6")]
    [InlineData(ClaimRuling.FullRefund, 10_000, false)]
    [InlineData(ClaimRuling.PartialRefund, 3_000, true)]
    [InlineData(ClaimRuling.ForSeller, 0, true)]
    public void Supports_decision_ends_the_withdrawal_and_counts_against_nobody(ClaimRuling ruling, long refund, bool goesOn)
    {
        var (order, withdrawal, claim) = Disputed();
        claim.Claim(Quarrel.Support, TimeSpan.FromMinutes(30), Start.AddDays(3));
        claim.Decide(Quarrel.Support, ruling, 30, Quarrel.Words, null, 801, 10_000, Quarrel.Terms, Start.AddDays(3));
        withdrawal.BeDecided(order, claim, Start.AddDays(3));
        (withdrawal.End, withdrawal.RefundAmount, claim.Effect).ShouldBe((WithdrawalEnd.Decided, refund, ClaimEffect.Withdrawn));
        ((IRaiseEvents)claim).Raised.OfType<RefundOwed>().Sum(r => r.Amount).ShouldBe(refund);
        Raised(withdrawal).OfType<WithdrawalLapsed>().Any(e => e.IsDecided).ShouldBe(goesOn, "the order goes on unless all of it goes back");
    }

    [Fact, Trait("Rule", "CMP-10"), Trait("Rule", "CMP-1")]
    public void A_withdrawal_that_lapsed_does_not_use_up_the_days_for_a_claim()
    {
        var order = Quarrel.Sent();
        order.Finish(Quarrel.Facts(Start.AddDays(-6)), true, Start.AddDays(-1));
        Declare(order);
        order.KeepGoods(Start.AddDays(50));
        order.Refusal(null, Quarrel.Terms, Start.AddDays(79)).ShouldBeNull();
        order.Refusal(null, Quarrel.Terms, Start.AddDays(79).AddTicks(1)).ShouldNotBeNull();
    }

    [Theory, Trait("Rule", "CMP-10")]
    [InlineData(OrderStage.Sent)]
    [InlineData(OrderStage.Finished)]
    public void A_product_that_was_sent_goes_back_before_the_money(object stage)
    {
        var withdrawal = Declare(At((OrderStage)stage));
        (withdrawal.State, withdrawal.AddressBy, withdrawal.ActAt).ShouldBe((WithdrawalState.AddressAwaited, Start.AddDays(5), Start.AddDays(5)));
        withdrawal.HasLabel.ShouldBeFalse();
        withdrawal.GiveAddress(Quarrel.Seller, Quarrel.Home, Terms, Start.AddDays(1));
        (withdrawal.State, withdrawal.Return!.SendBy, withdrawal.ActAt, withdrawal.HasLabel).ShouldBe((WithdrawalState.Returning, Start.AddDays(15), Start.AddDays(12), true));
        withdrawal.SendBack(Quarrel.Buyer, "RR 1", Terms, Start.AddDays(11));
        (withdrawal.Return.RefundAt, withdrawal.ActAt).ShouldBe((Start.AddDays(25), Start.AddDays(25)));
        withdrawal.Receive(Quarrel.Seller, 801, 9_000, Start.AddDays(13));
        (withdrawal.State, withdrawal.End, withdrawal.RefundAmount, withdrawal.ActAt, withdrawal.HasLabel).ShouldBe((WithdrawalState.Closed, WithdrawalEnd.Returned, 9_000, null, false));
        Raised(withdrawal).Select(e => e.GetType().Name).ShouldBe(
            [nameof(ContractWithdrawn), nameof(WithdrawalAddressGiven), nameof(WithdrawalReturnSent), nameof(WithdrawalCompleted)]);
        Raised(withdrawal).OfType<WithdrawalCompleted>().Single().ShouldSatisfyAllConditions(e => e.By.ShouldBe(Party.Seller), e => e.Amount.ShouldBe(9_000), e => e.RefundId.ShouldBe(801));
    }

    [Fact, Trait("Rule", "CMP-10")]
    public void Without_a_return_address_in_time_the_buyer_gets_the_money_and_keeps_the_product()
    {
        var order = At(OrderStage.Sent);
        var withdrawal = Declare(order);
        withdrawal.Tick(order, 801, 10_000, Terms, Start.AddDays(5).AddTicks(-1));
        withdrawal.State.ShouldBe(WithdrawalState.AddressAwaited);
        withdrawal.Tick(order, 801, 10_000, Terms, Start.AddDays(6));
        (withdrawal.State, withdrawal.End, withdrawal.RefundAmount, withdrawal.Last.At).ShouldBe((WithdrawalState.Closed, WithdrawalEnd.NoAddress, 10_000, Start.AddDays(5)));
        withdrawal.Tick(order, 802, 10_000, Terms, Start.AddDays(7));
        Raised(withdrawal).OfType<WithdrawalCompleted>().Single().By.ShouldBe(Party.Clock);
    }

    [Fact, Trait("Rule", "CMP-10")]
    public void A_return_that_nobody_confirms_is_refunded_on_day_14()
    {
        var order = At(OrderStage.Sent);
        var withdrawal = Declare(order);
        withdrawal.GiveAddress(Quarrel.Seller, Quarrel.Home, Terms, Start);
        withdrawal.SendBack(Quarrel.Buyer, "", Terms, Start.AddDays(1));
        withdrawal.Tick(order, 801, 10_000, Terms, Start.AddDays(15).AddTicks(-1));
        withdrawal.IsOpen.ShouldBeTrue();
        withdrawal.Tick(order, 801, 10_000, Terms, Start.AddDays(15));
        (withdrawal.End, withdrawal.RefundAmount).ShouldBe((WithdrawalEnd.ReturnedByTime, 10_000));
    }

    [Fact, Trait("Rule", "CMP-10")]
    public void A_buyer_who_sends_nothing_back_is_reminded_twice_and_keeps_the_product_after_30_more_days()
    {
        var order = At(OrderStage.Sent);
        var withdrawal = Declare(order);
        withdrawal.GiveAddress(Quarrel.Seller, Quarrel.Home, Terms, Start);
        withdrawal.Tick(order, 801, 10_000, Terms, Start.AddDays(11).AddTicks(-1));
        Awaited().ShouldBeEmpty();
        withdrawal.Tick(order, 801, 10_000, Terms, Start.AddDays(11));
        withdrawal.ActAt.ShouldBe(Start.AddDays(14));
        withdrawal.Tick(order, 801, 10_000, Terms, Start.AddDays(14));
        withdrawal.ActAt.ShouldBe(Start.AddDays(44));
        Awaited().Select(e => (e.OccurredAt, e.SendBy, e.LapsesAt)).ShouldBe([(Start.AddDays(11), Start.AddDays(14), Start.AddDays(44)), (Start.AddDays(14), Start.AddDays(14), Start.AddDays(44))]);
        withdrawal.Tick(order, 801, 10_000, Terms, Start.AddDays(44).AddTicks(-1));
        withdrawal.MaySendBack(Party.Buyer).ShouldBeTrue("a buyer who sends it late still gets the money");
        withdrawal.Tick(order, 801, 10_000, Terms, Start.AddDays(45));
        (withdrawal.State, withdrawal.End, withdrawal.RefundAmount, withdrawal.ActAt, withdrawal.HasLabel, withdrawal.Last.At)
            .ShouldBe((WithdrawalState.Closed, WithdrawalEnd.NotReturned, 0, null, false, Start.AddDays(44)));
        Raised(withdrawal).OfType<WithdrawalLapsed>().Single().OccurredAt.ShouldBe(Start.AddDays(44));
        Raised(withdrawal).OfType<WithdrawalCompleted>().ShouldBeEmpty("nothing is refunded");
        Should.Throw<RuleBroken>(() => Declare(order)).Message.ShouldBe("You have already withdrawn from this contract.");
        order.Refusal(null, Quarrel.Terms, Start.AddDays(45)).ShouldBeNull("a fault of the product can still be claimed");

        IEnumerable<WithdrawalReturnAwaited> Awaited() => Raised(withdrawal).OfType<WithdrawalReturnAwaited>();
    }

    [Fact, Trait("Rule", "CMP-10")]
    public void A_host_that_was_away_reminds_once_or_not_at_all()
    {
        var (late, over) = (At(OrderStage.Sent), At(OrderStage.Sent));
        var (first, second) = (Declare(late), Declare(over));
        first.GiveAddress(Quarrel.Seller, Quarrel.Home, Terms, Start);
        second.GiveAddress(Quarrel.Seller, Quarrel.Home, Terms, Start);
        first.Tick(late, 801, 10_000, Terms, Start.AddDays(20));
        (Raised(first).OfType<WithdrawalReturnAwaited>().Count(), first.ActAt).ShouldBe((1, Start.AddDays(44)));
        second.Tick(over, 802, 10_000, Terms, Start.AddDays(60));
        (Raised(second).OfType<WithdrawalReturnAwaited>().Count(), second.End).ShouldBe((0, WithdrawalEnd.NotReturned));
    }

    [Fact, Trait("Rule", "CMP-10")]
    public void Each_step_is_one_sides_and_is_taken_once()
    {
        var withdrawal = Declare(At(OrderStage.Sent));
        Refused(() => withdrawal.GiveAddress(Quarrel.Buyer, Quarrel.Home, Terms, Start));
        Refused(() => withdrawal.SendBack(Quarrel.Buyer, "", Terms, Start));
        Refused(() => withdrawal.Receive(Quarrel.Seller, 801, 10_000, Start));
        withdrawal.GiveAddress(Quarrel.Seller, Quarrel.Home, Terms, Start);
        Refused(() => withdrawal.GiveAddress(Quarrel.Seller, Quarrel.Home, Terms, Start));
        Refused(() => withdrawal.SendBack(Quarrel.Seller, "", Terms, Start));
        Refused(() => withdrawal.Receive(Quarrel.Buyer, 801, 10_000, Start));
        withdrawal.SendBack(Quarrel.Buyer, "", Terms, Start);
        Refused(() => withdrawal.SendBack(Quarrel.Buyer, "", Terms, Start));
        withdrawal.Receive(Quarrel.Seller, 801, 10_000, Start);
        Refused(() => withdrawal.Receive(Quarrel.Seller, 802, 10_000, Start));
        withdrawal.EndWithOrder(Party.Seller, Start);
        withdrawal.End.ShouldBe(WithdrawalEnd.Returned);
        Raised(withdrawal).OfType<WithdrawalCompleted>().Count().ShouldBe(1);
        Refused(() => withdrawal.ExpectSeen(7));

        static void Refused(Action act) => Should.Throw<RuleBroken>(act).IsConflict.ShouldBeTrue();
    }

    [Fact, Trait("Rule", "CMP-10")]
    public void An_order_that_is_refunded_on_its_own_page_ends_the_return()
    {
        var withdrawal = Declare(At(OrderStage.Sent));
        withdrawal.EndWithOrder(Party.Seller, Start.AddDays(1));
        (withdrawal.State, withdrawal.End, withdrawal.ActAt, withdrawal.RefundAmount).ShouldBe((WithdrawalState.Closed, WithdrawalEnd.OrderRefunded, null, 0));
        Raised(withdrawal).OfType<WithdrawalCompleted>().ShouldBeEmpty("the order has paid already");
    }

    [Fact, Trait("Rule", "CMP-10")]
    public void It_happens_once_and_leaves_nothing_to_claim()
    {
        var order = At(OrderStage.Sent);
        var turn = order.Turn;
        Declare(order);
        order.Turn.ShouldBe(turn + 1);
        Should.Throw<RuleBroken>(() => Declare(order)).Message.ShouldBe("You have already withdrawn from this contract.");
        Should.Throw<RuleBroken>(() => OrderClaim.Open(2, order, null, ClaimCause.Defect, Quarrel.Words, Quarrel.Terms, Start)).Message.ShouldContain("you can't open a claim");
    }

    [Fact, Trait("Rule", "CMP-10")]
    public void Of_a_reason_at_most_500_characters_are_taken_and_none_is_needed()
    {
        Should.Throw<RuleBroken>(() => Declare(At(OrderStage.Paid), reason: new string('a', 501))).Field.ShouldBe("Reason");
        Declare(At(OrderStage.Paid), reason: new string('a', 500)).Reason.Length.ShouldBe(500);
        Declare(At(OrderStage.Paid), reason: "").Reason.ShouldBeEmpty();
    }

    [Fact, Trait("Rule", "CMP-10")]
    public void Where_all_is_on_its_way_back_already_there_is_nothing_to_withdraw_from() =>
        Should.Throw<RuleBroken>(() => Declare(At(OrderStage.Sent), remaining: 0)).Message.ShouldBe("Everything you paid for this order is already being refunded.");

    [Fact, Trait("Rule", "CMP-10"), Trait("Rule", "CMP-5")]
    public void An_open_claim_ends_with_it_and_no_longer_counts()
    {
        var quarrel = new Quarrel().OfferReturn(Start.AddHours(1));
        quarrel.Claim.Decline(Quarrel.Buyer, "No.", Quarrel.Terms, Start.AddHours(2));
        quarrel.Tick(Start.AddHours(80));
        quarrel.Claim.Effect.ShouldBe(ClaimEffect.Counts);
        quarrel.Escalate(Start.AddHours(81));
        Declare(quarrel.Order, quarrel.Claim, now: Start.AddHours(82));
        (quarrel.Claim.State, quarrel.Claim.End, quarrel.Claim.Effect, quarrel.Claim.ActAt).ShouldBe((ClaimState.Closed, ClaimEnd.Withdrawn, ClaimEffect.Withdrawn, null));
        quarrel.Raised.OfType<ClaimClosed>().Single().End.ShouldBe(ClaimEnd.Withdrawn);
        quarrel.Refund.ShouldBeNull();
    }

    [Fact, Trait("Rule", "CMP-10")]
    public void A_return_that_is_under_way_in_a_claim_comes_first()
    {
        var quarrel = new Quarrel().OfferReturn(Start.AddHours(1)).Accept(Quarrel.Buyer, Start.AddHours(2));
        Should.Throw<RuleBroken>(() => Declare(quarrel.Order, quarrel.Claim)).Message.ShouldStartWith("A return is already under way in your claim.");
        quarrel.Claim.State.ShouldBe(ClaimState.Returning);
    }

    [Fact, Trait("Rule", "CMP-10"), Trait("Rule", "REP-5")]
    public void What_is_not_sent_any_more_is_not_late()
    {
        var order = At(OrderStage.Paid);
        Declare(order);
        order.NoteLate(Start.AddDays(30));
        order.IsLate.ShouldBeFalse();
    }

    [Fact, Trait("Rule", "REP-5")]
    public void An_order_that_is_new_is_not_counted_yet()
    {
        ((ICounted)At(OrderStage.New)).ChangesSince(null).ShouldBeEmpty();
        ((ICounted)At(OrderStage.Confirmed)).ChangesSince(null).ShouldNotBeEmpty();
    }

    private static (OrderCopy Order, Withdrawal Withdrawal, OrderClaim Claim) Disputed()
    {
        var order = At(OrderStage.Sent);
        var withdrawal = Declare(order);
        withdrawal.GiveAddress(Quarrel.Seller, Quarrel.Home, Terms, Start);
        withdrawal.SendBack(Quarrel.Buyer, "", Terms, Start.AddDays(1));
        return (order, withdrawal, withdrawal.Escalate(Quarrel.Seller, order, Quarrel.Words, 900, Quarrel.Terms, Start.AddDays(2)));
    }

    private static Withdrawal Declare(OrderCopy order, OrderClaim? claim = null, string reason = "Too small.", long remaining = 10_000, DateTime? now = null) =>
        Withdrawal.Declare(700, order, claim, reason, 800, remaining, Terms, now ?? Start);

    /// <summary>An order placed on 20 February.</summary>
    private static OrderCopy At(OrderStage stage, OfferKind kind = OfferKind.Product)
    {
        var order = new OrderCopy(Quarrel.Summary with { Kind = kind });
        order.Reach(OrderStage.New, Quarrel.Facts() with { PlacedAt = Utc("2026-02-22 12:00:00") });
        order.Reach(stage);
        if (stage == OrderStage.Sent) order.BeSent(Quarrel.Facts(Start.AddDays(-6)) with { PlacedAt = Utc("2026-02-22 12:00:00") }, "T-1");
        if (stage == OrderStage.Finished) order.Finish(Quarrel.Facts(Start.AddDays(-6)) with { PlacedAt = Utc("2026-02-22 12:00:00") }, true, Start.AddDays(-1));
        return order;
    }

    private static IReadOnlyList<DomainEvent> Raised(Withdrawal withdrawal) => ((IRaiseEvents)withdrawal).Raised;

    private static DateTime Utc(string text) => DateTime.SpecifyKind(DateTime.Parse(text, CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
