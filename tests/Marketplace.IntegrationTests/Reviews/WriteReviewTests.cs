using System.Net;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Reviews;

public sealed class WriteReviewTests(Market market) : IClassFixture<Market>
{
    [Theory, Trait("Rule", "REV-1")]
    [InlineData(OrderStage.Finished)]
    [InlineData(OrderStage.Refunded)]
    [InlineData(OrderStage.Canceled)]
    public async Task The_buyer_reviews_an_order_that_has_ended(OrderStage stage)
    {
        var sale = await market.Sell(stage: stage, by: Party.Seller);
        var page = await sale.Review(5, 4, 3, "Well packed,\r\nthank you");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Path.ShouldBe(sale.SellerPath);
        page.Text.ShouldContain("Well packed, thank you");
        var review = await sale.Stored();
        review.Ratings.ShouldBe(new Ratings(5, 4, 3));
        review.Comment.ShouldBe("Well packed,\nthank you");
        review.PublishedAt.ShouldBe(market.Clock.Now);
        (await market.WrongScores()).ShouldBe(0);
    }

    [Fact, Trait("Rule", "REV-1")]
    public async Task Nobody_but_the_buyer_can_review_an_order()
    {
        var sale = await market.Sell();
        foreach (var person in new[] { await market.Buyer(), sale.Seller, await market.Seller(), market.Support(), market.Administrator() })
        {
            (await sale.Open(person, sale.ReviewPath)).Status.ShouldBe(HttpStatusCode.NotFound);
            // Staff have no form of their own to take a token from.
            if (person.Role is null) (await Post(sale, person)).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await market.Visitor().Open(sale.ReviewPath)).Body.ShouldNotContain("star-input");
        (await market.In((ReviewsDbContext db) => db.Reviews.CountAsync(r => r.OrderId == sale.Order.OrderId))).ShouldBe(0);
    }

    [Fact, Trait("Rule", "REV-1")]
    public async Task An_order_that_has_not_ended_cannot_be_reviewed()
    {
        var sale = await market.Sell();
        var running = sale with { Order = sale.Order with { OrderId = sale.Order.OrderId + 1 } };
        await market.Tell(new OrderSent(running.Order, running.Facts));
        (await running.Open(running.Buyer, running.ReviewPath)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Post(running, running.Buyer)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("Rule", "REV-1")]
    public async Task An_order_that_its_buyer_canceled_within_the_hour_cannot_be_reviewed_and_the_page_says_why()
    {
        var sale = await market.Sell(stage: OrderStage.Canceled, by: Party.Buyer, after: TimeSpan.FromHours(1));
        var page = await sale.Open(sale.Buyer, sale.ReviewPath);
        page.Text.ShouldContain("You canceled this order within 1 hour of placing it");
        page.Document.QuerySelector(".star-input").ShouldBeNull();
        var posted = await Post(sale, sale.Buyer);
        posted.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        posted.Text.ShouldContain("You canceled this order within 1 hour of placing it");
    }

    [Fact, Trait("Rule", "REV-1")]
    public async Task A_second_more_than_an_hour_is_long_enough_for_a_review()
    {
        var sale = await market.Sell(stage: OrderStage.Canceled, by: Party.Buyer, after: TimeSpan.FromSeconds(3601));
        (await sale.Review()).Status.ShouldBe(HttpStatusCode.OK);
        (await sale.Stored()).Ratings.Sum.ShouldBe(15);
    }

    [Fact, Trait("Rule", "REV-1")]
    public async Task A_second_review_of_an_order_is_led_to_the_first_one()
    {
        var sale = await market.Sell();
        await sale.Review(5, 5, 5);
        (await sale.Open(sale.Buyer, sale.ReviewPath)).Path.ShouldBe($"{sale.ReviewPath}/edit");
        var again = await Post(sale, sale.Buyer);
        again.Path.ShouldBe($"{sale.ReviewPath}/edit");
        again.Text.ShouldContain("You've already reviewed this order.");
        again.Document.QuerySelector(".told").ShouldBeNull("that is no success");
        (await sale.Stored()).Ratings.ShouldBe(new Ratings(5, 5, 5));
    }

    [Fact, Trait("Rule", "REV-1")]
    public async Task The_same_review_posted_many_times_at_once_is_published_once()
    {
        var sale = await market.Sell();
        var browser = market.SignInAs(sale.Buyer);
        var form = await browser.Open(sale.ReviewPath);
        var requests = Enumerable.Range(0, 6).Select(_ => form.Fill("Publish review", new { Fulfillment = 1, StartTime = 1, Communication = 1 })).ToList();
        var pages = await Task.WhenAll(requests.Select(browser.Send));
        pages.ShouldAllBe(p => p.Status == HttpStatusCode.OK || p.Status == HttpStatusCode.Conflict);
        pages.Count(p => p.Path == sale.SellerPath).ShouldBe(1);
        (await market.In((ReviewsDbContext db) => db.Reviews.CountAsync(r => r.OrderId == sale.Order.OrderId))).ShouldBe(1);
        (await Total(sale)).Count.ShouldBe(1);
        (await market.WrongScores()).ShouldBe(0);
    }

    [Fact, Trait("Rule", "REP-3")]
    public async Task Many_buyers_who_review_one_new_seller_at_once_are_all_counted()
    {
        var seller = await market.Seller();
        var sales = new List<Sale>();
        for (var i = 0; i < 8; i++) sales.Add(await market.Sell(seller, offer: seller.Id));
        var pages = await Task.WhenAll(sales.Select(s => s.Review(5, 5, 4)));
        pages.ShouldAllBe(p => p.Path == sales[0].SellerPath);
        (await Total(sales[0])).Count.ShouldBe(8);
        (await market.WrongScores()).ShouldBe(0);
    }

    [Fact, Trait("Rule", "REV-2")]
    public async Task Nothing_is_preselected_and_the_measured_facts_stand_beside_the_stars()
    {
        var sale = await market.Sell();
        var page = await sale.Open(sale.Buyer, sale.ReviewPath);
        page.Document.QuerySelectorAll("fieldset.star-input").Length.ShouldBe(3);
        page.Document.QuerySelectorAll("input[type=radio]").Length.ShouldBe(15);
        page.Document.QuerySelectorAll("input[checked]").ShouldBeEmpty();
        page.Text.ShouldContain("Was the product or service as described?");
        page.Text.ShouldContain("Did the order begin promptly?");
        page.Text.ShouldContain("Was the seller responsive and clear?");
        FactsOf(page, "Form_Fulfillment").ShouldBe(["The seller promised delivery within 4 days and delivered after 2 days."]);
        FactsOf(page, "Form_StartTime").ShouldBe(["The seller promised to start within 24 hours and started after 3 hours."]);
        FactsOf(page, "Form_Communication").ShouldBe(["The seller first responded after 20 minutes."]);
        page.Document.QuerySelectorAll("label[for='Form_Fulfillment_5'] .star-word").ShouldHaveSingleItem().TextContent.ShouldBe("5 stars: as expected or better");
    }

    [Fact, Trait("Rule", "REV-2")]
    public async Task The_form_shows_which_order_is_reviewed()
    {
        var sale = await market.Sell(title: "A poster of the sea");
        foreach (var path in new[] { sale.ReviewPath, $"{sale.ReviewPath}/edit" })
        {
            var order = (await sale.Open(sale.Buyer, path)).Document.QuerySelector(".order-summary")!;
            order.QuerySelector("img")!.GetAttribute("src").ShouldBe($"/offers/{new Number(sale.Order.OfferId)}/picture");
            order.TextContent.ShouldContain("A poster of the sea");
            order.TextContent.ShouldContain(sale.Order.ShopName);
            order.TextContent.ShouldContain(new Number(sale.Order.OrderId).Shown);
            if (path == sale.ReviewPath) await sale.Review();
        }
    }

    [Fact, Trait("Rule", "REV-1")]
    public async Task A_preview_shows_the_review_as_others_will_see_it_and_saves_nothing()
    {
        var sale = await market.Sell();
        var page = await (await sale.Open(sale.Buyer, sale.ReviewPath)).Submit("Preview", new { Fulfillment = 5, StartTime = 4, Communication = 3, Comment = "Well packed" });
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector("#preview article")!.TextContent.ShouldContain("Well packed");
        page.Document.QuerySelectorAll("#preview .ratings li").Select(r => r.TextContent).ShouldBe(["Order Fulfillment 5", "Start Time 4", "Communication 3"]);
        (await market.In((ReviewsDbContext db) => db.Reviews.CountAsync(r => r.OrderId == sale.Order.OrderId))).ShouldBe(0);
        var refused = await (await sale.Open(sale.Buyer, sale.ReviewPath)).Submit("Preview", new { Comment = "No stars" });
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Document.QuerySelector("#preview").ShouldBeNull();
        (await page.Submit("Publish review")).Text.ShouldContain("Well packed");
        (await sale.Stored()).Ratings.ShouldBe(new Ratings(5, 4, 3));
    }

    [Fact, Trait("Rule", "REV-2")]
    public async Task All_three_ratings_are_required_and_what_was_typed_stays()
    {
        var sale = await market.Sell();
        var form = await sale.Open(sale.Buyer, sale.ReviewPath);
        var page = await form.Submit("Publish review", new { StartTime = 2, Comment = "Nice & <b>warm</b>" });
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("Fulfillment").ShouldBe("Choose 1 to 5 stars for Order Fulfillment.");
        page.ErrorAt("StartTime").ShouldBe("");
        page.ErrorAt("Communication").ShouldBe("Choose 1 to 5 stars for Communication.");
        page.Document.QuerySelectorAll(".star-row [aria-invalid]").Select(e => e.GetAttribute("name")).Distinct().ShouldBe(["Form.Fulfillment", "Form.Communication"]);
        page.ValueOf("StartTime").ShouldBe("2");
        page.ValueOf("Comment").ShouldBe("Nice & <b>warm</b>");
    }

    [Theory, Trait("Rule", "REV-2")]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("many")]
    public async Task Ratings_other_than_one_to_five_are_refused(string stars)
    {
        var sale = await market.Sell();
        var form = await sale.Open(sale.Buyer, sale.ReviewPath);
        var page = await form.Submit("Publish review", new { Fulfillment = stars, StartTime = 2, Communication = 2 });
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("Fulfillment").ShouldNotBe("");
    }

    [Fact, Trait("Rule", "REV-3")]
    public async Task A_comment_has_up_to_two_thousand_characters()
    {
        var sale = await market.Sell();
        var page = await sale.Review(comment: new string('x', 2001));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("Comment").ShouldContain("at most 2,000 characters");
        page.ValueOf("Comment")!.Length.ShouldBe(2001);
        (await sale.Review(comment: string.Join("\r\n", Enumerable.Repeat("x", 1000)) + "x")).Status.ShouldBe(HttpStatusCode.OK);
        (await sale.Stored()).Comment.Length.ShouldBe(2000);
    }

    [Fact, Trait("Rule", "REV-3")]
    public async Task A_comment_is_plain_text_whatever_it_holds()
    {
        var sale = await market.Sell(title: "<i>Poster</i>");
        var page = await sale.Review(comment: "<script>alert(1)</script><img src=x onerror=alert(2)>");
        page.Document.QuerySelectorAll("article script, article img, article i").ShouldBeEmpty();
        page.Text.ShouldContain("<script>alert(1)</script>");
        page.Body.ShouldContain("&lt;script&gt;");
    }

    [Fact, Trait("Rule", "REV-1")]
    public async Task A_refund_told_before_the_finish_still_has_the_last_word()
    {
        var sale = await market.Sell(stage: OrderStage.Refunded, by: Party.Support);
        await market.Tell(new OrderFinished(sale.Order, sale.Facts, Party.Buyer));
        (await sale.Review()).Text.ShouldContain("refunded by support after 3 days");
    }

    [Fact, Trait("Rule", "REV-8")]
    public async Task A_review_says_when_its_finished_order_was_refunded_later()
    {
        var sale = await market.Sell();
        (await sale.Review()).Text.ShouldContain("Verified order finished after 3 days");
        await market.Tell(new OrderRefunded(sale.Order, sale.Facts, Party.Seller, OrderStage.Finished, ""));
        (await market.Visitor().Open(sale.SellerPath)).Text.ShouldContain("Verified order refunded by the seller after 3 days");
    }

    private static async Task<Page> Post(Sale sale, Person person)
    {
        // The person's own valid token, from a form they can open.
        var own = await sale.Market.Sell(buyer: person);
        var browser = sale.Market.SignInAs(person);
        var form = await browser.Open(own.ReviewPath);
        using var request = form.Fill("Publish review", new { Fulfillment = 1, StartTime = 1, Communication = 1 });
        request.RequestUri = new Uri($"http://localhost{sale.ReviewPath}");
        return await browser.Send(request);
    }

    private static IEnumerable<string> FactsOf(Page page, string rating) => page.Document.QuerySelectorAll($"#{rating}_facts li").Select(f => f.TextContent);

    private Task<Tally> Total(Sale sale) => market.In((ReviewsDbContext db) => db.Scores.AsNoTracking()
        .Where(s => s.Kind == ScoreOf.Seller && s.SubjectId == sale.Seller.Id && s.Day == Score.AllTime).Select(s => s.Tally).SingleAsync());
}
