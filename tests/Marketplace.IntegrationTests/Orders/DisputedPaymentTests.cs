using System.Net;
using Marketplace.Billing.Jobs;
using Marketplace.Billing.Persistence;
using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.IntegrationTests.Billing;
using Marketplace.IntegrationTests.Notices;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Orders;

/// <summary>Payments that a buyer disputes at the bank: what the order, the ledger and the people see. What really happened is counted at Stripe.</summary>
[Trait("Rule", "ORD-17"), Trait("Rule", "ORD-19")]
public sealed class DisputedPaymentTests(StripeMarket market) : IClassFixture<StripeMarket>
{
    private const string Refunds = "POST /v1/refunds";
    private const string Deciding = "The buyer's bank is deciding about this payment. Wait for its decision.";

    private StripeServer Stripe => market.Stripe;

    [Fact, Trait("Rule", "ORD-21")]
    public async Task A_disputed_payment_stays_held_with_its_reason_and_everybody_concerned_is_told()
    {
        var earned = await Finished();
        await Dispute(earned.Deal);
        foreach (var report in Stripe.Reports.Where(r => r.Type == "charge.dispute.created")) await Stripe.Send(report);
        await market.Later(TimeSpan.FromDays(1));
        var seller = await earned.Deal.AsSeller();
        seller.Text.ShouldContain($"{earned.Deal.Buyer.Name} disputed the payment with their bank. Send evidence by ");
        seller.Text.ShouldContain("Held €22.70 Payout Held because the buyer disputed the payment with their bank, until the bank decides. That can take three months Send evidence to the bank");
        (await earned.Row()).ShouldContain("Held because the buyer disputed the payment");
        (await market.SignInAs(earned.Seller).Open("/notices")).Text.ShouldContain($"{earned.Deal.Buyer.Name} disputed the payment for “Blue bowl” with their bank.");
        (await market.SignInAs(earned.Seller).Open("/shop")).Text.ShouldContain("Send evidence");
        (await earned.Deal.AsBuyer()).Text.ShouldContain("Your bank is deciding about this payment. Until then, we can't refund it.");
        (await market.SignInAs(market.Support()).Open("/admin/refunds")).Text.ShouldContain("€25.00 disputed: product_not_received");
        var found = (await Cases(earned.Deal)).ShouldHaveSingleItem();
        (found.Kind, found.Amount, found.Priority).ShouldBe((MoneyCaseKind.Dispute, 2500, 0));
        market.Clock.Advance(TimeSpan.FromDays(60));
        await market.Work<ReleaseHeldMoney>();
        (await earned.Figures()).ShouldBe("€22.70 €0.00 €0.00 €0.00");
        (await earned.Deal.AsSeller("/hold-objection")).Has("Send objection").ShouldBeFalse();
    }

    [Fact]
    public async Task A_won_dispute_releases_the_money_once_and_ends_the_case()
    {
        var earned = await Finished();
        var dispute = await Dispute(earned.Deal);
        await Stripe.EndDispute(dispute, isWon: true);
        foreach (var report in Stripe.Reports.Reverse()) await Stripe.Send(report);
        await market.Deliver();
        (await earned.Figures()).ShouldBe("€22.70 €0.00 €0.00 €0.00", "the days for claims aren't over");
        market.Clock.Advance(TimeSpan.FromDays(30));
        await market.Work<ReleaseHeldMoney>();
        (await earned.Figures()).ShouldBe("€0.00 €22.70 €0.00 €0.00");
        (await earned.Deal.Stage()).ShouldBe(OrderStage.Finished);
        (await market.SignInAs(earned.Seller).Open("/notices")).Text.ShouldContain("The bank decided for you about the payment for “Blue bowl”.");
        var found = (await Cases(earned.Deal)).ShouldHaveSingleItem();
        (found.IsQueued, found.IsWon).ShouldBe((false, true));
        (await market.SignInAs(market.Support()).Open(PathOf(found))).Text.ShouldContain("The bank decided for the seller");
        (await earned.Deal.Order()).History.Count(e => e.What is OrderEventType.Disputed or OrderEventType.DisputeWon).ShouldBe(2);
        (await (await earned.Deal.AsSeller("/refund")).Submit("Refund in full", new { Reason = "It broke." })).Errors.ShouldBeEmpty("a payment that stays can be refunded");
        await Sound(earned);
    }

    [Fact, Trait("Rule", "ORD-10")]
    public async Task A_lost_dispute_refunds_the_order_and_returns_the_fee_once_however_often_it_is_reported()
    {
        var earned = await Finished();
        var dispute = await Dispute(earned.Deal);
        await Stripe.EndDispute(dispute, isWon: false);
        for (var i = 0; i < 2; i++)
        {
            foreach (var report in Stripe.Reports) await Stripe.Send(report);
            await market.Later(TimeSpan.FromHours(12));
        }
        var order = await earned.Deal.Order();
        (order.Stage, order.RefundedAmount, order.DisputeId).ShouldBe((OrderStage.Refunded, 2500, null));
        order.History.Count(e => e.What is OrderEventType.Refunded or OrderEventType.DisputeLost).ShouldBe(2);
        (await earned.Figures()).ShouldBe("€0.00 €0.00 €0.00 €0.00");
        (await earned.Ledger()).ShouldBe(["Payment BuyerPayments>SellerHeld 2500", "Fee SellerHeld>Fees 230", "FeeReturned Fees>SellerHeld 230", "Refund SellerHeld>Refunds 2500"]);
        Stripe.Effects.ShouldBe(["charge 2500 eur", "dispute 2500 eur"]);
        (await market.SignInAs(earned.Seller).Open("/notices")).Text.ShouldContain("The bank decided for the buyer about the payment for “Blue bowl”.");
        var told = (await market.SignInAs(earned.Deal.Buyer).Open("/notices")).Text;
        told.ShouldContain("Your bank returned €25.00 for “Blue bowl”.");
        told.ShouldNotContain("was refunded");
        (await earned.Deal.AsSeller("/refund")).Text.ShouldContain("This order has already been refunded.");
        (await Cases(earned.Deal)).ShouldHaveSingleItem().IsWon.ShouldBe(false);
        await Sound(earned);
    }

    [Fact]
    public async Task Only_the_closing_report_arrives_and_the_opening_one_later()
    {
        var earned = await Finished();
        var reports = await Silently(async () => await Stripe.EndDispute(await Stripe.Dispute(await Intent(earned.Deal)), isWon: false));
        await Stripe.Send(reports[^1]);
        await market.Deliver();
        (await earned.Deal.Stage()).ShouldBe(OrderStage.Refunded);
        await Stripe.Send(reports[0]);
        await market.Deliver();
        var order = await earned.Deal.Order();
        (order.Stage, order.DisputeId).ShouldBe((OrderStage.Refunded, null));
        (await earned.Figures()).ShouldBe("€0.00 €0.00 €0.00 €0.00");
        await Sound(earned);
    }

    [Fact]
    public async Task A_dispute_is_heard_of_before_the_payment()
    {
        var deal = await market.Confirmed();
        var session = await StripeMarket.Open(deal);
        await Silently(() => Stripe.Pay(session));
        await Stripe.Dispute(Stripe.Find(session)["payment_intent"]!.ToString());
        await market.Deliver();
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
        (await deal.Order()).DisputeId.ShouldNotBeNull();
    }

    [Fact]
    public async Task An_order_that_somebody_else_changes_while_a_dispute_is_entered_is_a_lost_race_and_entered_again()
    {
        var deal = await market.Confirmed();
        var lost = await Should.ThrowAsync<Exception>(() => market.In(async (OrdersDbContext db) =>
        {
            var order = await db.OrderOf(deal.Number.Id, CancellationToken.None);
            order.MarkAsPaid(new(Party.Seller, order.ShopName), market.Clock.Now);
            await (await deal.AsSeller("/receipt")).Submit("Mark as paid");
            (await db.OrderOf(deal.Number.Id, CancellationToken.None)).ShouldBeSameAs(order);
            return await db.SaveChangesAsync();
        }));
        Database.IsLostRace(lost).ShouldBeTrue(lost.ToString());
    }

    [Fact]
    public async Task A_decision_whose_report_never_comes_is_found_the_same_day()
    {
        var earned = await Finished();
        var dispute = await Dispute(earned.Deal);
        await Silently(() => Stripe.EndDispute(dispute, isWon: false));
        await market.Later(TimeSpan.FromHours(6));
        (await earned.Deal.Stage()).ShouldBe(OrderStage.Refunded);
    }

    [Fact]
    public async Task Available_money_is_held_again_and_comes_back_when_the_dispute_is_won()
    {
        var earned = await (await Released()).WithAccount();
        var dispute = await Dispute(earned.Deal);
        (await earned.Figures()).ShouldBe("€22.70 €0.00 €0.00 €0.00");
        (await earned.Open("/shop/earnings/payout")).Has("Request payout").ShouldBeFalse();
        await Stripe.EndDispute(dispute, isWon: true);
        await market.Deliver();
        await market.Work<ReleaseHeldMoney>();
        (await earned.Figures()).ShouldBe("€0.00 €22.70 €0.00 €0.00");
        await Sound(earned);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_the_payout_a_lost_dispute_makes_a_debt_and_a_won_one_nothing(bool isWon)
    {
        var earned = await (await Released()).PaidOut();
        var dispute = await Dispute(earned.Deal);
        (await earned.Figures()).ShouldBe("€0.00 €0.00 €0.00 €22.70");
        (await earned.Row()).ShouldContain("The buyer's bank is deciding about this payment. If it decides for the buyer, you owe the refund");
        (await earned.Deal.AsSeller()).Text.ShouldContain("Send evidence to the bank");
        await Stripe.EndDispute(dispute, isWon);
        await market.Deliver();
        (await earned.Figures()).ShouldBe(isWon ? "€0.00 €0.00 €0.00 €22.70" : "€0.00 −€22.70 €0.00 €22.70");
        await Sound(earned);
    }

    [Fact]
    public async Task A_payout_that_fails_while_the_bank_decides_brings_the_money_back_as_held()
    {
        var earned = await (await Released()).WithAccount();
        await earned.Request();
        var batch = await earned.Batch();
        var dispute = await Dispute(earned.Deal);
        (await earned.Figures()).ShouldBe("€0.00 €0.00 €22.70 €0.00");
        await (await batch.Browser.Open($"/admin/payouts/{await earned.Payout()}/failure")).Submit("Mark as failed", new { Reason = "Account closed" });
        (await earned.Figures()).ShouldBe("€22.70 €0.00 €0.00 €0.00");
        await Stripe.EndDispute(dispute, isWon: false);
        await market.Deliver();
        (await earned.Figures()).ShouldBe("€0.00 €0.00 €0.00 €0.00");
        await Sound(earned);
    }

    [Fact]
    public async Task After_a_partial_refund_the_bank_returns_only_the_rest()
    {
        var earned = await Finished();
        await PartlyRefund(earned.Deal);
        (await earned.Figures()).ShouldBe("€18.16 €0.00 €0.00 €0.00");
        // Some banks ask for the whole payment back all the same.
        var dispute = await Stripe.Dispute(await Intent(earned.Deal), amount: 2500);
        await Stripe.EndDispute(dispute, isWon: false);
        await market.Deliver();
        var order = await earned.Deal.Order();
        (order.Stage, order.RefundedAmount).ShouldBe((OrderStage.Refunded, 2500));
        order.History.Single(e => e.What == OrderEventType.DisputeLost).Amount.ShouldBe(2000);
        (await earned.Figures()).ShouldBe("€0.00 €0.00 €0.00 €0.00");
        (await earned.Ledger()).Where(t => t.StartsWith("Refund ", StringComparison.Ordinal)).ShouldBe(["Refund SellerHeld>Refunds 500", "Refund SellerHeld>Refunds 2000"]);
        await Sound(earned);
    }

    [Fact]
    public async Task A_dispute_about_a_part_leaves_the_rest_with_the_seller()
    {
        var earned = await Finished();
        await Stripe.EndDispute(await Stripe.Dispute(await Intent(earned.Deal), amount: 1000), isWon: false);
        await market.Deliver();
        var order = await earned.Deal.Order();
        (order.Stage, order.RefundedAmount).ShouldBe((OrderStage.Finished, 1000));
        (await earned.Figures()).ShouldBe("€13.62 €0.00 €0.00 €0.00");
        await Sound(earned);
    }

    [Fact]
    public async Task Nobody_refunds_while_the_bank_decides_and_support_s_decision_waits()
    {
        var earned = await Finished();
        var stale = await earned.Deal.AsSeller("/refund");
        var amount = await Agreement.AmountCase(earned.Deal);
        await Dispute(earned.Deal);
        (await stale.Submit("Refund in full", new { Reason = "It broke." })).Status.ShouldBe(HttpStatusCode.Conflict, "something has happened since");
        (await earned.Deal.AsSeller("/refund")).Text.ShouldContain(Deciding);
        var decide = await (await market.SignInAs(market.Support()).Open(amount)).Submit("Take case");
        (await decide.Submit("Send decision", new { Outcome = "true", Reasons = "Both sides wrote that they agree on this." })).Errors.ShouldContain(Deciding);
        Stripe.Calls.ShouldNotContain(Refunds);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_refund_that_had_no_answer_yet_waits_for_the_bank_and_is_made_only_if_the_payment_stays(bool isWon)
    {
        var earned = await Finished();
        Stripe.Fail(Refunds, StripeFailure.TimeoutBefore);
        await Refund(earned.Deal);
        var dispute = await Dispute(earned.Deal);
        (await earned.Deal.Payments()).Single(p => p.Kind == PaymentKind.Refund).State.ShouldBe(PaymentState.Waiting);
        await market.Later(TimeSpan.FromHours(1));
        await Stripe.EndDispute(dispute, isWon);
        await market.Deliver();
        await market.Later(TimeSpan.FromDays(2));
        (await earned.Deal.Stage()).ShouldBe(OrderStage.Refunded);
        Stripe.Effects.ShouldBe(isWon ? ["charge 2500 eur", "dispute 2500 eur", "refund 2500 eur"] : ["charge 2500 eur", "dispute 2500 eur"]);
        (await earned.Deal.Order()).PendingRefundId.ShouldBeNull();
        (await earned.Figures()).ShouldBe("€0.00 €0.00 €0.00 €0.00");
        await Sound(earned);
    }

    [Fact]
    public async Task A_refund_that_Stripe_has_begun_goes_on_and_the_bank_returns_only_the_rest()
    {
        var earned = await Finished();
        Stripe.FirstState = "pending";
        var decide = await (await market.SignInAs(market.Support()).Open(await Agreement.AmountCase(earned.Deal))).Submit("Take case");
        await decide.Submit("Send decision", new { Outcome = "true", Reasons = "Both sides wrote that they agree on this." });
        await market.Deliver();
        Stripe.FirstState = "succeeded";
        var dispute = await Stripe.Dispute(await Intent(earned.Deal), amount: 2500);
        await market.Deliver();
        await Stripe.EndDispute(dispute, isWon: false);
        await market.Deliver();
        (await earned.Deal.Order()).RefundedAmount.ShouldBe(2000);
        await Stripe.EndRefund((await earned.Deal.Payments()).Single(p => p.Kind == PaymentKind.Refund).Reference, "succeeded");
        await market.Deliver();
        var order = await earned.Deal.Order();
        (order.Stage, order.RefundedAmount, order.PendingRefundId).ShouldBe((OrderStage.Refunded, 2500, null));
        order.History.Count(e => e.What == OrderEventType.Refunded).ShouldBe(1);
        (await earned.Figures()).ShouldBe("€0.00 €0.00 €0.00 €0.00");
        await Sound(earned);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_refused_refund_is_neither_tried_again_nor_settled_by_hand_while_the_bank_decides(bool isWon)
    {
        var earned = await Finished();
        Stripe.Fail(Refunds, StripeFailure.InsufficientFunds);
        await Refund(earned.Deal);
        var path = PathOf((await Cases(earned.Deal)).Single());
        var taken = await (await market.SignInAs(market.Support()).Open(path)).Submit("Take case");
        var (again, settle) = (taken, await taken.Browser.Open(path));
        var dispute = await Dispute(earned.Deal);
        (await again.Submit("Try again now")).Errors.ShouldContain(Deciding);
        (await settle.Submit("Mark as settled", new { Reference = "Transfer 1" })).Errors.ShouldContain(Deciding);
        await market.Later(TimeSpan.FromDays(3));
        Stripe.Calls.Count(c => c == Refunds).ShouldBe(1);
        await Stripe.EndDispute(dispute, isWon);
        await market.Deliver();
        (await earned.Deal.Stage()).ShouldBe(OrderStage.Refunded);
        Stripe.Effects.ShouldBe(isWon ? ["charge 2500 eur", "dispute 2500 eur", "refund 2500 eur"] : ["charge 2500 eur", "dispute 2500 eur"]);
        (await Cases(earned.Deal)).ShouldAllBe(c => !c.IsQueued);
        (await market.SignInAs(market.Support()).Open(path)).Text.ShouldContain(isWon ? "Refunded by the provider" : "The bank decided for the buyer");
        await Sound(earned);
    }

    [Fact]
    public async Task A_refund_that_the_bank_had_sent_back_is_not_made_again_after_a_lost_dispute()
    {
        var earned = await Finished();
        Stripe.FirstState = "pending";
        await Refund(earned.Deal);
        Stripe.FirstState = "succeeded";
        var refund = (await earned.Deal.Payments()).Single(p => p.Kind == PaymentKind.Refund).Reference;
        await Stripe.EndRefund(refund, "succeeded");
        await market.Deliver();
        await Stripe.EndRefund(refund, "failed");
        await market.Deliver();
        var dispute = await Dispute(earned.Deal);
        await market.Later(TimeSpan.FromDays(2));
        Stripe.Calls.Count(c => c == Refunds).ShouldBe(1);
        await Stripe.EndDispute(dispute, isWon: false);
        await market.Deliver();
        await market.Later(TimeSpan.FromDays(2));
        Stripe.Calls.Count(c => c == Refunds).ShouldBe(1);
        (await Cases(earned.Deal)).ShouldAllBe(c => !c.IsQueued);
        (await earned.Figures()).ShouldBe("€0.00 €0.00 €0.00 €0.00");
        await Sound(earned);
    }

    [Fact]
    public async Task A_dispute_stops_the_clock_so_that_an_unsent_order_is_not_refunded_as_well()
    {
        var deal = await market.Paid();
        var dispute = await Dispute(deal);
        (await deal.AsSeller()).Text.ShouldContain("This order doesn't close automatically while the buyer's bank is deciding.");
        await market.Later(TimeSpan.FromDays(90));
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
        await Stripe.EndDispute(dispute, isWon: true);
        await market.Deliver();
        (await deal.Order()).ClosesAt.ShouldBeGreaterThan(market.Clock.Now);
        await market.Later(TimeSpan.FromDays(30));
        await market.Later(TimeSpan.FromHours(1));
        (await deal.Stage()).ShouldBe(OrderStage.Refunded);
        Stripe.Effects.ShouldBe(["charge 2500 eur", "dispute 2500 eur", "refund 2500 eur"]);
    }

    [Fact]
    public async Task The_seller_sends_evidence_once_and_staff_read_it()
    {
        var earned = await Finished();
        (await earned.Deal.AsSeller("/evidence")).Text.ShouldContain("The buyer's bank isn't deciding about this payment.");
        await Dispute(earned.Deal);
        (await earned.Deal.AsBuyer("/evidence")).Status.ShouldBe(HttpStatusCode.NotFound);
        var page = await (await earned.Deal.AsSeller()).Follow("Send evidence");
        (await page.Submit("Send evidence")).ErrorAt("Words").ShouldBe("Describe what you sent or did, and when.");
        (await page.Submit("Send evidence", new { Words = new string('x', 2001) })).ErrorAt("Words").ShouldBe("Use at most 2,000 characters.");
        page = await page.Submit("Send evidence", new { Words = "DHL delivered TRACK-1 on 3 March; the buyer signed." });
        page.Text.ShouldContain("Evidence sent. Support passes it on to the bank.");
        page.Text.ShouldContain("disputed the payment with their bank. We'll tell you what the bank decides.");
        (await earned.Deal.AsSeller("/evidence")).Text.ShouldContain("You've already sent evidence.");
        (await earned.Deal.AsBuyer()).Text.ShouldNotContain("the buyer signed");
        (await market.SignInAs(market.Support()).Open(PathOf((await Cases(earned.Deal)).Single()))).Text.ShouldContain("DHL delivered TRACK-1 on 3 March; the buyer signed.");
        var late = await Finished();
        await Dispute(late.Deal);
        page = await late.Deal.AsSeller("/evidence");
        market.Clock.Advance(TimeSpan.FromDays(7));
        (await page.Submit("Send evidence", new { Words = "Too late." })).Errors.ShouldContain("The time to send evidence is over.");
    }

    [Fact]
    public async Task Staff_do_not_close_the_case_before_the_seller_s_evidence_and_read_it_when_it_comes()
    {
        var earned = await Finished();
        await Dispute(earned.Deal);
        var found = (await Cases(earned.Deal)).Single();
        var evidenceBy = (await earned.Deal.Order()).EvidenceBy.ShouldNotBeNull();
        (found.DueAt - evidenceBy).ShouldBe(TimeSpan.FromDays(1), "what support needs to pass it on before the bank's deadline");
        var taken = await (await market.SignInAs(market.Support()).Open(PathOf(found))).Submit("Take case");
        var stale = await taken.Browser.Open(PathOf(found));
        (await taken.Submit("Mark as settled", new { Reference = "Answered" })).Errors.ShouldContain("The seller can send evidence until ");
        await (await earned.Deal.AsSeller("/evidence")).Submit("Send evidence", new { Words = "DHL delivered TRACK-1 on 3 March." });
        (await stale.Submit("Mark as settled", new { Reference = "Answered" })).Errors.ShouldContain("This case has changed. Read it again, then decide.");
        var read = await stale.Browser.Open(PathOf(found));
        read.Text.ShouldContain("DHL delivered TRACK-1 on 3 March.");
        (await Cases(earned.Deal)).Single().DueAt.ShouldBe(market.Clock.Now.AddDays(2), TimeSpan.FromSeconds(1));
        (await read.Submit("Mark as settled", new { Reference = "Answered" })).Errors.ShouldBeEmpty();
        var silent = await Finished();
        await Dispute(silent.Deal);
        var other = await (await market.SignInAs(market.Support()).Open(PathOf((await Cases(silent.Deal)).Single()))).Submit("Take case");
        market.Clock.Advance(TimeSpan.FromDays(6));
        other = await (await other.Browser.Open(other.Path)).Submit("Take case");
        (await other.Submit("Mark as settled", new { Reference = "Answered" })).Errors.ShouldBeEmpty("the seller's time is over, and the bank's isn't");
    }

    [Fact]
    public async Task A_refund_that_waits_for_the_bank_is_less_what_the_bank_returned()
    {
        var earned = await Finished();
        var decide = await (await market.SignInAs(market.Support()).Open(await Agreement.AmountCase(earned.Deal))).Submit("Take case");
        Stripe.Fail(Refunds, StripeFailure.TimeoutBefore);
        await decide.Submit("Send decision", new { Outcome = "true", Reasons = "Both sides wrote that they agree on this." });
        await market.Get<Delivery>().Idle();
        var dispute = await Stripe.Dispute(await Intent(earned.Deal), amount: 500);
        await market.Deliver();
        (await earned.Deal.Payments()).Single(p => p.Kind == PaymentKind.Refund).State.ShouldBe(PaymentState.Waiting);
        await Stripe.EndDispute(dispute, isWon: false);
        await market.Deliver();
        await market.Later(TimeSpan.FromDays(2));
        var order = await earned.Deal.Order();
        (order.Stage, order.RefundedAmount, order.PendingRefundId).ShouldBe((OrderStage.Finished, 500, null));
        (await earned.Deal.Payments()).Single(p => p.Kind == PaymentKind.Refund).State.ShouldBe(PaymentState.Failed);
        Stripe.Effects.ShouldBe(["charge 2500 eur", "dispute 500 eur"]);
        Stripe.Calls.Count(c => c == Refunds).ShouldBe(1, "only the one whose answer never came");
        market.Clock.Advance(TimeSpan.FromDays(30));
        await market.Work<ReleaseHeldMoney>();
        (await earned.Figures()).ShouldBe("€0.00 €18.16 €0.00 €0.00", "nothing is held for a refund that never comes");
        await Sound(earned);
    }

    [Fact]
    public async Task A_partial_refund_that_a_bank_had_sent_back_is_not_made_again_if_the_bank_returned_it()
    {
        var earned = await Finished();
        await PartlyRefund(earned.Deal);
        await Stripe.EndRefund((await earned.Deal.Payments()).Single(p => p.Kind == PaymentKind.Refund).Reference, "failed");
        await market.Deliver();
        await Stripe.EndDispute(await Stripe.Dispute(await Intent(earned.Deal), amount: 500), isWon: false);
        await market.Deliver();
        await market.Later(TimeSpan.FromDays(2));
        (await earned.Deal.Order()).RefundedAmount.ShouldBe(500);
        Stripe.Calls.Count(c => c == Refunds).ShouldBe(1);
        (await Cases(earned.Deal)).ShouldAllBe(c => !c.IsQueued);
        market.MailTo(earned.Seller.Email).Single(m => m.Subject!.Contains("decided for the buyer", StringComparison.Ordinal)).TextBody!.ShouldContain("nothing changes for your balance");
        (await market.SignInAs(earned.Deal.Buyer).Open("/notices")).Text.ShouldNotContain("Your bank returned €0.00");
        (await earned.Figures()).ShouldBe("€18.16 €0.00 €0.00 €0.00");
        await Sound(earned);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_dispute_of_a_refunded_order_takes_evidence_and_staff_see_what_the_buyer_has_twice(bool isWon)
    {
        var earned = await Finished();
        await Refund(earned.Deal);
        await market.Deliver();
        var dispute = await Stripe.Dispute(await Intent(earned.Deal), amount: 2500);
        await market.Deliver();
        (await earned.Deal.Order()).History.Single(e => e.What == OrderEventType.Disputed).Amount.ShouldBe(2500);
        var page = await (await earned.Deal.AsSeller()).Follow("Send evidence");
        (await page.Submit("Send evidence", new { Words = "We refunded it on 2 March." })).Text.ShouldContain("Evidence sent.");
        await Stripe.EndDispute(dispute, isWon);
        await market.Deliver();
        (await earned.Deal.Order()).DisputeId.ShouldBeNull();
        var found = (await Cases(earned.Deal)).Single();
        (found.IsQueued, found.IsWon).ShouldBe((!isWon, isWon));
        (await earned.Figures()).ShouldBe("€0.00 €0.00 €0.00 €0.00");
        await Sound(earned);
        if (isWon) return;
        found.Amount.ShouldBe(2500);
        (await market.SignInAs(market.Support()).Open("/admin/cases?kind=refunds")).Text.ShouldContain("€25.00 returned by the bank though it had been refunded");
        var taken = await (await market.SignInAs(market.Support()).Open(PathOf(found))).Submit("Take case");
        taken.Text.ShouldContain("The buyer has this amount twice");
        (await taken.Submit("Mark as settled", new { Reference = "The buyer paid it back" })).Errors.ShouldBeEmpty();
        (await Cases(earned.Deal)).ShouldAllBe(c => !c.IsQueued);
    }

    [Fact]
    public async Task While_the_bank_only_asks_the_money_is_held_and_the_order_can_be_refunded()
    {
        var earned = await Finished();
        var inquiry = await Stripe.Dispute(await Intent(earned.Deal), status: "warning_needs_response");
        await market.Deliver();
        market.Clock.Advance(TimeSpan.FromDays(30));
        await market.Work<ReleaseHeldMoney>();
        (await earned.Figures()).ShouldBe("€22.70 €0.00 €0.00 €0.00");
        (await market.SignInAs(earned.Seller).Open("/notices")).Text.ShouldContain($"{earned.Deal.Buyer.Name}'s bank has asked about the payment for “Blue bowl”.");
        market.MailTo(earned.Seller.Email).Single(m => m.Subject!.Contains("bank has asked", StringComparison.Ordinal)).TextBody!.ShouldContain("You can still refund the order.");
        (await earned.Deal.AsSeller()).Text.ShouldContain($"{earned.Deal.Buyer.Name}'s bank has asked about the payment.");
        (await earned.Deal.AsBuyer()).Text.ShouldContain("Your bank has asked about this payment.");
        await Refund(earned.Deal);
        await market.Deliver();
        (await earned.Deal.Stage()).ShouldBe(OrderStage.Refunded);
        await Silently(() => Stripe.Become(inquiry, "warning_closed"));
        await market.Later(TimeSpan.FromHours(6));
        Stripe.Effects.ShouldBe(["charge 2500 eur", "dispute 2500 eur", "refund 2500 eur"]);
        (await earned.Deal.Order()).DisputeId.ShouldBeNull();
        (await Cases(earned.Deal)).ShouldAllBe(c => !c.IsQueued);
        (await earned.Figures()).ShouldBe("€0.00 €0.00 €0.00 €0.00");
        await Sound(earned);
    }

    [Fact]
    public async Task A_question_of_the_bank_that_becomes_a_dispute_stops_refunds_and_asks_for_evidence_again()
    {
        var earned = await Finished();
        var inquiry = await Stripe.Dispute(await Intent(earned.Deal), status: "warning_needs_response");
        await market.Deliver();
        await (await earned.Deal.AsSeller("/evidence")).Submit("Send evidence", new { Words = "DHL delivered TRACK-1." });
        await Stripe.Become(inquiry, "needs_response");
        await market.Deliver();
        (await earned.Deal.AsSeller("/refund")).Text.ShouldContain(Deciding);
        (await earned.Deal.AsSeller()).Text.ShouldContain("disputed the payment with their bank. Send evidence by ");
        await Stripe.EndDispute(inquiry, isWon: false);
        await market.Deliver();
        (await earned.Deal.Stage()).ShouldBe(OrderStage.Refunded);
        (await Cases(earned.Deal)).ShouldHaveSingleItem().IsQueued.ShouldBeFalse();
        await Sound(earned);
    }

    [Fact]
    public async Task A_dispute_of_somebody_else_s_payment_and_of_one_that_the_order_had_no_use_for_change_no_order()
    {
        var (deal, other) = (await market.Paid(), await market.Confirmed());
        var session = await StripeMarket.Open(other);
        await Silently(() => Stripe.Pay(session));
        await (await other.AsBuyer("/checkout")).Browser.Open(other.Path);
        Stripe.Fail(Refunds, StripeFailure.InsufficientFunds);
        await market.In(async (OrdersDbContext db) =>
        {
            var found = await db.Orders.Include(o => o.History).SingleAsync(o => o.Id == other.Number.Id);
            found.Cancel(new(Party.Buyer, found.BuyerName), "not-needed", "Plans changed.", false, 0, market.Clock.Now);
            return await db.SaveChangesAsync();
        });
        await market.Deliver();
        (await other.Stage()).ShouldBe(OrderStage.Canceled);
        var returned = (await other.Payments()).Single(p => p.Kind == PaymentKind.Refund);
        returned.State.ShouldBe(PaymentState.Refused);
        await Stripe.EndDispute(await Stripe.Dispute(await Intent(other)), isWon: false);
        await market.Deliver();
        await market.Later(TimeSpan.FromDays(2));
        (await other.Stage()).ShouldBe(OrderStage.Canceled);
        Stripe.Calls.Count(c => c == Refunds).ShouldBe(1, "the buyer has the money from the bank");
        (await Cases(other)).ShouldAllBe(c => !c.IsQueued);
        (await deal.Order()).DisputeId.ShouldBeNull();
    }

    [Theory]
    [InlineData("JPY", "jpy")]
    [InlineData("KWD", "kwd")]
    public async Task Amounts_are_exact_in_currencies_with_other_decimals(string currency, string shown)
    {
        var (buyer, seller) = (await market.Buyer(), await market.Seller(currency: currency));
        Stripe.StartAnew();
        var bought = Deal.Bought(market.Get<IdGenerator>().Next(), buyer, seller, "Blue bowl") with { Currency = currency, UnitPrice = 1237, Quantity = 1 };
        await market.Tell(bought);
        var deal = new Deal(market, buyer, seller, new Number(bought.OrderId));
        await (await deal.AsSeller("/approval")).Submit("Approve order");
        var page = await deal.AsBuyer("/payment");
        page = await page.Submit(page.Document.QuerySelector("main form button")!.TextContent.Trim());
        await market.Pay(page.Path["/pay/".Length..]);
        await Stripe.EndDispute(await Stripe.Dispute(await Intent(deal), amount: 411), isWon: false);
        await market.Deliver();
        (await deal.Order()).RefundedAmount.ShouldBe(411);
        await Stripe.EndDispute(await Stripe.Dispute(await Intent(deal), amount: 826), isWon: false);
        await market.Deliver();
        var order = await deal.Order();
        (order.Stage, order.RefundedAmount).ShouldBe((OrderStage.Refunded, 1237));
        Stripe.Effects.ShouldBe([$"charge 1237 {shown}", $"dispute 411 {shown}", $"dispute 826 {shown}"]);
        (await new Earned(deal).Ledger()).Sum(t => t.StartsWith("Refund ", StringComparison.Ordinal) ? long.Parse(t.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture) : 0).ShouldBe(1237);
        await Sound(new Earned(deal));
    }

    [Theory]
    [InlineData("winning_evidence", OrderStage.Paid)]
    [InlineData("losing_evidence", OrderStage.Refunded)]
    [InlineData(null, OrderStage.Refunded)]
    public async Task The_test_gateway_disputes_a_card_and_its_bank_decides_by_the_evidence(string? words, OrderStage stage)
    {
        using var test = new Market();
        var deal = await Agreement.Disputed(await Deal.Place(test, stage: OrderStage.Confirmed));
        if (words is not null) await (await (await deal.AsSeller()).Follow("Send evidence")).Submit("Send evidence", new { Words = words });
        else test.Clock.Advance(TimeSpan.FromDays(7));
        await test.Work<Marketplace.Orders.Jobs.FollowDisputes>();
        await test.Deliver();
        ((await deal.Stage()), (await deal.Order()).DisputeId).ShouldBe((stage, null));
    }

    private async Task<Earned> Finished()
    {
        var deal = await market.Paid();
        await (await deal.AsSeller("/shipment")).Submit("Mark as sent", new { Tracking = "TRACK-1" });
        await (await deal.AsBuyer("/closing")).Submit("I've received it");
        return new Earned(deal);
    }

    private async Task<Earned> Released()
    {
        var earned = await Finished();
        market.Clock.Advance(TimeSpan.FromDays(30));
        await market.Work<ReleaseHeldMoney>();
        return earned;
    }

    private async Task<string> Dispute(Deal deal)
    {
        var dispute = await Stripe.Dispute(await Intent(deal));
        await market.Deliver();
        return dispute;
    }

    private async Task Refund(Deal deal)
    {
        await (await deal.AsSeller("/refund")).Submit("Refund in full", new { Reason = "It broke." });
        await market.Get<Delivery>().Idle();
    }

    private async Task PartlyRefund(Deal deal)
    {
        var decide = await (await market.SignInAs(market.Support()).Open(await Agreement.AmountCase(deal))).Submit("Take case");
        await decide.Submit("Send decision", new { Outcome = "true", Reasons = "Both sides wrote that they agree on this." });
        await market.Deliver();
        (await deal.Order()).RefundedAmount.ShouldBe(500);
    }

    private static async Task<string> Intent(Deal deal) => (await deal.Payments()).Single(p => p.Kind == PaymentKind.Charge).Reference;

    /// <summary>What Stripe reports meanwhile doesn't arrive.</summary>
    private async Task<List<StripeReport>> Silently(Func<Task> what)
    {
        var (webhook, before) = (Stripe.Webhook, Stripe.Reports.Count);
        Stripe.Webhook = null;
        await what();
        Stripe.Webhook = webhook;
        return [.. Stripe.Reports.Skip(before)];
    }

    private static string PathOf(MoneyCase found) => $"/admin/refunds/{new Number(found.Id)}";

    private Task<List<MoneyCase>> Cases(Deal deal) => market.In((OrdersDbContext db) => db.MoneyCases.AsNoTracking().Where(c => c.OrderId == deal.Number.Id).ToListAsync());

    private async Task Sound(Earned earned)
    {
        (await market.In((BillingDbContext db) => new VerifyLedger(db).FirstWrong(CancellationToken.None))).ShouldBeNull();
        (await market.In((BillingDbContext db) => db.Orders.AsNoTracking().SingleAsync(o => o.Id == earned.Deal.Number.Id))).IsDisputed.ShouldBeFalse();
    }
}
