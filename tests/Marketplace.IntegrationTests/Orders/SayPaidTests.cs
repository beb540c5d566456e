using System.Net;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Notices;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Jobs;

namespace Marketplace.IntegrationTests.Orders;

/// <summary>A buyer who paid directly, and whose seller hasn't marked the order as paid.</summary>
[Trait("Rule", "ORD-17"), Trait("Rule", "CMP-1")]
public sealed class SayPaidTests(Market market) : IClassFixture<Market>
{
    private const string Link = "I've already paid the seller";

    [Fact, Trait("Rule", "ORD-21"), Trait("Rule", "NTF-3")]
    public async Task The_buyer_tells_the_seller_whose_next_step_it_then_is_and_a_claim_follows()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        (await deal.AsBuyer("/claim")).Text.ShouldContain("If you've already paid the seller, tell them on the order's page.");
        var page = await (await deal.AsBuyer()).Follow(Link);
        page.Text.ShouldContain($"Only Shop of {deal.Seller.Name} can mark this order as paid.");
        page.Text.ShouldContain("Once it's marked as paid, you can open a claim if something goes wrong.");
        page.Text.ShouldContain("it closes automatically. After that you can't open a claim, but you can leave a review.");
        var told = await page.Submit("Tell the seller");
        told.Text.ShouldContain("We've told the seller.");
        told.Text.ShouldContain($"You told Shop of {deal.Seller.Name} that you've paid.");
        await market.Deliver();

        (await deal.Stage()).ShouldBe(OrderStage.Confirmed, "only the seller's word makes it paid");
        (await deal.AsBuyer()).Document.QuerySelectorAll("main a").ShouldNotContain(a => a.TextContent.Trim() == Link);
        (await deal.AsBuyer("/direct-payment")).Text.ShouldContain("You've already told the seller.");
        var mail = market.MailTo(deal.Seller.Email)[^1];
        mail.Subject.ShouldBe($"{deal.Buyer.Name} says they've paid you directly for “Blue bowl”");
        mail.TextBody!.ShouldContain(deal.Path + "/receipt");
        var home = await market.SignInAs(deal.Seller).Open("/");
        home.Text.ShouldContain($"{deal.Buyer.Name} says they've paid you directly.");
        home.Document.QuerySelector($"main a[href='{deal.Path}/receipt']").ShouldNotBeNull();

        await (await (await deal.AsSeller()).Follow("Mark as paid")).Submit("Mark as paid");
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
        (await deal.AsBuyer("/claim")).Has("Open claim").ShouldBeTrue();
        (await market.SignInAs(deal.Seller).Open("/")).Text.ShouldNotContain("says they've paid you directly");
    }

    [Fact]
    public async Task Who_was_wrong_about_it_can_still_pay_by_card()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        await (await deal.AsBuyer("/direct-payment")).Submit("Tell the seller");
        await (await (await deal.AsBuyer()).Follow("Pay by card")).Submit("Pay €25.00", new { CardNumber = Deal.GoodCard, Expiry = "04/28", SecurityCode = "123" });
        await market.Deliver();
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
    }

    [Fact, Trait("Rule", "ORD-11"), Trait("Rule", "ORD-21")]
    public async Task A_custom_order_whose_buyer_says_they_paid_no_longer_expires()
    {
        var deal = await Agreement.Custom(await Deal.Place(market, stage: OrderStage.Finished));
        var payment = await (await market.SignInAs(deal.Buyer).Open(await Agreement.LinkOf(deal)))
            .Submit("Accept and pay €50.00", new { Name = "Ada Lovelace", Street = "Invalidenstr. 1", PostalCode = "10115", City = "Berlin", Country = "DE", Phone = "+49 30 123-456" });
        await market.Deliver();
        deal = deal with { Number = Number.Parse(payment.Path.Split('/')[2], null) };
        (await (await deal.AsBuyer("/direct-payment")).Submit("Tell the seller")).Errors.ShouldBeEmpty();
        (await deal.AsSeller()).Text.ShouldContain("this order counts as finished on");
        var mails = market.MailTo(deal.Buyer.Email).Count;
        for (var hours = 0; hours < 30; hours += 10)
        {
            market.Clock.Advance(TimeSpan.FromHours(10));
            await market.Work<AdvanceOrders>();
            await market.Deliver();
        }
        (await deal.Stage()).ShouldBe(OrderStage.Confirmed, "it would have been canceled after a day");
        market.MailTo(deal.Buyer.Email).Count.ShouldBe(mails, "who has paid isn't asked to pay");
        await (await deal.AsSeller("/receipt")).Submit("Mark as paid");
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
    }

    [Theory]
    [InlineData(OrderStage.New)]
    [InlineData(OrderStage.Paid)]
    [InlineData(OrderStage.Canceled)]
    public async Task It_is_said_of_an_approved_order_alone(OrderStage stage)
    {
        var deal = await Deal.Place(market, stage: stage);
        (await deal.AsBuyer("/direct-payment")).Has("Tell the seller").ShouldBeFalse();
        (await deal.AsSeller("/direct-payment")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.SignInAs(await market.Buyer()).Open(deal.Path + "/direct-payment")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("Rule", "ORD-8"), Trait("Rule", "REV-1")]
    public async Task One_that_closes_without_the_sellers_word_can_be_reviewed_but_not_claimed()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        await (await deal.AsBuyer("/direct-payment")).Submit("Tell the seller");
        market.Clock.Advance((await deal.Order()).ClosesAt - market.Clock.Now);
        await market.Work<AdvanceOrders>();
        await market.Deliver();
        var claim = await deal.AsBuyer("/claim");
        claim.Has("Open claim").ShouldBeFalse();
        claim.Text.ShouldContain("If you paid the seller directly, we can't refund it. You can still leave a review.");
        (await deal.AsBuyer("/review")).Has("Publish review").ShouldBeTrue();
        (await deal.Order()).SaidPaidAt.ShouldBeNull();
    }
}
