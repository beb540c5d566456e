using Marketplace.Complaints.Jobs;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Complaints;

public sealed class StandingTests : IDisposable
{
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [Fact, Trait("Rule", "REP-5"), Trait("Rule", "CMP-6")]
    public async Task Everybody_sees_the_shares_and_the_seller_what_does_not_count_and_the_sums_equal_a_recount()
    {
        var seller = await market.Seller();
        for (var i = 0; i < 7; i++) await Deal.Place(market, seller: seller, stage: OrderStage.Confirmed);
        (await Shown(seller)).ShouldBe("Not enough data|0% (0)|0% (0)|0% (0)");
        var canceled = await Deal.Place(market, seller: seller);
        await (await canceled.AsSeller("/cancellation")).Submit("Cancel order", new { Reason = "out-of-stock", Clarification = "The last one broke." });
        await Deal.Place(market, seller: seller, stage: OrderStage.Canceled);
        var (counts, remorse) = (await Claimed.Open(market, seller: seller), await Claimed.Open(market, "Remorse", seller: seller));
        (await Shown(seller)).ShouldBe("Red|0% (0)|10% (1)|0% (0)");

        await counts.Pass(TimeSpan.FromHours(73));
        (await Shown(seller)).ShouldBe("Red|10% (1)|10% (1)|0% (0)");
        (await market.Visitor().Open($"/sellers/{seller.Shop}")).Document.QuerySelectorAll(".head-figures details:not(.level-why) li").Select(l => l.TextContent).ShouldBe(
            ["Claims that count: 10% (1 of 10 orders). Up to 2% is green.", "Canceled or refunded by the seller before sending: 10% (1 of 10 orders). Up to 2% is green."]);
        var own = await market.SignInAs(seller).Open("/shop/reputation");
        own.Text.ShouldContain("Doesn't count towards your standing: the buyer changed their mind.");
        own.Text.ShouldNotContain("the seller's standing", customMessage: "the seller is the reader");
        own.Text.ShouldContain("What's lowering your standing Claims that count. Solve each claim before the deadline on its page. Orders that you canceled or refunded before sending.");
        own.Text.ShouldNotContain("Orders that you sent late.");
        own.Document.QuerySelector("#standing a[href='/guides/avoiding-complaints']").ShouldNotBeNull();
        (await market.Visitor().Open($"/sellers/{seller.Shop}?tab=about")).Text.ShouldNotContain("lowering your standing");
        own.Document.QuerySelectorAll("#standing .list-rows a").Select(a => a.GetAttribute("href")).ShouldBe([remorse.Path]);
        (await market.Visitor().Open($"/sellers/{seller.Shop}?tab=about")).Document.QuerySelectorAll("#standing .list-rows a").ShouldBeEmpty("whose claims they are is nobody's business");
        (await Recount()).ShouldBe((0, "Standing: 0 days corrected."));

        // A day's wrong sums are corrected.
        await market.In((ComplaintsDbContext db) => db.Write(c => db.StandingDays.ExecuteDeleteAsync(c)));
        (await Recount()).ShouldBe((1, "Standing: 1 day corrected."));
        (await Shown(seller)).ShouldBe("Red|10% (1)|10% (1)|0% (0)");
        (await Recount()).Code.ShouldBe(0);
    }

    [Fact, Trait("Rule", "REP-5")]
    public async Task An_order_is_late_from_the_promised_moment_on_and_all_of_it_falls_out_after_60_days()
    {
        var seller = await market.Seller();
        for (var i = 0; i < 9; i++) await Deal.Place(market, seller: seller, stage: OrderStage.Sent);
        var late = await Deal.Place(market, seller: seller, stage: OrderStage.Paid);
        await Look(TimeSpan.FromHours(96));
        (await Shown(seller)).ShouldBe("Green|0% (0)|0% (0)|0% (0)");
        (await market.Visitor().Open($"/sellers/{seller.Shop}")).Document.QuerySelector(".head-figures details:not(.level-why)").ShouldBeNull("nothing lowers it");
        await Look(TimeSpan.FromSeconds(1));
        (await Shown(seller)).ShouldBe("Green|0% (0)|0% (0)|10% (1)");
        await (await late.AsSeller("/shipment")).Submit("Mark as sent", new { Tracking = "T" });
        (await Shown(seller)).ShouldBe("Green|0% (0)|0% (0)|10% (1)", "late it was");
        (await Recount()).Code.ShouldBe(0);
        await Look(TimeSpan.FromDays(55));
        (await Shown(seller)).ShouldBe("Green|0% (0)|0% (0)|10% (1)");
        await Look(TimeSpan.FromDays(1));
        (await Shown(seller)).ShouldBe("Not enough data|0% (0)|0% (0)|0% (0)");
    }

    [Fact, Trait("Rule", "CMP-10"), Trait("Rule", "REP-5")]
    public async Task A_withdrawal_counts_against_nobody()
    {
        var seller = await market.Seller();
        for (var i = 0; i < 5; i++) await Deal.Place(market, seller: seller, stage: OrderStage.Confirmed);
        await (await Withdrawn.From(market, OrderStage.Paid, seller: seller)).SayUnsent();
        var outside = await (await Withdrawn.From(market, OrderStage.Paid, byCard: false, seller: seller)).SayUnsent();
        var claimed = await Claimed.Open(market, seller: seller);
        await (await (await Withdrawn.From(market, OrderStage.Sent, seller: seller)).GiveAddress()).Receive();
        await Withdrawn.From(market, OrderStage.Confirmed, seller: seller);
        await Deal.Place(market, seller: seller, stage: OrderStage.Confirmed);
        await claimed.Pass(TimeSpan.FromHours(73));
        (await Shown(seller)).ShouldBe("Red|10% (1)|0% (0)|0% (0)", "the claim was not solved in time");
        await Withdrawn.From(claimed.Deal);
        await Look(TimeSpan.FromDays(10));
        await (await outside.Deal.AsSeller("/repayment")).Submit("Confirm refund", new { MoneyReturned = true });
        (await outside.Deal.Stage()).ShouldBe(OrderStage.Refunded);
        (await Shown(seller)).ShouldBe("Green|0% (0)|0% (0)|0% (0)");
        (await market.SignInAs(seller).Open("/shop/reputation")).Text.ShouldContain("Doesn't count towards your standing: the buyer withdrew from the contract.");
        (await Recount()).Code.ShouldBe(0);
    }

    [Fact, Trait("Rule", "REP-5"), Trait("Rule", "CMP-6"), Trait("Rule", "REV-8")]
    public async Task Who_cancels_because_the_buyer_never_paid_is_not_counted_and_the_review_says_so()
    {
        var seller = await market.Seller();
        var (soon, late) = (await Deal.Place(market, seller: seller, stage: OrderStage.Confirmed), await Deal.Place(market, seller: seller, stage: OrderStage.Confirmed));
        for (var i = 0; i < 9; i++) await Deal.Place(market, seller: seller, stage: OrderStage.Confirmed);
        await Cancel(soon);
        (await Shown(seller)).ShouldBe("Red|0% (0)|9% (1)|0% (0)", "the buyer had no time to pay");
        market.Clock.Advance(TimeSpan.FromDays(3));
        await Cancel(late);
        (await Shown(seller)).ShouldBe("Red|0% (0)|10% (1)|0% (0)");
        var own = await market.SignInAs(seller).Open("/shop/reputation");
        own.Document.QuerySelectorAll("#standing .list-rows a").Select(a => a.GetAttribute("href")).ShouldBe([late.Path]);
        own.Text.ShouldContain("You canceled this order because the buyer didn't pay. It doesn't count towards your standing.");
        (await Recount()).Code.ShouldBe(0);
        (await (await late.AsBuyer("/review")).Submit("Publish review", new { Fulfillment = 1, StartTime = 1, Communication = 1, Comment = "Never again." })).Errors.ShouldBeEmpty();
        (await market.Visitor().Open($"/sellers/{seller.Shop}")).Document.QuerySelector("article.review")!.TextContent.ShouldContain("not paid within 3 days of approval, canceled by the seller");

        var atOnce = await Deal.Place(market, seller: seller);
        await Cancel(atOnce);
        (await (await atOnce.AsBuyer("/review")).Submit("Publish review", new { Fulfillment = 1, StartTime = 1, Communication = 1 })).Errors.ShouldBeEmpty();
        var first = (await market.Visitor().Open($"/sellers/{seller.Shop}")).Document.QuerySelector("article.review")!.TextContent;
        first.ShouldContain("canceled by the seller after");
        first.ShouldNotContain("paid", customMessage: "nobody could pay before the approval");

        async Task Cancel(Deal deal) => (await (await deal.AsSeller("/cancellation")).Submit("Cancel order", new { Reason = "not-paid", Clarification = "I wrote twice." })).Errors.ShouldBeEmpty();
    }

    /// <summary>What is said before each step is what the count does after it.</summary>
    [Theory, Trait("Rule", "REP-5"), Trait("Rule", "CMP-2")]
    [InlineData(OrderStage.New, "cancellation", 0, "This counts towards your standing as a cancellation.", "9% (1)")]
    [InlineData(OrderStage.Confirmed, "cancellation", 0, "This counts towards your standing as a cancellation. If the buyer hasn't paid by", "9% (1)")]
    [InlineData(OrderStage.Confirmed, "cancellation", 3, "This counts towards your standing as a cancellation, unless the reason is that the buyer didn't pay.", "0% (0)")]
    [InlineData(OrderStage.Paid, "cancellation", 0, "This counts towards your standing as a cancellation.", "9% (1)")]
    [InlineData(OrderStage.Sent, "cancellation", 0, "This counts towards your standing as a cancellation.", "9% (1)")]
    [InlineData(OrderStage.Paid, "refund", 0, "This counts towards your standing as a cancellation.", "9% (1)")]
    [InlineData(OrderStage.Sent, "refund", 0, "This doesn't count towards your standing.", "0% (0)")]
    [InlineData(OrderStage.Finished, "refund", 0, "This doesn't count towards your standing.", "0% (0)")]
    public async Task The_seller_reads_before_a_cancellation_or_refund_what_it_does_to_the_standing(OrderStage stage, string noun, int days, string told, string share)
    {
        var seller = await market.Seller();
        for (var i = 0; i < 10; i++) await Deal.Place(market, seller: seller, stage: OrderStage.Confirmed);
        var deal = await Deal.Place(market, seller: seller, stage: stage);
        market.Clock.Advance(TimeSpan.FromDays(days));
        var page = await deal.AsSeller($"/{noun}");
        page.Text.ShouldContain(told);
        if (stage == OrderStage.New) (await deal.AsBuyer($"/{noun}")).Text.ShouldNotContain("your standing");
        if (noun == "refund") await page.Submit("Refund in full", new { MoneyReturned = true });
        else if (stage is OrderStage.Paid or OrderStage.Sent) await page.Submit("Cancel order", new { Reason = "out-of-stock", Clarification = "It broke.", MoneyReturned = true });
        else await page.Submit("Cancel order", new { Reason = stage == OrderStage.Confirmed ? "not-paid" : "out-of-stock", Clarification = "It broke." });
        (await Shown(seller)).Split('|')[2].ShouldBe(share);
    }

    [Fact, Trait("Rule", "REP-5"), Trait("Rule", "ORD-13")]
    public async Task An_added_order_that_was_never_confirmed_is_said_not_to_count() =>
        (await (await Agreement.Added(await Deal.Place(market))).AsSeller("/cancellation")).Text.ShouldContain("This doesn't count towards your standing.");

    private async Task<string> Shown(Person seller)
    {
        var page = (await market.Visitor().Open($"/sellers/{seller.Shop}?tab=about")).Document;
        var panel = page.QuerySelector("#standing")!;
        page.QuerySelector(".head-figures .standing")!.TextContent.ShouldBe(panel.QuerySelector(".standing")!.TextContent);
        return string.Join('|', panel.QuerySelectorAll("tbody td:nth-child(2)").Select(c => c.TextContent).Prepend(panel.QuerySelector(".standing")!.TextContent));
    }

    private async Task Look(TimeSpan after)
    {
        market.Clock.Advance(after);
        await market.Work<NoteLateOrders>();
    }

    private Task<(int Code, string Said)> Recount() => market.In(async (IEnumerable<IRunAsCommand> commands) =>
    {
        using var said = new StringWriter();
        var code = await commands.OfType<RebuildStanding>().Single().Run(said, CancellationToken.None);
        return (code, said.ToString().Trim());
    });
}
