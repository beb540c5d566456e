using Marketplace.Contracts;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;

namespace Marketplace.UnitTests.Orders;

/// <summary>What the sides change about a running order.</summary>
public sealed class ChangeTests
{
    private const string Bribe = "You get this for free if you leave a five star review.";
    private static readonly DateTime Promised = Some.At(96);

    [Fact, Trait("Rule", "ORD-9")]
    public void Nothing_moves_until_the_buyer_accepts_a_delay()
    {
        var order = Some.Order(OrderStage.Paid);
        var closes = order.ClosesAt;
        var proposal = Propose(order);
        (order.PromisedDeliveryAt, order.ClosesAt).ShouldBe((Promised, closes));
        order.Answer(Some.Buyer, proposal, true, Some.Terms, Some.At(6));
        (order.PromisedDeliveryAt, order.ClosesAt).ShouldBe((Promised.AddDays(5), closes.AddDays(5)));
        (proposal.State, order.OpenProposalId).ShouldBe((OrderCardState.Accepted, null));
        Raised<OrderDelayed>(order).Single().Facts.PromisedDeliveryAt.ShouldBe(Promised.AddDays(5));
        order.ActAt.ShouldBe(closes.AddDays(5 - 3), "the reminders start anew");
    }

    [Theory, Trait("Rule", "ORD-9")]
    [InlineData(false, OrderCardState.Declined)]
    [InlineData(true, OrderCardState.Withdrawn)]
    public void A_declined_or_withdrawn_delay_changes_nothing(bool bySeller, OrderCardState state)
    {
        var order = Some.Order(OrderStage.Paid);
        var closes = order.ClosesAt;
        var proposal = Propose(order);
        order.Answer(bySeller ? Some.Seller : Some.Buyer, proposal, accepts: bySeller, Some.Terms, Some.At(6));
        (proposal.State, order.PromisedDeliveryAt, order.ClosesAt).ShouldBe((state, Promised, closes));
        Should.Throw<RuleBroken>(() => order.Answer(Some.Buyer, proposal, true, Some.Terms, Some.At(7)));
        Propose(order).State.ShouldBe(OrderCardState.Open);
    }

    [Fact, Trait("Rule", "ORD-9")]
    public void A_delay_is_later_than_the_promise_within_half_a_year_and_has_a_reason()
    {
        var order = Some.Order(OrderStage.Paid);
        Refused(() => order.ProposeDelay(Some.Seller, 7, Promised, "Glaze", Some.Terms, Some.At(5)), "Day");
        Refused(() => order.ProposeDelay(Some.Seller, 7, Some.At(5).AddDays(180).AddMinutes(1), "Glaze", Some.Terms, Some.At(5)), "Day");
        Refused(() => order.ProposeDelay(Some.Seller, 7, Promised.AddDays(1), "", Some.Terms, Some.At(5)), "Reason");
        Refused(() => order.ProposeDelay(Some.Seller, 7, Promised.AddDays(1), new string('x', 501), Some.Terms, Some.At(5)), "Reason");
        order.OpenProposalId.ShouldBeNull();
        order.ProposeDelay(Some.Seller, 7, Some.At(5).AddDays(180), new string('x', 500), Some.Terms, Some.At(5));
        Refused(() => order.ProposeDelay(Some.Seller, 8, Promised.AddDays(2), "Again", Some.Terms, Some.At(6)), null);
    }

    [Theory, Trait("Rule", "ORD-12"), Trait("Rule", "REV-7")]
    [InlineData("delay")]
    [InlineData("amount")]
    [InlineData("extra")]
    [InlineData("custom")]
    [InlineData("delivery")]
    [InlineData("refund")]
    [InlineData("cancellation")]
    public void A_text_that_ties_it_to_a_review_is_refused(string what)
    {
        var order = what is "delivery" or "refund" ? Some.Order(OrderStage.Paid) : Some.Order();
        var before = order.History.Count;
        Refused(() =>
        {
            if (what == "delay") order.ProposeDelay(Some.Seller, 7, Promised.AddDays(1), Bribe, Some.Terms, Some.At(5));
            else if (what == "amount") order.ChangeAmount(Some.Seller, 7, 2000, Bribe, Some.Terms, Some.At(5));
            else if (what == "extra") order.AddExtra(Some.Seller, 7, Bribe, Some.At(5));
            else if (what == "delivery") order.MarkAsSent(Some.Seller, "", Bribe, [], Some.At(5));
            else if (what == "refund") order.Refund(Some.Seller, Bribe, true, 7, Some.At(5));
            else if (what == "cancellation") order.Cancel(Some.Seller, "other", Bribe, true, 7, Some.At(5));
            else CustomOrder.Make(7, order.Parties(null), new("Six bowls", Bribe, 5000, null, 5), Some.Terms, Some.At(5));
        }, what switch { "extra" => "Text", "custom" => "Words", "delivery" => "DeliveryNote", "cancellation" => "Clarification", _ => "Reason" });
        order.History.Count.ShouldBe(before);
    }

    [Theory, Trait("Rule", "ORD-7")]
    [InlineData(OrderStage.New)]
    [InlineData(OrderStage.Confirmed)]
    public void A_lower_amount_counts_at_once_and_a_higher_one_when_the_buyer_accepts(OrderStage stage)
    {
        var order = Some.Order(stage);
        order.ChangeAmount(Some.Seller, 7, 2000, "Without the lid.", Some.Terms, Some.At(5)).ShouldBeNull();
        (order.Total, order.Adjustment).ShouldBe((2000, -500));
        Raised<CardPosted>(order).Single().State.ShouldBe(OrderCardState.Done);
        var proposal = order.ChangeAmount(Some.Seller, 8, 2600, "With a larger lid.", Some.Terms, Some.At(6)).ShouldNotBeNull();
        order.Total.ShouldBe(2000);
        order.Answer(Some.Buyer, proposal, true, Some.Terms, Some.At(7));
        (order.Total, order.Adjustment).ShouldBe((2600, 100));
        Raised<OrderAmountChanged>(order).Select(e => (e.Before, e.Order.Total)).ShouldBe([(2500, 2000), (2000, 2600)]);
    }

    [Fact, Trait("Rule", "ORD-7")]
    public void An_amount_is_above_zero_and_another_than_before()
    {
        var order = Some.Order();
        Refused(() => order.ChangeAmount(Some.Seller, 7, 0, "Free", Some.Terms, Some.At(5)), "Amount");
        Refused(() => order.ChangeAmount(Some.Seller, 7, 2500, "Same", Some.Terms, Some.At(5)), "Amount");
        Refused(() => order.ChangeAmount(Some.Seller, 7, 2400, "", Some.Terms, Some.At(5)), "Reason");
        order.Total.ShouldBe(2500);
    }

    [Fact, Trait("Rule", "ORD-7")]
    public void A_payment_of_the_old_amount_ends_the_request_for_a_higher_one()
    {
        var order = Some.Order(OrderStage.Confirmed);
        var proposal = order.ChangeAmount(Some.Seller, 8, 2600, "With a larger lid.", Some.Terms, Some.At(6))!;
        order.MarkAsPaid(Some.Seller, Some.At(7));
        order.OpenProposalId.ShouldBeNull();
        Raised<CardChanged>(order).Single().State.ShouldBe(OrderCardState.Lapsed);
        Should.Throw<RuleBroken>(() => order.Answer(Some.Buyer, proposal, true, Some.Terms, Some.At(8)));
        order.Total.ShouldBe(2500);
    }

    [Fact, Trait("Rule", "ORD-9")]
    public void A_payment_leaves_the_request_for_more_time_open()
    {
        var order = Some.Order(OrderStage.Confirmed);
        var proposal = Propose(order);
        order.MarkAsPaid(Some.Seller, Some.At(7));
        order.Answer(Some.Buyer, proposal, true, Some.Terms, Some.At(8));
        (proposal.State, order.PromisedDeliveryAt).ShouldBe((OrderCardState.Accepted, Promised.AddDays(5)));
    }

    [Fact, Trait("Rule", "ORD-7")]
    public void While_a_card_payment_is_in_progress_the_amount_stays()
    {
        var order = Some.Order(OrderStage.Confirmed);
        order.Pay(Some.Buyer, 5, Some.Card, Some.At(5));
        Refused(() => order.ChangeAmount(Some.Seller, 8, 2000, "Cheaper", Some.Terms, Some.At(6)), null);
    }

    [Theory, Trait("Rule", "ORD-7"), Trait("Rule", "MOD-12")]
    [InlineData(OrderStage.Paid)]
    [InlineData(OrderStage.Sent)]
    [InlineData(OrderStage.Finished)]
    public void On_a_later_stage_support_decides(OrderStage stage)
    {
        var order = Some.Order(stage);
        Refused(() => order.ChangeAmount(Some.Seller, 7, 2000, "Cheaper", Some.Terms, Some.At(5)), null);
        var found = Ask(order, 2000);
        order.Total.ShouldBe(2500);
        Refused(() => Ask(order, 1900), null);
        Decide(found, order, true).ShouldBeNull("it was paid outside");
        (order.Total, order.RefundedAmount, order.OpenAmountCaseId).ShouldBe((2000, 0, null));
        Decide(Ask(order, 2600), order, false).ShouldBeNull();
        order.Total.ShouldBe(2000);
        ((IRaiseEvents)found).Raised.OfType<AmountJudged>().Single().IsApproved.ShouldBeTrue();
    }

    [Fact, Trait("Rule", "ORD-7")]
    public void What_was_paid_by_card_can_only_fall_and_the_rest_goes_back()
    {
        var order = Some.Order(OrderStage.Confirmed);
        order.Settle(order.Pay(Some.Buyer, 5, Some.Card, Some.At(2)), PaymentState.Succeeded, "", 0, Some.At(2));
        Refused(() => Ask(order, 2600), "Amount");
        var refund = Decide(Ask(order, 2000), order, true).ShouldNotBeNull();
        refund.Amount.ShouldBe(500);
        order.Settle(refund, PaymentState.Succeeded, "", 0, Some.At(9));
        (order.Total, order.RefundedAmount, order.Stage).ShouldBe((2500, 500, OrderStage.Paid));
        Refused(() => Ask(order, 2000), "Amount");
        Decide(Ask(order, 1900), order, true)!.Amount.ShouldBe(100, "what was refunded before is part of it");
    }

    [Fact, Trait("Rule", "ORD-7"), Trait("Rule", "ORD-17")]
    public void A_higher_amount_is_not_accepted_while_a_card_is_charged_the_old_one()
    {
        var order = Some.Order(OrderStage.Confirmed);
        var proposal = order.ChangeAmount(Some.Seller, 8, 2600, "With a larger lid.", Some.Terms, Some.At(6))!;
        var charge = order.Pay(Some.Buyer, 5, Some.Card, Some.At(7));
        Refused(() => order.Answer(Some.Buyer, proposal, true, Some.Terms, Some.At(8)), null);
        order.Settle(charge, PaymentState.Succeeded, "", 0, Some.At(9));
        (order.Total, order.Stage, order.OpenProposalId).ShouldBe((2500, OrderStage.Paid, null));
    }

    [Fact, Trait("Rule", "ORD-9"), Trait("Rule", "ORD-21")]
    public void Sending_an_order_ends_an_open_request()
    {
        var order = Some.Order(OrderStage.Paid);
        Propose(order);
        order.MarkAsSent(Some.Seller, "T1", "", [], Some.At(6));
        order.OpenProposalId.ShouldBeNull();
        order.May(OrderStep.ChangeAmount, Party.Seller).ShouldBeTrue();
    }

    [Fact, Trait("Rule", "ORD-7"), Trait("Rule", "ORD-17")]
    public void A_second_change_of_a_card_payment_is_counted_from_what_the_first_left()
    {
        var order = Some.Order(OrderStage.Confirmed);
        order.Settle(order.Pay(Some.Buyer, 5, Some.Card, Some.At(2)), PaymentState.Succeeded, "", 0, Some.At(2));
        foreach (var (wanted, refund) in new[] { (2000L, 500L), (1500, 500) })
        {
            var asked = Ask(order, wanted);
            asked.Claim(new(9, "sue"), TimeSpan.FromHours(1), Some.At(7));
            var payment = asked.Decide(new(9, "sue"), order, true, "Both sides wrote that they agree.", wanted, Some.At(7))!;
            (payment.Amount, asked.Before).ShouldBe((refund, wanted + refund));
            order.Settle(payment, PaymentState.Succeeded, "", 0, Some.At(8));
        }
        order.Remaining.ShouldBe(1500);
        Refused(() => Ask(order, 1500), "Amount");
        Refused(() => Ask(order, 1600), "Amount");
    }

    [Fact, Trait("Rule", "ORD-7")]
    public void What_was_paid_outside_and_partly_returned_changes_to_what_the_seller_has_in_the_end()
    {
        var order = Some.Order(OrderStage.Sent);
        order.RefundClaim(Some.Seller, 500, "Claim 5", 50, Some.At(5));
        order.Repay(Some.Seller, true, Some.At(6));
        var asked = Ask(order, 2200);
        asked.Claim(new(9, "sue"), TimeSpan.FromHours(1), Some.At(7));
        asked.Decide(new(9, "sue"), order, true, "Both sides wrote that they agree.", 51, Some.At(7)).ShouldBeNull();
        (order.Total, order.Remaining).ShouldBe((2700, 2200));
    }

    [Fact, Trait("Rule", "ORD-12")]
    public void An_extra_becomes_a_line_of_a_running_order_at_no_charge()
    {
        var order = Some.Order(OrderStage.Sent);
        for (var i = 0; i < 10; i++) order.AddExtra(Some.Seller, 7 + i, $"Saucer {i}", Some.At(5));
        (order.Extras.Count, order.Total).ShouldBe((10, 2500));
        Refused(() => order.AddExtra(Some.Seller, 30, "One more", Some.At(6)), "Text");
        Refused(() => Some.Order(OrderStage.Paid).AddExtra(Some.Seller, 30, new string('x', 201), Some.At(6)), "Text");
        Refused(() => Some.Order(OrderStage.Finished).AddExtra(Some.Seller, 30, "Too late", Some.At(6)), null);
    }

    [Theory, Trait("Rule", "ORD-12")]
    [InlineData("Saucer 0")]
    [InlineData("Saucer 1")]
    [InlineData("Saucer 5")]
    [InlineData("Saucer 7")]
    [InlineData("A second glaze sample")]
    [InlineData("Express shipping")]
    [InlineData("2 extra revisions")]
    [InlineData("1 free hour of consulting")]
    [InlineData("Gift wrapping, because the box was dented")]
    [InlineData("Una taza de regalo por el retraso")]
    [InlineData("Um brinde pelo atraso")]
    [InlineData("One more")]
    public void An_honest_extra_is_not_taken_for_a_bribe(string text) => Should.NotThrow(() => Some.Order(OrderStage.Paid).AddExtra(Some.Seller, 7, text, Some.At(5)));

    [Fact, Trait("Rule", "ORD-18")]
    public void Only_words_count_as_a_response()
    {
        var silent = Some.Order(OrderStage.Sent);
        silent.RefundClaim(new(Party.Seller, "Shop"), 700, "Claim 5", 50, Some.At(5));
        silent.Repay(Some.Seller, true, Some.At(6));
        silent.FirstAnswerAt.ShouldBeNull();
        silent.Refund(Some.Seller, "", true, 51, Some.At(7));
        silent.FirstAnswerAt.ShouldBeNull();
        var canceled = Some.Order();
        canceled.Cancel(Some.Seller, "other", "It broke.", false, 0, Some.At(3));
        canceled.FirstAnswerAt.ShouldBe(Some.At(3));
        var delayed = Some.Order(OrderStage.Paid);
        Propose(delayed);
        delayed.FirstAnswerAt.ShouldBe(Some.At(5));
    }

    [Fact, Trait("Rule", "ORD-16")]
    public void A_seller_reminds_the_buyer_once_and_not_during_a_claim()
    {
        var order = Some.Order(OrderStage.Finished);
        order.OpenClaim(5, Some.At(10));
        Refused(() => order.RemindBuyer(Some.Seller, Some.At(11)), null);
        order.EndClaim(5, Party.Buyer, Some.At(12));
        order.RemindBuyer(Some.Seller, Some.At(13));
        Raised<FeedbackReminded>(order).Count.ShouldBe(1);
        Refused(() => order.RemindBuyer(Some.Seller, Some.At(14)), null);
        Raised<FeedbackReminded>(order).Count.ShouldBe(1);
    }

    private static Proposal Propose(Order order) => order.ProposeDelay(Some.Seller, 7, Promised.AddDays(5), "The glaze cracked.", Some.Terms, Some.At(5));

    private static AmountCase Ask(Order order, long total) => order.AskForAmount(Some.Seller, 70 + total, total, "Without the lid.", TimeSpan.FromHours(48), Some.At(6));

    private static Payment? Decide(AmountCase found, Order order, bool approve)
    {
        found.Claim(new(9, "sue"), TimeSpan.FromHours(1), Some.At(7));
        return found.Decide(new(9, "sue"), order, approve, "Both sides wrote that they agree.", 500, Some.At(7));
    }

    private static void Refused(Action act, string? field) => Should.Throw<RuleBroken>(act).Field.ShouldBe(field);

    private static IReadOnlyList<T> Raised<T>(Order order) where T : DomainEvent => [.. ((IRaiseEvents)order).Raised.OfType<T>()];
}
