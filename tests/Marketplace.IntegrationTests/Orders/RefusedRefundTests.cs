using System.Net;
using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Jobs;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Orders;

/// <summary>Refunds through Stripe, and those that it refuses. What really happened is counted at Stripe.</summary>
[Trait("Rule", "ORD-17")]
public sealed class RefusedRefundTests(StripeMarket market) : IClassFixture<StripeMarket>
{
    private const string Refunds = "POST /v1/refunds";

    private StripeServer Stripe => market.Stripe;

    [Theory]
    [InlineData(StripeFailure.TimeoutBefore)]
    [InlineData(StripeFailure.TimeoutAfter)]
    [InlineData(StripeFailure.TooManyRequests)]
    [InlineData(StripeFailure.ServerError)]
    [InlineData(StripeFailure.IdempotencyConflict)]
    public async Task A_refund_without_an_answer_is_asked_for_again_and_made_once(StripeFailure how)
    {
        var deal = await market.Paid();
        Stripe.Fail(Refunds, how);
        await Refund(deal);
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
        await market.Later(TimeSpan.FromMinutes(1));
        (await deal.Stage()).ShouldBe(OrderStage.Refunded);
        Stripe.Effects.ShouldBe(["charge 2500 eur", "refund 2500 eur"]);
        (await Cases(deal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refund_whose_answer_was_lost_is_found_when_Stripe_has_forgotten_its_key()
    {
        var deal = await market.Paid();
        Stripe.Fail(Refunds, StripeFailure.TimeoutAfter);
        await Refund(deal);
        Stripe.ForgetKeys();
        await market.Later(TimeSpan.FromDays(2));
        (await deal.Stage()).ShouldBe(OrderStage.Refunded);
        Stripe.Effects.ShouldBe(["charge 2500 eur", "refund 2500 eur"]);
    }

    [Fact]
    public async Task A_refund_whose_answer_was_lost_is_made_once_even_if_Stripe_does_not_list_it_yet()
    {
        var deal = await market.Paid();
        (Stripe.HidesNew, var before) = (true, Stripe.Calls.Count(c => c == Refunds));
        Stripe.Fail(Refunds, StripeFailure.TimeoutAfter);
        await Refund(deal);
        await market.Later(TimeSpan.FromMinutes(1));
        (await deal.Stage()).ShouldBe(OrderStage.Refunded);
        Stripe.Calls.Count(c => c == Refunds).ShouldBe(before + 2);
        Stripe.Effects.ShouldBe(["charge 2500 eur", "refund 2500 eur"]);
        Stripe.HidesNew = false;
    }

    [Theory]
    [InlineData(StripeFailure.Refused, "The bank refuses this card.")]
    [InlineData(StripeFailure.InsufficientFunds, "Insufficient funds in your Stripe account.")]
    [InlineData(StripeFailure.AuthenticationRequired, "This transaction requires authentication.")]
    public async Task A_refund_that_is_refused_waits_for_staff_and_is_tried_again_the_next_day(StripeFailure how, string reason)
    {
        var deal = await market.Paid();
        Stripe.Fail(Refunds, how, times: 2);
        await Refund(deal);
        var queue = await market.SignInAs(market.Support()).Open("/admin/refunds");
        queue.Text.ShouldContain($"Refund of €25.00 refused: {reason}");
        queue.Text.ShouldContain("Attempts: 1. Next attempt: ");
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
        (await deal.AsSeller("/shipment")).Text.ShouldContain("A refund is in progress.");

        await market.Later(TimeSpan.FromHours(23));
        Stripe.Calls.Count(c => c == Refunds).ShouldBe(1);
        await market.Later(TimeSpan.FromHours(1));
        (await Cases(deal)).ShouldHaveSingleItem().Attempts.ShouldBe(2);
        await market.Later(TimeSpan.FromDays(1));
        (await deal.Stage()).ShouldBe(OrderStage.Refunded);
        var found = (await Cases(deal)).ShouldHaveSingleItem();
        (found.IsQueued, found.DecidedByName, found.NextAttemptAt).ShouldBe((false, null, null));
        Stripe.Effects.ShouldBe(["charge 2500 eur", "refund 2500 eur"]);
        (await deal.Order()).History.Count(e => e.What == OrderEventType.RefundFailed).ShouldBe(1);
    }

    [Fact]
    public async Task Support_has_the_provider_asked_again_now()
    {
        var deal = await Refused();
        var page = await Take(deal);
        page = await page.Submit("Try again now");
        page.Text.ShouldContain("Refunded by the provider");
        (await deal.Stage()).ShouldBe(OrderStage.Refunded);
        Stripe.Effects.ShouldBe(["charge 2500 eur", "refund 2500 eur"]);
        await market.Later(TimeSpan.FromDays(2));
        Stripe.Calls.Count(c => c == Refunds).ShouldBe(2);
        (await Log()).ShouldContain($"retried the refused refund of order {deal.Number.Shown}");
    }

    [Fact]
    public async Task Support_settles_a_refund_that_was_made_another_way_and_the_provider_is_not_asked_again()
    {
        var deal = await Refused();
        var page = await Take(deal);
        (await page.Submit("Mark as settled")).ErrorAt("Reference").ShouldBe("Enter a reference of at most 100 characters.");
        page = await page.Submit("Mark as settled", new { Reference = "Transfer 4711", Note = "Sent by the bank." });
        page.Text.ShouldContain("Settled by support");
        var order = await deal.Order();
        (order.Stage, order.RefundedAmount, order.PendingRefundId).ShouldBe((OrderStage.Refunded, 2500, null));
        (await deal.AsBuyer()).Text.ShouldContain("Support returned the money another way Transfer 4711");
        await market.Later(TimeSpan.FromDays(3));
        Stripe.Calls.Count(c => c == Refunds).ShouldBe(1);
        Stripe.Effects.ShouldBe(["charge 2500 eur"]);
        (await Log()).ShouldContain($"decided the refused refund of order {deal.Number.Shown}: Settled by support");
    }

    [Fact]
    public async Task Nothing_is_settled_by_hand_while_the_provider_is_asked()
    {
        var deal = await Refused();
        var (settle, again) = (await Take(deal), await Take(deal));
        Stripe.Fail(Refunds, StripeFailure.TimeoutAfter);
        await again.Submit("Try again now");
        (await settle.Submit("Mark as settled", new { Reference = "Transfer 4711" })).Status.ShouldBe(HttpStatusCode.Conflict);
        (await Take(deal)).Has("Try again now").ShouldBeFalse();
        (await (await Take(deal)).Submit("Mark as settled", new { Reference = "Transfer 4711" })).Errors.ShouldContain("This refund is in progress or complete.");
        await market.Later(TimeSpan.FromMinutes(10));
        (await deal.Stage()).ShouldBe(OrderStage.Refunded);
        Stripe.Effects.ShouldBe(["charge 2500 eur", "refund 2500 eur"]);
    }

    [Fact]
    public async Task A_refund_that_takes_days_is_made_when_the_bank_has_answered()
    {
        var deal = await market.Paid();
        var refund = await Slowly(deal);
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
        await market.Later(TimeSpan.FromHours(1));
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
        await Stripe.EndRefund(refund, "succeeded");
        await market.Deliver();
        (await deal.Stage()).ShouldBe(OrderStage.Refunded);
        Stripe.Effects.ShouldBe(["charge 2500 eur", "refund 2500 eur", "refund succeeded 2500 eur"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_refund_that_the_bank_sends_back_waits_for_staff(bool hadSucceeded)
    {
        var deal = await market.Paid();
        var refund = await Slowly(deal);
        if (hadSucceeded)
        {
            await Stripe.EndRefund(refund, "succeeded");
            await market.Deliver();
        }
        await Stripe.EndRefund(refund, "failed");
        await market.Deliver();
        (await Cases(deal)).ShouldHaveSingleItem().Reason.ShouldBe("lost_or_stolen_card");
        var page = await (await Take(deal)).Submit("Mark as settled", new { Reference = "Transfer 9" });
        page.Text.ShouldContain("Settled by support");
        foreach (var report in Stripe.Reports) await Stripe.Send(report);
        await market.Later(TimeSpan.FromDays(2));
        var order = await deal.Order();
        (order.Stage, order.RefundedAmount).ShouldBe((OrderStage.Refunded, 2500));
        order.History.Count(e => e.What == OrderEventType.Refunded).ShouldBe(1);
        Stripe.Calls.Count(c => c == Refunds).ShouldBe(1);
    }

    [Fact]
    public async Task A_refund_that_the_bank_sent_back_is_made_anew_the_next_day()
    {
        var deal = await market.Paid();
        await Stripe.EndRefund(await Slowly(deal), "failed");
        await market.Deliver();
        (await Cases(deal)).ShouldHaveSingleItem().Attempts.ShouldBe(1);
        await market.Later(TimeSpan.FromDays(1));
        (await deal.Stage()).ShouldBe(OrderStage.Refunded);
        Stripe.Effects.ShouldBe(["charge 2500 eur", "refund 2500 eur", "refund failed 2500 eur", "refund 2500 eur"]);
        (await Cases(deal)).ShouldHaveSingleItem().IsQueued.ShouldBeFalse();
    }

    [Fact]
    public async Task A_refund_in_progress_beside_a_refused_one_does_not_stop_the_retry_of_others()
    {
        var (busy, other) = (await market.Paid(), await market.Paid());
        // A part was refunded and came back; the rest is being refunded.
        Stripe.FirstState = "pending";
        await (await (await market.SignInAs(market.Support()).Open(await Agreement.AmountCase(busy))).Submit("Take case")).Submit("Send decision", new { Outcome = "true", Reasons = "Both sides wrote that they agree on this." });
        await market.Deliver();
        var part = (await busy.Payments()).Single(p => p.Kind == PaymentKind.Refund).Reference;
        await Stripe.EndRefund(part, "succeeded");
        await market.Deliver();
        await Stripe.EndRefund(part, "failed");
        await market.Deliver();
        await Slowly(busy);
        Stripe.Fail(Refunds, StripeFailure.InsufficientFunds);
        await Refund(other);
        (await busy.Payments()).Where(p => p.Kind == PaymentKind.Refund).Select(p => p.State).ShouldBe([PaymentState.Refused, PaymentState.Pending]);

        market.Clock.Advance(TimeSpan.FromDays(1));
        await market.Work<RetryRefunds>();
        await market.Deliver();
        (await other.Stage()).ShouldBe(OrderStage.Refunded);
        (await busy.Payments()).Where(p => p.Kind == PaymentKind.Refund).Select(p => (p.State, p.Attempt)).ShouldBe([(PaymentState.Refused, 1), (PaymentState.Pending, 1)], "of a charge one refund is made at a time");
    }

    [Fact]
    public async Task A_refund_that_support_decided_is_not_lost_when_it_is_refused()
    {
        var deal = await market.Paid();
        Stripe.Fail(Refunds, StripeFailure.Refused);
        var decide = await (await market.SignInAs(market.Support()).Open(await Agreement.AmountCase(deal))).Submit("Take case");
        await decide.Submit("Send decision", new { Outcome = "true", Reasons = "Both sides wrote that they agree on this." });
        (await Cases(deal)).ShouldHaveSingleItem().Amount.ShouldBe(500);
        await market.Later(TimeSpan.FromDays(1));
        (await deal.Order()).RefundedAmount.ShouldBe(500);
        Stripe.Effects.ShouldBe(["charge 2500 eur", "refund 500 eur"]);
    }

    [Fact]
    public async Task The_parties_of_an_order_do_not_see_its_case()
    {
        var deal = await Refused();
        var path = $"/admin/refunds/{new Number((await Cases(deal)).Single().Id)}";
        (await market.SignInAs(deal.Seller).Open(path)).Status.ShouldNotBe(HttpStatusCode.OK);
        (await market.SignInAs(deal.Buyer with { Role = Contracts.Accounts.Staff.Support }).Open(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        await market.Later(TimeSpan.FromDays(1));
    }

    private async Task<Deal> Refused()
    {
        var deal = await market.Paid();
        Stripe.Fail(Refunds, StripeFailure.InsufficientFunds);
        await Refund(deal);
        return deal;
    }

    private async Task Refund(Deal deal)
    {
        await (await deal.AsSeller("/refund")).Submit("Refund in full", new { Reason = "It broke." });
        await market.Get<Delivery>().Idle();
    }

    /// <returns>The refund's id at Stripe.</returns>
    private async Task<string> Slowly(Deal deal)
    {
        Stripe.FirstState = "pending";
        await Refund(deal);
        Stripe.FirstState = "succeeded";
        return (await deal.Payments()).Last(p => p.Kind == PaymentKind.Refund).Reference;
    }

    private async Task<Page> Take(Deal deal)
    {
        var page = await market.SignInAs(support ??= market.Support()).Open($"/admin/refunds/{new Number((await Cases(deal)).Single().Id)}");
        return page.Has("Take case") ? await page.Submit("Take case") : page;
    }

    private Person? support;

    private async Task<string> Log() => (await market.SignInAs(market.Administrator()).Open("/admin/log")).Text;

    private Task<List<MoneyCase>> Cases(Deal deal) => market.In((OrdersDbContext db) => db.MoneyCases.AsNoTracking().Where(c => c.OrderId == deal.Number.Id).ToListAsync());
}
