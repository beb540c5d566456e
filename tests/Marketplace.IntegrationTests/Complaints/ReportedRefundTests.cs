using Marketplace.Complaints.Domain;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Notices;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Jobs;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Complaints;

/// <summary>Orders paid outside the marketplace: only the buyer knows whether a refund arrived.</summary>
public sealed class ReportedRefundTests : IDisposable
{
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [Theory, Trait("Rule", "CMP-3"), Trait("Rule", "NTF-3")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_buyer_is_asked_and_the_claim_ends_with_the_answer_or_after_14_days(bool answers)
    {
        var claimed = await Refund(await Claimed.Open(market, byCard: false));
        (await claimed.Stored()).IsOpen.ShouldBeTrue("the seller's word alone ends nothing");
        market.MailTo(claimed.Deal.Buyer.Email).Single(m => m.Subject == "Did you get €25.00 back for “Blue bowl”?").TextBody!.ShouldContain("Say by 16 Mar, 09:00 UTC whether the refund has arrived.");
        (await claimed.AsBuyer()).Text.ShouldContain("Did it arrive? Without an answer by 16 Mar, 09:00 UTC, this claim closes.");
        (await claimed.Deal.AsBuyer()).Text.ShouldContain("Say by 16 Mar, 09:00 UTC whether the refund has arrived.");
        (await claimed.AsSeller("/refund-confirmation")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        if (answers) (await (await (await claimed.AsBuyer()).Follow("I've received it")).Submit("I've received it")).Errors.ShouldBeEmpty();
        else await claimed.Pass(TimeSpan.FromDays(14));
        (await claimed.Stored()).End.ShouldBe(ClaimEnd.OrderRefunded);
        (await claimed.Deal.AsBuyer()).Text.ShouldNotContain("Open another claim");
    }

    [Theory, Trait("Rule", "CMP-4"), Trait("Rule", "ORD-19")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Money_that_did_not_arrive_comes_before_support_and_is_owed_again(bool hadClaim)
    {
        var deal = await Deal.Place(market, stage: OrderStage.Sent);
        Claimed claimed;
        if (hadClaim)
        {
            claimed = await Refund(await Claimed.Open(deal));
            (await (await (await claimed.AsBuyer()).Follow("I haven't got it")).Submit("Ask support to decide", new { Words = "" })).Errors.ShouldBeEmpty();
        }
        else
        {
            await (await deal.AsSeller("/refund")).Submit("Refund in full", new { MoneyReturned = true });
            market.MailTo(deal.Buyer.Email).Single(m => m.Subject!.Contains("refunded your order", StringComparison.Ordinal)).TextBody!.ShouldContain("If it doesn't arrive, open a claim on the order's page.");
            (await (await deal.AsBuyer()).Follow("Open a claim")).Text.ShouldContain("If it hasn't arrived, support decides.");
            claimed = await Claimed.Open(deal, "NoRefund");
        }
        (await claimed.Stored()).State.ShouldBe(ClaimState.Escalated);
        (await claimed.Decide(market.Support(), "FullRefund")).Errors.ShouldBeEmpty();
        await market.Deliver();
        (await deal.Order()).ShouldSatisfyAllConditions(o => o.Stage.ShouldBe(OrderStage.Refunded), o => o.OwedAmount.ShouldBe(2_500));
        (await deal.AsBuyer()).Text.ShouldContain("owes you €25.00");
        (await claimed.Stored()).Effect.ShouldBe(ClaimEffect.Counts);
        (await (await deal.AsSeller("/repayment")).Submit("Confirm refund", new { MoneyReturned = true })).Errors.ShouldBeEmpty();
        (await deal.Order()).OwedAmount.ShouldBe(0);
    }

    [Fact, Trait("Rule", "CMP-1")]
    public async Task After_30_days_it_is_over()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Refunded);
        market.Clock.Advance(TimeSpan.FromDays(30));
        (await deal.AsBuyer("/claim")).Has("Open claim").ShouldBeTrue();
        market.Clock.Advance(TimeSpan.FromSeconds(1));
        (await deal.AsBuyer("/claim")).Has("Open claim").ShouldBeFalse();
    }

    [Fact, Trait("Rule", "CMP-4"), Trait("Rule", "ORD-19")]
    public async Task What_support_decided_and_the_seller_does_not_pay_for_14_days_comes_before_staff()
    {
        var claimed = await (await Claimed.Open(market, byCard: false)).Escalate();
        await claimed.Decide(market.Support(), "FullRefund");
        await market.Deliver();
        market.Clock.Advance(TimeSpan.FromDays(14) - TimeSpan.FromSeconds(1));
        await market.Work<ReportOwedRefunds>();
        (await Cases()).ShouldBe(0);
        market.Clock.Advance(TimeSpan.FromSeconds(1));
        for (var i = 0; i < 2; i++) await market.Work<ReportOwedRefunds>();
        (await Cases()).ShouldBe(1);
        var queue = await market.SignInAs(market.Support()).Open("/admin/cases?kind=refunds");
        queue.Text.ShouldContain("€25.00 decided by support, not refunded by the seller");
        var found = await market.SignInAs(market.Support()).Open(queue.Document.QuerySelector(".list-rows .grow > a")!.GetAttribute("href")!);
        found.Text.ShouldContain("Refund owed for “Blue bowl”");
        var taken = await found.Submit("Take case");
        taken.Text.ShouldContain("Ask the seller for proof of the refund.");
        taken.Has("Try again now").ShouldBeFalse();
        (await (await claimed.Deal.AsSeller("/repayment")).Submit("Confirm refund", new { MoneyReturned = true })).Errors.ShouldBeEmpty();
        (await market.In((OrdersDbContext db) => db.MoneyCases.AsNoTracking().SingleAsync())).DecidedAt.ShouldNotBeNull("nothing is left to do");

        Task<int> Cases() => market.In((OrdersDbContext db) => db.MoneyCases.CountAsync(c => c.Kind == MoneyCaseKind.Owed));
    }

    private static async Task<Claimed> Refund(Claimed claimed)
    {
        (await (await claimed.Deal.AsSeller("/refund")).Submit("Refund in full", new { MoneyReturned = true })).Errors.ShouldBeEmpty();
        await claimed.Market.Deliver();
        return claimed;
    }
}
