using System.Net;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Notices;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Moderation;

/// <summary>With a decision about a review, support cancels the order and refunds the buyer.</summary>
[Trait("Rule", "MOD-8")]
public sealed class RemedyTests(Market market) : IClassFixture<Market>
{
    private const string ToCard = "Also cancel the order and refund €25.00 to the buyer's card";

    [Fact, Trait("Rule", "MOD-7"), Trait("Rule", "MOD-11")]
    public async Task One_decision_deletes_the_review_cancels_the_order_and_refunds_the_card_and_both_letters_say_so()
    {
        var (dispute, support) = (await PaidByCard(market), market.Support());
        var filed = await dispute.File();
        (await filed.Claim(support)).Text.ShouldContain(ToCard);
        var page = await Decide(filed, support);
        page.Text.ShouldContain("Order canceled, refund of €25.00: done on 2 Mar");
        (await dispute.Deal.Stage()).ShouldBe(OrderStage.Refunded);
        (await dispute.Deal.Ledger()).ShouldBe(["Charge Succeeded 2500", "Refund Succeeded 2500"]);
        (await dispute.Shown()).ShouldContain("Deleted by support");
        (await filed.Stored()).Decisions.ShouldHaveSingleItem().Remedy!.Amount.ShouldBe(2500);
        foreach (var (party, sentence) in new[] { (dispute.Seller, "The buyer gets €25.00 back to their card."), (dispute.Buyer, "You get €25.00 back to your card.") })
        {
            var letter = (await dispute.Open(party, filed.PartyPath)).Text;
            letter.ShouldContain($"Support also canceled the order. {sentence}");
            letter.ShouldContain("An appeal can change what happens to the review. The refund stays.");
            market.MailTo(party.Email).Select(m => m.TextBody!).Where(text => text.Contains(sentence, StringComparison.Ordinal)).ShouldHaveSingleItem();
            market.MailTo(party.Email).ShouldNotContain(m => m.Subject!.Contains("refunded", StringComparison.OrdinalIgnoreCase), "the letter has told them");
        }
        (await market.SignInAs(market.Administrator()).Open("/admin/log")).Text.ShouldContain($"{support.Name} deleted the review on order {dispute.Deal.Number.Shown} and canceled the order");
    }

    [Fact]
    public async Task A_review_can_stay_while_its_buyer_is_refunded()
    {
        var dispute = await PaidByCard(market);
        var filed = await dispute.File();
        await Decide(filed, market.Support(), "Keep", "HonestOpinion");
        (await dispute.Deal.Stage()).ShouldBe(OrderStage.Refunded);
        (await dispute.Shown()).ShouldContain("You thieves!");
    }

    [Fact]
    public async Task Money_that_was_paid_outside_is_owed_by_the_seller_until_they_confirm_it()
    {
        var (dispute, support) = (await Dispute.Begin(market), market.Support());
        var filed = await dispute.File();
        (await filed.Claim(support)).Text.ShouldContain("Also cancel the order: the seller has to send €25.00 back");
        (await Decide(filed, support)).Text.ShouldContain("Order canceled, refund of €25.00: the seller has to send it back");
        (await dispute.Open(dispute.Seller, filed.PartyPath)).Text.ShouldContain("Send €25.00 back to the buyer, then confirm it on the order's page.");
        (await dispute.Open(dispute.Buyer, filed.PartyPath)).Text.ShouldContain("The seller has to send €25.00 back to you.");
        (await (await dispute.Deal.AsSeller("/repayment")).Submit("Confirm refund", new { MoneyReturned = true })).Errors.ShouldBeEmpty();
        (await dispute.Deal.Stage()).ShouldBe(OrderStage.Refunded);
        (await filed.Open(support)).Text.ShouldContain("Order canceled, refund of €25.00: done on");
    }

    [Fact]
    public async Task Nothing_is_offered_for_an_order_that_is_refunded_already()
    {
        var filed = await (await Reviewed(market, await Deal.Place(market, stage: OrderStage.Refunded))).File();
        var page = await filed.Claim(market.Support());
        page.Text.ShouldContain("The order can't be canceled with this decision. This order has already been refunded.");
        page.Document.QuerySelector("[name='Form.Remedy']").ShouldBeNull();
    }

    [Fact]
    public async Task An_order_that_changed_meanwhile_leaves_everything_undecided_and_says_so()
    {
        var dispute = await PaidByCard(market);
        var filed = await dispute.File();
        var page = await filed.Claim(market.Support());
        (await (await dispute.Deal.AsSeller("/refund")).Submit("Refund in full")).Errors.ShouldBeEmpty();
        (await dispute.Deal.Stage()).ShouldBe(OrderStage.Refunded);
        var late = await page.Submit("Send decision", Verdict());
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("The order has changed, so nothing was decided. This order has already been refunded.");
        (await filed.Stored()).Decisions.ShouldBeEmpty();
        (await dispute.Deal.Ledger()).ShouldBe(["Charge Succeeded 2500", "Refund Succeeded 2500"]);
    }

    [Fact]
    public async Task Only_what_is_left_of_the_payment_goes_back()
    {
        var dispute = await PaidByCard(market);
        var amount = await (await market.SignInAs(market.Support()).Open(await Agreement.AmountCase(dispute.Deal))).Submit("Take case");
        (await amount.Submit("Send decision", new { Outcome = "true", Reasons = "Both sides agree about the chipped bowl." })).Errors.ShouldBeEmpty();
        var filed = await dispute.File();
        await Decide(filed, market.Support());
        (await dispute.Deal.Ledger()).ShouldBe(["Charge Succeeded 2500", "Refund Succeeded 500", "Refund Succeeded 2000"]);
        (await dispute.Deal.Stage()).ShouldBe(OrderStage.Refunded);
    }

    [Fact, Trait("Rule", "ORD-17")]
    public async Task A_refund_that_the_provider_refuses_waits_in_the_staffs_queue_and_the_case_leads_there()
    {
        var dispute = await PaidByCard(market, "4000 0000 0000 5126");
        var (filed, support) = (await dispute.File(), market.Support());
        await Decide(filed, support);
        await market.Deliver();
        var page = await filed.Open(support);
        page.Text.ShouldContain("Order canceled, refund of €25.00: refused by the payment provider:");
        (await dispute.Deal.Stage()).ShouldBe(OrderStage.Finished);
        var refused = await page.Follow("View refused refund");
        refused.Path.ShouldStartWith("/admin/refunds/");
        await (await refused.Submit("Take case")).Submit("Mark as settled", new { Reference = "Bank transfer 4711" });
        (await filed.Open(support)).Text.ShouldContain("Order canceled, refund of €25.00: done on");
        (await dispute.Deal.Stage()).ShouldBe(OrderStage.Refunded);
    }

    [Fact]
    public async Task The_event_twice_refunds_once()
    {
        foreach (var dispute in new[] { await PaidByCard(market), await Dispute.Begin(market) })
        {
            var filed = await dispute.File();
            await Decide(filed, market.Support());
            var (ledger, owed) = (await dispute.Deal.Ledger(), (await dispute.Deal.Order()).OwedAmount);
            await market.Tell(new RemedyDecided(filed.Number.Id, dispute.Deal.Number.Id, (await filed.Stored()).Last!.Remedy!));
            (await dispute.Deal.Ledger()).ShouldBe(ledger);
            (await dispute.Deal.Order()).OwedAmount.ShouldBe(owed);
        }
    }

    [Fact, Trait("Rule", "MOD-9")]
    public async Task An_appeal_changes_the_review_and_not_the_refund()
    {
        var dispute = await PaidByCard(market);
        var filed = await dispute.File();
        await Decide(filed, market.Support());
        await filed.Appeal(dispute.Buyer);
        var other = market.Support();
        (await filed.Claim(other)).Document.QuerySelector("[name='Form.Remedy']").ShouldBeNull("it was done");
        await filed.Decide(other, "Keep", "HonestOpinion");
        (await dispute.Shown()).ShouldContain("You thieves!");
        (await dispute.Deal.Ledger()).ShouldBe(["Charge Succeeded 2500", "Refund Succeeded 2500"]);
        (await dispute.Open(dispute.Seller, filed.PartyPath)).Text.ShouldContain("The order stays canceled, and the refund stays.");
    }

    [Fact]
    public async Task A_rejected_report_of_which_nobody_is_told_cancels_nothing()
    {
        var dispute = await PaidByCard(market);
        var filed = await dispute.Report();
        var page = await Decide(filed, market.Support(), "Keep", "NoGround");
        page.ErrorAt("Remedy").ShouldStartWith("You can't cancel the order when you reject a report");
        (await Decide(filed, page.Browser.Person!, "Delete", "PersonalData")).Text.ShouldContain("done on");
        (await dispute.Deal.Stage()).ShouldBe(OrderStage.Refunded);
    }

    [Fact, Trait("Rule", "MOD-6")]
    public async Task Nobody_who_has_not_taken_the_case_or_is_part_of_it_refunds_anything()
    {
        var dispute = await PaidByCard(market);
        var filed = await dispute.File();
        await filed.Claim(market.Support());
        var version = (await filed.Stored()).Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        foreach (var (person, status) in new[]
        {
            (market.Support(), HttpStatusCode.Conflict), (dispute.Seller, HttpStatusCode.NotFound), (dispute.Buyer, HttpStatusCode.NotFound),
            (dispute.Seller with { Role = Contracts.Accounts.Staff.Support }, HttpStatusCode.NotFound),
        })
        {
            var answer = await Posts.With(
                market.SignInAs(person), $"{filed.Path}/decision", ("Form.Ruling", "Delete"), ("Form.Rule", "Blackmail"), ("Form.Statement", Dispute.Reasons), ("Form.Remedy", "true"),
                ("Form.RemedyAmount", "2500"), ("Form.Version", version), ("Form.ReviewVersion", "1"));
            answer.Status.ShouldBe(status, person.Name);
        }
        (await dispute.Deal.Ledger()).ShouldBe(["Charge Succeeded 2500"]);
    }

    /// <summary>A finished order, paid by card, with a review and messages.</summary>
    internal static async Task<Dispute> PaidByCard(Market market, string card = Deal.GoodCard)
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        (await deal.Pay(card)).Errors.ShouldBeEmpty();
        await (await deal.AsSeller("/shipment")).Submit("Mark as sent", new { Tracking = "TRACK-1" });
        await (await deal.AsBuyer("/closing")).Submit("I've received it");
        return await Reviewed(market, deal);
    }

    private static async Task<Dispute> Reviewed(Market market, Deal deal)
    {
        (await (await deal.AsBuyer()).Submit("Send", new { Text = Dispute.Demand })).Errors.ShouldBeEmpty();
        (await (await deal.AsBuyer("/review")).Submit("Publish review", new { Fulfillment = 1, StartTime = 1, Communication = 1, Dispute.Comment })).Errors.ShouldBeEmpty();
        return new Dispute(market, deal, new Number(await market.In((ReviewsDbContext db) => db.Reviews.Where(r => r.OrderId == deal.Number.Id).Select(r => r.Id).SingleAsync())));
    }

    internal static async Task<Page> Decide(Case filed, Person staff, string ruling = "Delete", string rule = "Blackmail")
    {
        var page = await filed.Open(staff);
        if (page.Has("Take case")) page = await page.Submit("Take case");
        return await page.Submit("Send decision", Verdict(ruling, rule));
    }

    internal static object Verdict(string ruling = "Delete", string rule = "Blackmail") => new { Ruling = ruling, Rule = rule, Statement = Dispute.Reasons, Remedy = true };
}
