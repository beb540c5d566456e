using Marketplace.Complaints.Domain;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.UnitTests.Complaints;

public sealed class SolvingTests
{
    [Fact, Trait("Rule", "CMP-3")]
    public void Advice_that_helps_closes_the_claim_without_money()
    {
        var quarrel = new Quarrel();
        quarrel.Claim.SendGuidance(Quarrel.Seller, Quarrel.Words, Quarrel.Terms, Quarrel.At(1));
        quarrel.Accept(Quarrel.Buyer, Quarrel.At(2));
        (quarrel.Claim.State, quarrel.Claim.End, quarrel.Refund).ShouldBe((ClaimState.Closed, ClaimEnd.Guidance, null));
    }

    [Theory, Trait("Rule", "CMP-3")]
    [InlineData(1, 10_000, 100)]
    [InlineData(33, 10_001, 3_300)]
    [InlineData(50, 10_001, 5_001)]
    [InlineData(99, 10_000, 9_900)]
    [InlineData(1, 10, 1)]
    public void A_share_is_rounded_for_the_buyer_and_never_nothing(int percent, long total, long amount)
    {
        var order = new OrderCopy(Quarrel.Summary with { Total = total });
        order.BePaid(Party.Payment);
        new Quarrel(order: order).OfferShare(percent, Quarrel.At(1)).Claim.Pending!.Amount.ShouldBe(amount);
    }

    [Theory, Trait("Rule", "CMP-3")]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(-5)]
    public void A_share_is_1_to_99_percent(int percent) =>
        Should.Throw<RuleBroken>(() => new Quarrel().OfferShare(percent, Quarrel.At(1))).Field.ShouldBe("Percent");

    [Fact, Trait("Rule", "CMP-3")]
    public void A_share_is_never_more_than_is_left_of_what_was_paid()
    {
        var order = Quarrel.Sent();
        order.Refund(7_000);
        Should.Throw<RuleBroken>(() => new Quarrel(order: order).OfferShare(31, Quarrel.At(1))).Field.ShouldBe("Percent");
        new Quarrel(order: order).OfferShare(30, Quarrel.At(1)).Claim.Pending!.Amount.ShouldBe(3_000);
        var escalated = new Quarrel(order: order).Escalate(Quarrel.At(72));
        escalated.Claim.MostPercent(3_000).ShouldBe(30);
        escalated.Claim.Claim(Quarrel.Support, TimeSpan.FromMinutes(30), Quarrel.At(73));
        Should.Throw<RuleBroken>(() => escalated.Claim.Decide(Quarrel.Support, ClaimRuling.PartialRefund, 31, new string('x', 30), null, 5, 3_000, Quarrel.Terms, Quarrel.At(73))).Field.ShouldBe("Percent");
    }

    [Fact, Trait("Rule", "CMP-3")]
    public void An_accepted_share_is_owed_once_and_closes_the_claim()
    {
        var quarrel = new Quarrel().OfferShare(20, Quarrel.At(1)).Accept(Quarrel.Buyer, Quarrel.At(2));
        (quarrel.Claim.State, quarrel.Claim.End).ShouldBe((ClaimState.Closed, ClaimEnd.PartialRefund));
        (quarrel.Refund!.RefundId, quarrel.Refund.Amount, quarrel.Refund.By).ShouldBe((800, 2_000, Party.Seller));
        Should.Throw<RuleBroken>(() => quarrel.Accept(Quarrel.Buyer, Quarrel.At(3))).IsConflict.ShouldBeTrue();
        quarrel.Raised.OfType<RefundOwed>().Count().ShouldBe(1);
    }

    [Fact, Trait("Rule", "CMP-3")]
    public void The_buyer_counters_and_the_seller_accepts()
    {
        var quarrel = new Quarrel().OfferShare(20, Quarrel.At(1));
        quarrel.Claim.Counter(Quarrel.Buyer, 40, "", quarrel.Order.Remaining, Quarrel.Terms, Quarrel.At(2));
        quarrel.Claim.Offers.Select(o => o.State).ShouldBe([OfferState.Countered, OfferState.Pending]);
        quarrel.Claim.Pending!.AnswerBy.ShouldBeNull("the seller's time runs already");
        Should.Throw<RuleBroken>(() => quarrel.Accept(Quarrel.Buyer, Quarrel.At(3)), "one's own offer");
        quarrel.Accept(Quarrel.Seller, Quarrel.At(3)).Refund!.Amount.ShouldBe(4_000);
    }

    [Fact, Trait("Rule", "CMP-3")]
    public void A_counter_offer_asks_for_more_than_is_offered()
    {
        var quarrel = new Quarrel().OfferShare(20, Quarrel.At(1));
        foreach (var percent in new[] { 1, 19, 20 })
        {
            Should.Throw<RuleBroken>(() => quarrel.Claim.Counter(Quarrel.Buyer, percent, "", 10_000, Quarrel.Terms, Quarrel.At(2))).Field.ShouldBe("Percent");
        }
        quarrel.Claim.Pending!.By.ShouldBe(Party.Seller);
        quarrel.Claim.Counter(Quarrel.Buyer, 21, "", 10_000, Quarrel.Terms, Quarrel.At(2));
        quarrel.Claim.Pending!.By.ShouldBe(Party.Buyer);
    }

    [Fact, Trait("Rule", "CMP-3")]
    public void Only_a_share_is_countered() =>
        Should.Throw<RuleBroken>(() =>
        {
            var quarrel = new Quarrel().OfferReturn(Quarrel.At(1));
            quarrel.Claim.Counter(Quarrel.Buyer, 40, "", 10_000, Quarrel.Terms, Quarrel.At(2));
        });

    [Fact, Trait("Rule", "CMP-3")]
    public void A_total_refund_closes_the_claim_at_once_and_the_buyer_keeps_the_product()
    {
        var quarrel = new Quarrel().OfferShare(20, Quarrel.At(1));
        quarrel.Claim.RefundInFull(Quarrel.Seller, "Sorry.", 800, quarrel.Order.Remaining, Quarrel.Terms, Quarrel.At(2));
        (quarrel.Claim.End, quarrel.Refund!.Amount, quarrel.Claim.Offers[0].State, quarrel.Claim.Last.Note)
            .ShouldBe((ClaimEnd.FullRefund, 10_000, OfferState.Withdrawn, "Sorry."));
    }

    [Fact, Trait("Rule", "CMP-3")]
    public void One_offer_at_a_time_and_whoever_made_it_withdraws_it()
    {
        var quarrel = new Quarrel().OfferShare(20, Quarrel.At(1));
        Should.Throw<RuleBroken>(() => quarrel.OfferReturn(Quarrel.At(2)));
        Should.Throw<RuleBroken>(() => quarrel.Claim.WithdrawOffer(Quarrel.Buyer, Quarrel.Terms, Quarrel.At(2)));
        quarrel.Claim.WithdrawOffer(Quarrel.Seller, Quarrel.Terms, Quarrel.At(2));
        Should.Throw<RuleBroken>(() => quarrel.Accept(Quarrel.Buyer, Quarrel.At(3))).IsConflict.ShouldBeTrue();
        quarrel.OfferReturn(Quarrel.At(3)).Claim.Pending!.Solution.ShouldBe(ClaimSolution.Return);
    }

    [Theory, Trait("Rule", "CMP-3"), Trait("Rule", "NTF-3")]
    [InlineData(false)]
    [InlineData(true)]
    public void Withdrawing_an_offer_is_told(bool counters)
    {
        var quarrel = new Quarrel().OfferShare(20, Quarrel.At(1));
        if (counters) quarrel.Claim.Counter(Quarrel.Buyer, 40, "", 10_000, Quarrel.Terms, Quarrel.At(2));
        var by = counters ? Quarrel.Buyer : Quarrel.Seller;
        quarrel.Claim.WithdrawOffer(by, Quarrel.Terms, Quarrel.At(3));
        quarrel.Raised.OfType<SolutionWithdrawn>().Single().ShouldBe(new SolutionWithdrawn(quarrel.Claim.Summary, by.Party, ClaimSolution.PartialRefund) { OccurredAt = Quarrel.At(3) });
    }

    [Fact, Trait("Rule", "CMP-3")]
    public void Each_step_is_one_sides()
    {
        Should.Throw<RuleBroken>(() => new Quarrel().Claim.OfferPartialRefund(Quarrel.Buyer, 10, "", 10_000, Quarrel.Terms, Quarrel.At(1)));
        Should.Throw<RuleBroken>(() => new Quarrel().Claim.RefundInFull(Quarrel.Buyer, "", 800, 10_000, Quarrel.Terms, Quarrel.At(1)));
        Should.Throw<RuleBroken>(() => new Quarrel().Claim.SendGuidance(Quarrel.Buyer, Quarrel.Words, Quarrel.Terms, Quarrel.At(1)));
        Should.Throw<RuleBroken>(() => new Quarrel().Claim.Close(Quarrel.Seller, Quarrel.Terms, Quarrel.At(1)));
        Should.Throw<RuleBroken>(() => new Quarrel().OfferShare(10, Quarrel.At(1)).Accept(Quarrel.Seller, Quarrel.At(2)));
        var sent = Returning();
        Should.Throw<RuleBroken>(() => sent.Claim.SendBack(Quarrel.Seller, "", Quarrel.Terms, Quarrel.At(4)));
        Should.Throw<RuleBroken>(() => sent.Claim.Receive(Quarrel.Buyer, 800, 10_000, Quarrel.At(4)));
    }

    [Fact, Trait("Rule", "CMP-3")]
    public void A_return_has_its_label_at_once_and_is_refunded_when_the_seller_has_it()
    {
        var quarrel = new Quarrel();
        quarrel.Claim.HasLabel.ShouldBeFalse();
        quarrel.OfferReturn(Quarrel.At(1)).Claim.HasLabel.ShouldBeTrue("as soon as it is offered");
        quarrel.Accept(Quarrel.Buyer, Quarrel.At(2));
        (quarrel.Claim.State, quarrel.Claim.HasLabel, quarrel.Refund).ShouldBe((ClaimState.Returning, true, null));
        quarrel.Claim.SendBack(Quarrel.Buyer, "R-1", Quarrel.Terms, Quarrel.At(30));
        quarrel.Claim.Receive(Quarrel.Seller, 800, quarrel.Order.Remaining, Quarrel.At(80));
        (quarrel.Claim.End, quarrel.Claim.HasLabel, quarrel.Refund!.Amount, quarrel.Refund.By).ShouldBe((ClaimEnd.Return, false, 10_000, Party.Seller));
        Should.Throw<RuleBroken>(() => quarrel.Claim.Receive(Quarrel.Seller, 801, 10_000, Quarrel.At(81))).IsConflict.ShouldBeTrue();
    }

    [Fact, Trait("Rule", "CMP-3")]
    public void A_withdrawn_return_has_no_label()
    {
        var quarrel = new Quarrel().OfferReturn(Quarrel.At(1));
        quarrel.Claim.WithdrawOffer(Quarrel.Seller, Quarrel.Terms, Quarrel.At(2));
        quarrel.Claim.HasLabel.ShouldBeFalse();
        quarrel.OfferShare(10, Quarrel.At(3)).Claim.HasLabel.ShouldBeFalse();
    }

    [Fact, Trait("Rule", "CMP-3")]
    public void A_return_that_was_sent_is_refunded_by_itself_after_14_days()
    {
        var quarrel = Returning();
        quarrel.Claim.SendBack(Quarrel.Buyer, "", Quarrel.Terms, Quarrel.At(10));
        var due = Quarrel.At(10).AddDays(14);
        quarrel.Claim.ActAt.ShouldBe(due);
        quarrel.Tick(due.AddTicks(-1)).Refund.ShouldBeNull();
        quarrel.Tick(due);
        (quarrel.Claim.End, quarrel.Claim.ClosedAt, quarrel.Refund!.Amount, quarrel.Refund.By).ShouldBe((ClaimEnd.Return, due, 10_000, Party.Clock));
    }

    [Fact, Trait("Rule", "CMP-3")]
    public void Unless_the_seller_asks_support_to_decide()
    {
        var quarrel = Returning();
        Should.Throw<RuleBroken>(() => quarrel.Escalate(Quarrel.At(5), Quarrel.Seller), "nothing was sent yet");
        quarrel.Claim.SendBack(Quarrel.Buyer, "", Quarrel.Terms, Quarrel.At(10));
        Should.Throw<RuleBroken>(() => quarrel.Escalate(Quarrel.At(11), Quarrel.Buyer), "72 hours have not passed");
        quarrel.Escalate(Quarrel.At(11), Quarrel.Seller).Tick(Quarrel.At(10).AddDays(30));
        (quarrel.Claim.State, quarrel.Refund).ShouldBe((ClaimState.Escalated, null));
    }

    [Fact, Trait("Rule", "CMP-3")]
    public void A_return_that_is_never_sent_lapses_and_the_sides_are_where_they_were()
    {
        var quarrel = Returning();
        var (sendBy, lapses) = (Quarrel.At(2).AddDays(14), Quarrel.At(2).AddDays(44));
        quarrel.Raised.OfType<SolutionAccepted>().Single().SendBy.ShouldBe(sendBy);
        quarrel.Tick(sendBy.AddDays(-3).AddTicks(-1)).Raised.OfType<ReturnAwaited>().ShouldBeEmpty();
        quarrel.Tick(sendBy.AddDays(-3));
        quarrel.Claim.ActAt.ShouldBe(sendBy.AddDays(-1));
        quarrel.Tick(sendBy.AddDays(-1));
        quarrel.Raised.OfType<ReturnAwaited>().Select(e => (e.OccurredAt, e.SendBy, e.LapsesAt)).ShouldBe([(sendBy.AddDays(-3), sendBy, lapses), (sendBy.AddDays(-1), sendBy, lapses)]);
        quarrel.Tick(lapses.AddTicks(-1)).Claim.State.ShouldBe(ClaimState.Returning);
        quarrel.Claim.MaySendBack(Party.Buyer).ShouldBeTrue("a buyer who sends it late still gets the money");
        quarrel.Tick(lapses);
        quarrel.Raised.OfType<ReturnLapsed>().Single().ShouldBe(new ReturnLapsed(quarrel.Claim.Summary, lapses, lapses.AddDays(5)) { OccurredAt = lapses });
        quarrel.Raised.OfType<SolutionDeclined>().ShouldBeEmpty("no offer was left unanswered");
        (quarrel.Claim.State, quarrel.Claim.Return, quarrel.Claim.Used(lapses)).ShouldBe((ClaimState.Open, null, TimeSpan.FromHours(1)));
        quarrel.Tick(lapses.AddDays(5));
        (quarrel.Claim.End, quarrel.Refund).ShouldBe((ClaimEnd.Silence, null));
    }

    [Fact, Trait("Rule", "CMP-3"), Trait("Rule", "NTF-3")]
    public void An_offer_without_an_answer_is_recalled_twice_lapses_and_then_silence_closes_the_claim_uncounted()
    {
        var quarrel = new Quarrel().OfferShare(20, Quarrel.At(1));
        DateTime Day(double days) => Quarrel.At(1).AddDays(days);
        int Reminders() => quarrel.Raised.OfType<AnswerAwaited>().Count();

        quarrel.Tick(Day(2).AddTicks(-1));
        Reminders().ShouldBe(0);
        quarrel.Tick(Day(2));
        Reminders().ShouldBe(1);
        quarrel.Tick(Day(3));
        Reminders().ShouldBe(1);
        quarrel.Tick(Day(4));
        Reminders().ShouldBe(2);
        quarrel.Tick(Day(5).AddTicks(-1));
        quarrel.Claim.Pending.ShouldNotBeNull();
        quarrel.Tick(Day(5));
        quarrel.Claim.Offers[0].State.ShouldBe(OfferState.Lapsed);
        quarrel.Raised.OfType<SolutionDeclined>().Single().ShouldSatisfyAllConditions(d => d.By.ShouldBe(Party.Clock), d => d.ClosesAt.ShouldBe(Day(10)));
        quarrel.Claim.EscalationRefusal(Party.Buyer, Quarrel.Terms, Day(5)).ShouldBeNull("a lapse counts as declined");
        quarrel.Tick(Day(10).AddTicks(-1)).Claim.IsOpen.ShouldBeTrue();
        quarrel.Tick(Day(10));
        (quarrel.Claim.End, quarrel.Claim.Effect, quarrel.Refund).ShouldBe((ClaimEnd.Silence, ClaimEffect.Silence, null));
    }

    [Fact, Trait("Rule", "CMP-3")]
    public void All_of_it_happens_at_its_own_time_even_where_the_host_was_down()
    {
        var quarrel = new Quarrel().OfferShare(20, Quarrel.At(1)).Tick(Quarrel.At(1).AddDays(60));
        quarrel.Raised.OfType<AnswerAwaited>().Count().ShouldBe(2);
        (quarrel.Claim.End, quarrel.Claim.ClosedAt).ShouldBe((ClaimEnd.Silence, Quarrel.At(1).AddDays(10)));
        quarrel.Claim.ActAt.ShouldBeNull();
    }

    [Fact, Trait("Rule", "CMP-3")]
    public void A_buyer_who_writes_is_not_silent()
    {
        var quarrel = new Quarrel().OfferShare(20, Quarrel.At(1)).Tick(Quarrel.At(1).AddDays(5));
        quarrel.Claim.Hear(Quarrel.At(1).AddDays(4), Quarrel.Terms);
        quarrel.Claim.HeardAt.ShouldBeNull("that was before the offer lapsed");
        quarrel.Claim.Hear(Quarrel.At(1).AddDays(8), Quarrel.Terms);
        NextStep.Of(quarrel.Claim, isBuyer: true, Quarrel.At(1).AddDays(8)).ToString().ShouldStartWith("You wrote on");
        quarrel.Tick(Quarrel.At(1).AddDays(10)).Claim.IsOpen.ShouldBeTrue();
        quarrel.Tick(Quarrel.At(1).AddDays(13)).Claim.End.ShouldBe(ClaimEnd.Silence);
    }

    [Fact, Trait("Rule", "CMP-3")]
    public void A_new_offer_ends_the_silence()
    {
        var quarrel = new Quarrel().OfferShare(20, Quarrel.At(1)).Tick(Quarrel.At(1).AddDays(5)).OfferShare(30, Quarrel.At(1).AddDays(9));
        quarrel.Tick(Quarrel.At(1).AddDays(10)).Claim.IsOpen.ShouldBeTrue();
        quarrel.Accept(Quarrel.Buyer, Quarrel.At(1).AddDays(11)).Refund!.Amount.ShouldBe(3_000);
    }

    [Fact, Trait("Rule", "CMP-3")]
    public void An_order_that_is_refunded_elsewhere_ends_its_claim_and_nothing_is_owed()
    {
        var quarrel = new Quarrel().OfferShare(20, Quarrel.At(1));
        quarrel.Claim.EndWithOrder(Party.Seller, Quarrel.Terms, Quarrel.At(2));
        quarrel.Claim.EndWithOrder(Party.Seller, Quarrel.Terms, Quarrel.At(3));
        (quarrel.Claim.End, quarrel.Claim.ClosedAt, quarrel.Refund).ShouldBe((ClaimEnd.OrderRefunded, Quarrel.At(2), null));
    }

    [Fact, Trait("Rule", "CMP-3")]
    public void Whoever_decided_on_an_older_state_is_told_what_happened()
    {
        var quarrel = new Quarrel();
        quarrel.Claim.ExpectSeen(1);
        var told = Should.Throw<RuleBroken>(() => quarrel.OfferShare(20, Quarrel.At(1)).Claim.ExpectSeen(0));
        told.IsConflict.ShouldBeTrue();
        told.Sentence.ToString().ShouldBe("2 Mar 2026, 10:00 UTC: Bowls offered a partial refund of €20.00.");
    }

    private static Quarrel Returning() => new Quarrel().OfferReturn(Quarrel.At(1)).Accept(Quarrel.Buyer, Quarrel.At(2));
}
