using System.Net;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Moderation;
using Marketplace.IntegrationTests.Notices;
using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Reviews;

[Trait("Rule", "REV-7")]
public sealed class RequestUpdateTests(Market market) : IClassFixture<Market>
{
    private const string Ask = "Ask the buyer to update it";

    [Fact]
    public async Task After_a_solution_the_seller_asks_once_in_the_platforms_words_and_the_buyer_may_update_the_review()
    {
        var sale = await Solved();
        var form = await (await sale.Open(sale.Seller, sale.SellerPath)).Follow(Ask);
        form.Document.QuerySelectorAll("form.panel textarea, form.panel input:not([type=hidden])").ShouldBeEmpty("there are no words of the seller's own");
        form.Text.ShouldContain("This order was refunded, compensated or its claim was solved. It's your choice: you don't have to change anything.");
        using var request = form.Fill("Send request");
        var sent = await form.Browser.Send(request);
        sent.Text.ShouldContain("Request sent. The buyer decides.");
        sent.Text.ShouldNotContain(Ask);
        (await market.SignInAs(sale.Buyer).Open("/notices")).Text.ShouldContain($"Shop of {sale.Seller.Name} asks you to look at your review of “A poster” again.");
        market.MailTo(sale.Buyer.Email)[^1].TextBody!.ShouldContain("It's your choice: you don't have to change anything.");

        var again = await sale.Open(sale.Seller, await Path(sale));
        again.Text.ShouldContain("You can ask only once.");
        again.Has("Send request").ShouldBeFalse();
        (await Posts.With(market.SignInAs(sale.Seller), await Path(sale), ("Form.Version", $"{(await sale.Stored()).Version}"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await sale.Edit(5, 5, 5, "They solved it.")).Text.ShouldContain("They solved it.");
        (await sale.Open(sale.Seller, await Path(sale))).Text.ShouldContain("The buyer has already edited this review once");
    }

    [Theory]
    [InlineData("refund", true)]
    [InlineData("extra", true)]
    [InlineData("claim", true)]
    [InlineData("silence", false)]
    [InlineData("nothing", false)]
    public async Task Only_a_resolution_on_record_allows_it(string what, bool allowed)
    {
        var sale = await market.Sell();
        await sale.Review(2, 2, 2, "Torn.");
        await market.Tell(what switch
        {
            "refund" => new OrderPartlyRefunded(sale.Order, 300, 300, Party.Seller, ""),
            "extra" => CompensationTests.Extra(sale, "A frame"),
            "claim" => CompensationTests.Closed(sale, ClaimEnd.ClosedByBuyer),
            "silence" => CompensationTests.Closed(sale, ClaimEnd.Silence),
            _ => new OrderDelayed(sale.Order, sale.Facts),
        });
        (await sale.Open(sale.Seller, sale.SellerPath)).Text.Contains(Ask, StringComparison.Ordinal).ShouldBe(allowed);
        var page = await sale.Open(sale.Seller, await Path(sale));
        page.Has("Send request").ShouldBe(allowed);
        page.Text.Contains("You can ask after a refund, a free extra or a closed claim.", StringComparison.Ordinal).ShouldBe(!allowed);
        var posted = await Posts.With(market.SignInAs(sale.Seller), await Path(sale), ("Form.Version", $"{(await sale.Stored()).Version}"));
        posted.Status.ShouldBe(allowed ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity);
        ((await sale.Stored()).UpdateRequestedAt is not null).ShouldBe(allowed);
    }

    [Fact]
    public async Task A_full_refund_is_a_resolution_too()
    {
        var sale = await market.Sell(stage: OrderStage.Refunded, by: Party.Seller);
        await sale.Review(2, 2, 2, "Torn.");
        (await sale.Open(sale.Seller, await Path(sale))).Has("Send request").ShouldBeTrue();
    }

    [Fact]
    public async Task The_buyer_mutes_a_sellers_requests_and_allows_them_again()
    {
        var first = await Solved();
        var seller = first.Seller;
        var second = await Solved(seller, first.Buyer);
        (await (await first.Open(seller, await Path(first))).Submit("Send request")).Errors.ShouldBeEmpty();
        await MuteBy(first.Buyer, first, "mute");
        (await second.Open(seller, await Path(second))).Text.ShouldContain("This buyer doesn't want requests to update reviews.");
        (await Posts.With(market.SignInAs(seller), await Path(second), ("Form.Version", $"{(await second.Stored()).Version}"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await second.Stored()).UpdateRequestedAt.ShouldBeNull();
        var other = await Solved(buyer: first.Buyer);
        (await other.Open(other.Seller, await Path(other))).Has("Send request").ShouldBeTrue("another seller isn't muted");
        await MuteBy(first.Buyer, first, "mute/removal");
        (await second.Open(seller, await Path(second))).Has("Send request").ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_but_the_seller_asks_and_nobody_but_the_buyer_mutes()
    {
        var sale = await Solved();
        foreach (var person in new[] { sale.Buyer, await market.Seller(), market.Support() })
        {
            (await sale.Open(person, await Path(sale))).Status.ShouldBe(HttpStatusCode.NotFound);
            (await Posts.With(market.SignInAs(person), await Path(sale), ("Form.Version", "1"))).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        foreach (var person in new[] { sale.Seller, await market.Buyer() })
        {
            foreach (var noun in new[] { "mute", "mute/removal" }) (await Posts.With(market.SignInAs(person), $"{sale.ReviewPath}/{noun}")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await market.In((ReviewsDbContext db) => db.UpdateRequestMutes.AnyAsync(m => m.SellerId == sale.Seller.Id))).ShouldBeFalse();
    }

    [Fact]
    public async Task Two_clicks_at_once_ask_once_and_mute_once()
    {
        var sale = await Solved();
        var form = await sale.Open(sale.Seller, await Path(sale));
        var pages = await Task.WhenAll(form.Submit("Send request"), form.Submit("Send request"));
        pages.Count(p => p.Status == HttpStatusCode.OK).ShouldBe(1);
        await market.Deliver();
        market.MailTo(sale.Buyer.Email).Count(m => m.TextBody!.Contains("asks you to look at your review", StringComparison.Ordinal)).ShouldBe(1);
        var muted = await Task.WhenAll(Posts.With(market.SignInAs(sale.Buyer), $"{sale.ReviewPath}/mute"), Posts.With(market.SignInAs(sale.Buyer), $"{sale.ReviewPath}/mute"));
        muted.ShouldAllBe(p => p.Status == HttpStatusCode.OK || p.Status == HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task While_support_checks_the_review_nobody_is_asked()
    {
        var sale = await Solved();
        await sale.Ask();
        (await sale.Open(sale.Seller, await Path(sale))).Text.ShouldContain("Support is checking this review. You can ask after the decision.");
        await sale.Decide(Contracts.Moderation.Ruling.Keep);
        (await sale.Open(sale.Seller, await Path(sale))).Has("Send request").ShouldBeTrue();
        await sale.Withdraw();
        (await sale.Open(sale.Seller, await Path(sale))).Text.ShouldContain("The buyer withdrew this review, so it can't be updated.");
    }

    /// <summary>A review of an order with a partial refund.</summary>
    private async Task<Sale> Solved(Person? seller = null, Person? buyer = null)
    {
        var sale = await market.Sell(seller, buyer: buyer);
        await sale.Review(2, 2, 2, "Torn.");
        await market.Tell(new OrderPartlyRefunded(sale.Order, 300, 300, Party.Seller, ""));
        return sale;
    }

    /// <summary>The order's page belongs to another module, which doesn't know these orders; the answer leads there.</summary>
    private async Task MuteBy(Person buyer, Sale sale, string noun) =>
        (await Posts.With(market.SignInAs(buyer), $"{sale.ReviewPath}/{noun}")).Path.ShouldBe($"/orders/{sale.Number}");

    private static async Task<string> Path(Sale sale) => $"/reviews/{new Number((await sale.Stored()).Id)}/update-request";
}
