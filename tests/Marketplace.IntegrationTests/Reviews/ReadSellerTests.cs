using System.Net;
using Marketplace.Contracts;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Reviews.Parts;

namespace Marketplace.IntegrationTests.Reviews;

public sealed class ReadSellerTests(Market market) : IClassFixture<Market>
{
    [Fact, Trait("Rule", "ORD-13"), Trait("Rule", "REV-3")]
    public async Task A_review_of_an_order_without_an_offer_names_it_and_leads_nowhere()
    {
        var sale = await market.Sell();
        var own = sale.Order with { OrderId = market.Get<IdGenerator>().Next() };
        own = own with { OfferId = own.OrderId };
        await market.Tell(new OrderFinished(own, sale.Facts, Party.Buyer));
        sale = sale with { Order = own };
        (await sale.Review(comment: "As agreed.")).Errors.ShouldBeEmpty();
        var page = await market.Visitor().Open(sale.SellerPath);
        page.Text.ShouldContain("A poster");
        page.Document.QuerySelectorAll("a[href^='/offers/']").ShouldNotContain(a => a.GetAttribute("href")!.Contains(sale.Number, StringComparison.Ordinal));
        page.Document.QuerySelectorAll("option").ShouldNotContain(o => o.GetAttribute("value") == sale.Number, "the filter by offer");
    }

    [Fact, Trait("Rule", "REP-3")]
    public async Task A_new_shop_has_a_page_that_says_that_there_are_no_reviews()
    {
        var seller = await market.Seller();
        var page = await market.Visitor().Open($"/sellers/{seller.Shop}");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain($"Shop of {seller.Name}");
        page.Text.ShouldContain("Germany");
        page.Text.ShouldContain("No reviews yet");
        page.Text.ShouldContain("not enough data");
        (await market.Visitor().Open("/sellers/no-such-shop")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("Rule", "REP-3")]
    public async Task The_page_shows_score_criteria_spread_and_what_each_review_rests_on()
    {
        var seller = await market.Seller();
        await (await market.Sell(seller)).Review(5, 4, 3, "Sturdy frame");
        await (await market.Sell(seller, OrderStage.Canceled, Party.Seller)).Review(1, 1, 1);
        var page = await market.Visitor().Open($"/sellers/{seller.Shop}");
        Head(page).ShouldContain("2.5 (2 reviews)");
        page.Document.QuerySelectorAll(".score-figure").Length.ShouldBe(1);
        page.Text.ShouldContain("Order Fulfillment 3.0");
        page.Text.ShouldContain("Start Time 2.5");
        page.Text.ShouldContain("Communication 2.0");
        page.Text.ShouldContain("4 stars 1");
        page.Text.ShouldContain("1 star 1");
        page.Text.ShouldContain("not enough data 1 : 1");
        page.Text.ShouldContain("Verified order canceled by the seller after 3 days");
        page.Document.QuerySelectorAll("svg.trend").Length.ShouldBe(1);
        page.Document.QuerySelectorAll("svg.trend circle").Length.ShouldBe(1);
        page.Text.ShouldContain("Mar 2026 2.5 2");
        page.Document.QuerySelector("article")!.TextContent.ShouldContain("canceled by the seller");
    }

    [Fact, Trait("Rule", "REP-2")]
    public async Task The_rate_is_stated_from_the_tenth_positive_or_negative_review_on()
    {
        var seller = await market.Seller();
        for (var i = 0; i < 9; i++) await (await market.Sell(seller)).Review(i == 0 ? 1 : 5, i == 0 ? 1 : 5, i == 0 ? 1 : 5);
        await (await market.Sell(seller)).Review(3, 3, 3);
        var page = await market.Visitor().Open($"/sellers/{seller.Shop}");
        page.Text.ShouldContain("30 days not enough data 8 : 1");
        Head(page).ShouldContain("Feedback rate: not enough data (8 : 1)");
        await (await market.Sell(seller)).Review();
        page = await market.Visitor().Open($"/sellers/{seller.Shop}");
        page.Text.ShouldContain("30 days 90% 9 : 1");
        page.Text.ShouldContain("All time 90% 9 : 1");
        Head(page).ShouldContain("4.4 (11 reviews)");
        Head(page).ShouldContain("Feedback rate: 90% (9 : 1)");
    }

    [Fact, Trait("Rule", "REP-3")]
    public async Task Reviews_offers_and_the_shop_itself_are_tabs_with_their_own_addresses()
    {
        var seller = await market.Seller();
        await (await market.Sell(seller)).Review(5, 5, 5, "Sturdy frame");
        await market.Lists(seller, OfferScenes.Mug("Speckled jug"));
        var reviews = await market.Visitor().Open($"/sellers/{seller.Shop}");
        Tab(reviews).ShouldBe("Reviews 1");
        reviews.Document.QuerySelector("#counted").ShouldBeNull("all of them count");
        reviews.Text.ShouldContain("Sturdy frame");
        reviews.Text.ShouldNotContain("Speckled jug");

        var offers = await Opened(reviews, "offers");
        offers.Url.Query.ShouldBe("?tab=offers");
        Tab(offers).ShouldBe("Offers");
        offers.Text.ShouldContain("Speckled jug");
        offers.Text.ShouldNotContain("Sturdy frame");
        offers.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href").ShouldBe(reviews.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));

        var about = await Opened(offers, "about");
        Tab(about).ShouldBe("About");
        about.Document.QuerySelector("#about").ShouldNotBeNull();
        about.Document.QuerySelector("#standing").ShouldNotBeNull();
        about.Text.ShouldNotContain("Sturdy frame");
        (await market.Visitor().Open($"/sellers/{(await market.Seller()).Shop}?tab=offers")).Text.ShouldContain("No offers yet");
        (await market.Visitor().Open($"/sellers/{seller.Shop}?tab=nonsense")).Text.ShouldContain("Sturdy frame");

        Task<Page> Opened(Page page, string tab) => market.Visitor().Open(page.Document.QuerySelector($".tabs a[href$='tab={tab}']")!.GetAttribute("href")!);
        static string Tab(Page page) => string.Join(' ', page.Document.QuerySelector(".tabs a[aria-current=page]")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact, Trait("Rule", "REP-3")]
    public async Task The_search_of_reviews_is_unfolded_while_it_filters()
    {
        var sale = await market.Sell();
        await sale.Review(comment: "Sturdy frame");
        async Task<bool> IsOpen(string query) => (await market.Visitor().Open($"{sale.SellerPath}{query}")).Document.QuerySelector("#reviews details")!.HasAttribute("open");
        (await IsOpen("")).ShouldBeFalse();
        (await IsOpen("?show=positive")).ShouldBeFalse("the tab shows it");
        (await IsOpen("?q=sturdy")).ShouldBeTrue();
        (await IsOpen($"?offer={new Number(sale.Order.OfferId)}")).ShouldBeTrue();
    }

    private static string Head(Page page) => string.Join(' ', page.Document.QuerySelector(".head-figures")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Fact, Trait("Rule", "REP-3")]
    public async Task Reviews_are_filtered_by_tone_comment_and_offer()
    {
        var seller = await market.Seller();
        var liked = await market.Sell(seller, title: "Liked thing");
        await liked.Review(5, 5, 5, "Good one");
        await (await market.Sell(seller, title: "Middling thing")).Review(3, 3, 3);
        await (await market.Sell(seller, title: "Hated thing")).Review(1, 1, 1, "Bad one");
        async Task<string> Titles(string query)
        {
            var page = await market.Visitor().Open($"/sellers/{seller.Shop}?{query}");
            return string.Join(", ", page.Document.QuerySelectorAll("article .marks a").Select(a => a.TextContent));
        }
        (await Titles("")).ShouldBe("Hated thing, Middling thing, Liked thing");
        (await Titles("show=positive")).ShouldBe("Liked thing");
        (await Titles("show=neutral")).ShouldBe("Middling thing");
        (await Titles("show=negative")).ShouldBe("Hated thing");
        (await Titles("show=comment")).ShouldBe("Hated thing, Liked thing");
        (await Titles("show=nonsense")).ShouldBe("Hated thing, Middling thing, Liked thing");
        (await Titles($"offer={new Number(liked.Order.OfferId)}")).ShouldBe("Liked thing");
        (await Titles($"offer={new Number(liked.Order.OfferId)}&show=negative")).ShouldBe("");
        (await Titles("q=one+thing")).ShouldBe("Hated thing, Liked thing");
        (await Titles("q=GOO")).ShouldBe("Liked thing");
        (await Titles("q=goodness")).ShouldBe("");
        (await Titles("q=%25")).ShouldBe("");
        (await Titles("q=+")).ShouldBe("Hated thing, Middling thing, Liked thing");
        (await Titles("offer=no!number&before=!")).ShouldBe("Hated thing, Middling thing, Liked thing");
        var none = await market.Visitor().Open($"/sellers/{seller.Shop}?q=goodness");
        none.Text.ShouldContain("No reviews match");
        var chosen = await market.Visitor().Open($"/sellers/{seller.Shop}?offer={new Number(liked.Order.OfferId)}");
        chosen.ValueOf("offer").ShouldBe(new Number(liked.Order.OfferId).ToString());
        var searched = await (await market.Visitor().Open($"/sellers/{seller.Shop}?show=comment")).Submit("Search", new { q = "bad" });
        searched.Url.Query.ShouldContain("show=comment");
        searched.Document.QuerySelectorAll("article").Length.ShouldBe(1);
    }

    [Fact, Trait("Rule", "REP-3")]
    public async Task Words_are_searched_with_one_seller_only_and_follow_an_edit()
    {
        var sale = await market.Sell();
        await sale.Review(comment: "Wobbly table");
        await (await market.Sell()).Review(comment: "Wobbly chair");
        (await market.Visitor().Open($"{sale.SellerPath}?q=wobbly")).Document.QuerySelectorAll("article").Length.ShouldBe(1);
        await sale.Edit(4, 4, 4, "Steady table");
        (await market.Visitor().Open($"{sale.SellerPath}?q=wobbly")).Text.ShouldContain("No reviews match");
        (await market.Visitor().Open($"{sale.SellerPath}?q=stead")).Document.QuerySelectorAll("article").Length.ShouldBe(1);
    }

    [Fact, Trait("Rule", "REP-3")]
    public async Task The_reviews_are_paged_by_ten_and_the_filter_stays()
    {
        var seller = await market.Seller();
        for (var i = 1; i <= 11; i++) await (await market.Sell(seller)).Review(comment: $"Comment number{i:00}");
        var first = await market.Visitor().Open($"/sellers/{seller.Shop}?show=positive");
        first.Document.QuerySelectorAll("article").Length.ShouldBe(10);
        first.Text.ShouldContain("number11");
        var second = await first.Follow("Older reviews");
        second.Url.Query.ShouldContain("show=positive");
        second.Document.QuerySelectorAll("article").Length.ShouldBe(1);
        second.Text.ShouldContain("number01");
        second.Body.ShouldNotContain("Older reviews");
        (await second.Follow("Newest reviews")).Text.ShouldContain("number11");
    }

    [Theory, Trait("Rule", "REP-3")]
    [InlineData("bowl", "12 11 10 09 08 07 06 05 04 03 02 01")]
    [InlineData("shine", "12 11 10 09 08 07 06 05 04 03 02 01")]
    [InlineData("shines", "06")]
    [InlineData("BO+gla", "12 10 08 06 04 02")]
    [InlineData("bowl+chipped", "03")]
    [InlineData("bowl&show=negative", "03")]
    [InlineData("glazed+chipped", "")]
    [InlineData("glazed&show=negative", "")]
    public async Task What_is_searched_for_is_found_on_every_page(string asked, string found)
    {
        var seller = await market.Seller();
        for (var i = 1; i <= 12; i++)
        {
            var stars = i == 3 ? 1 : 5;
            await (await market.Sell(seller)).Review(stars, stars, stars, $"Bowl {i:00}, {(i == 6 ? "shines" : "shine")}, {(i == 3 ? "chipped" : i % 2 == 0 ? "glazed" : "plain")}");
        }
        var page = await market.Visitor().Open($"/sellers/{seller.Shop}?q={asked}");
        var numbers = Numbers(page);
        while (page.Body.Contains("Older reviews", StringComparison.Ordinal)) numbers.AddRange(Numbers(page = await page.Follow("Older reviews")));
        string.Join(' ', numbers).ShouldBe(found);

        static List<string> Numbers(Page page) =>
            [.. page.Document.QuerySelectorAll("article").Select(a => a.TextContent.Split("Bowl ")[1][..2])];
    }

    [Fact, Trait("Rule", "REP-2")]
    public async Task A_seller_below_the_recommended_rate_is_warned_and_shown_why()
    {
        var seller = await market.Seller();
        for (var i = 0; i < 18; i++) await (await market.Sell(seller)).Review();
        await (await market.Sell(seller)).Review(2, 1, 3, "Three weeks late");
        var page = await market.SignInAs(seller).Open("/shop/reputation");
        page.Text.ShouldContain("Your feedback rate is below 95%");
        page.Text.ShouldContain("It is 94.7% over the last 365 days. The ratio of positive to negative reviews is 18 : 1. One more positive review would bring it to 95%.");
        page.Text.ShouldContain("Three weeks late");
        page.Text.ShouldContain("Start Time: 4.78 on average, below your overall average of 4.84");
        await (await market.Sell(seller)).Review();
        page = await market.SignInAs(seller).Open("/shop/reputation");
        page.Text.ShouldContain("95% 19 : 1");
        page.Text.ShouldNotContain("below 95%");
        page.Text.ShouldNotContain("Three weeks late");
    }

    [Fact, Trait("Rule", "REP-2")]
    public async Task Nobody_is_warned_by_fewer_than_ten_positive_and_negative_reviews()
    {
        var seller = await market.Seller();
        for (var i = 0; i < 8; i++) await (await market.Sell(seller)).Review();
        await (await market.Sell(seller)).Review(1, 1, 1, "Chipped rim");
        await (await market.Sell(seller)).Review(3, 3, 3);
        var page = await market.SignInAs(seller).Open("/shop/reputation");
        page.Text.ShouldContain("365 days not enough data 8 : 1");
        page.Text.ShouldNotContain("below 95%");
        page.Text.ShouldNotContain("Chipped rim");
        await (await market.Sell(seller)).Review(1, 1, 1, "Cracked base");
        page = await market.SignInAs(seller).Open("/shop/reputation");
        page.Text.ShouldContain("Your feedback rate is below 95%");
        page.Text.ShouldContain("It is 80% over the last 365 days. The ratio of positive to negative reviews is 8 : 2. 30 more positive reviews would bring it to 95%.");
        page.Text.ShouldContain("Chipped rim");
        page.Text.ShouldContain("Cracked base");
    }

    [Fact, Trait("Rule", "REP-2"), Trait("Rule", "REP-3")]
    public async Task A_negative_review_counts_and_is_listed_to_the_end_of_its_365th_day()
    {
        using var own = new Market();
        var seller = await own.Seller();
        await (await own.Sell(seller)).Review(1, 1, 1, "Cracked long ago");
        own.Clock.Advance(TimeSpan.FromDays(300));
        for (var i = 0; i < 9; i++) await (await own.Sell(seller)).Review();
        await (await own.Sell(seller)).Review(1, 1, 1, "Chipped lately");
        own.Clock.Advance(own.Clock.Now.Date.AddDays(65) - own.Clock.Now - TimeSpan.FromMinutes(1));
        var page = await own.SignInAs(seller).Open("/shop/reputation");
        page.Text.ShouldContain("over the last 365 days. The ratio of positive to negative reviews is 9 : 2");
        page.Text.ShouldContain("Chipped lately");
        page.Text.ShouldContain("Cracked long ago");
        own.Clock.Advance(TimeSpan.FromMinutes(1));
        page = await own.SignInAs(seller).Open("/shop/reputation");
        page.Text.ShouldContain("over the last 365 days. The ratio of positive to negative reviews is 9 : 1");
        page.Text.ShouldContain("All time 81.8% 9 : 2");
        page.Text.ShouldContain("Chipped lately");
        page.Text.ShouldNotContain("Cracked long ago");
    }

    [Fact, Trait("Rule", "REP-2")]
    public async Task The_own_reputation_is_for_people_with_a_shop()
    {
        (await market.SignInAs(await market.Buyer()).Open("/shop/reputation")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.Visitor().Open("/shop/reputation")).Body.ShouldNotContain("Feedback rate");
    }

    [Fact, Trait("Rule", "REV-1")]
    public async Task The_orders_page_offers_each_side_what_it_may_do_about_the_review()
    {
        var sale = await market.Sell();
        var place = new OrderPlace(sale.Order.OrderId, sale.Buyer.Id, sale.Seller.Id, HasEnded: true);
        (await market.Part<OrderReviewPart>(place with { OrderId = 1 }, sale.Buyer)).ShouldBe("");
        (await market.Part<OrderReviewPart>(place, sale.Seller)).ShouldBe("");
        (await market.Part<OrderReviewPart>(place, sale.Buyer)).ShouldContain("Leave a review</a>");
        await sale.Review(2, 2, 2, "So so");
        var buyers = await market.Part<OrderReviewPart>(place, sale.Buyer);
        buyers.ShouldContain("Edit review</a>");
        buyers.ShouldContain("Withdraw review</a>");
        buyers.ShouldContain("You can edit your review once. You can withdraw it at any time.");
        buyers.ShouldNotContain("Reply</a>");
        (await market.Part<OrderReviewPart>(place, sale.Seller)).ShouldContain(">Reply</a>");
        await sale.Reply("We now pack it better.");
        await sale.Edit(4, 4, 4, "Better");
        var edited = await market.Part<OrderReviewPart>(place, sale.Buyer);
        edited.ShouldNotContain("Edit review</a>");
        edited.ShouldContain("You can withdraw it at any time.");
        (await market.Part<OrderReviewPart>(place, sale.Seller)).ShouldContain("Change reply</a>");
        await sale.Withdraw();
        (await market.Part<OrderReviewPart>(place, sale.Buyer)).ShouldNotContain("Withdraw review</a>");
        var dropped = await market.Sell(stage: OrderStage.Canceled, by: Party.Buyer, after: TimeSpan.FromMinutes(1));
        (await market.Part<OrderReviewPart>(place with { OrderId = dropped.Order.OrderId }, dropped.Buyer)).ShouldContain("of placing it, so you can");
    }

    [Fact, Trait("Rule", "REV-3")]
    public async Task The_offers_page_shows_its_own_score_and_newest_reviews()
    {
        var seller = await market.Seller();
        var sale = await market.Sell(seller);
        var offer = sale.Order.OfferId;
        var place = new OfferPlace(offer, seller.Id, seller.Shop!);
        (await market.Part<OfferReviewsPart>(place, null)).ShouldContain("No reviews yet.");
        await sale.Review(5, 5, 5, "Comment number1");
        await (await market.Sell(seller)).Review(1, 1, 1, "Another offer");
        for (var i = 2; i <= 6; i++) await (await market.Sell(seller, offer: offer)).Review(comment: $"Comment number{i}");
        var part = await market.Part<OfferReviewsPart>(place, null);
        part.ShouldContain("6 reviews");
        part.ShouldContain("Comment number6");
        part.ShouldNotContain("Comment number1");
        part.ShouldNotContain("Another offer");
        part.ShouldContain($"/sellers/{seller.Shop}?offer={new Number(offer)}#reviews");
        (await market.WrongScores()).ShouldBe(0);
    }
}
