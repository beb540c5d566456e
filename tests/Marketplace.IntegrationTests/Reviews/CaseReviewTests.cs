using AngleSharp.Html.Parser;
using Marketplace.Contracts;
using Marketplace.Contracts.Moderation;
using Marketplace.Reviews.Parts;

namespace Marketplace.IntegrationTests.Reviews;

[Trait("Rule", "MOD-6")]
public sealed class CaseReviewTests(Market market) : IClassFixture<Market>
{
    [Fact]
    public async Task Beside_the_request_stands_the_review_with_every_version_its_reply_and_its_marks()
    {
        var sale = await market.Sell();
        await sale.Review(1, 2, 1, "The very first words");
        await sale.Reply("It was whole when we sent it.");
        await sale.Edit(2, 1, 2, "It broke, <b>you</b> fool!");
        await sale.Ask();
        var text = await Text(sale);
        foreach (var part in new[]
        {
            "The review", sale.Buyer.Name, "Order Fulfillment 2", "It broke, <b>you</b> fool!", "edited", "finished after 3 days", "under review",
            "counts in the score", "Original version, edited on", "The very first words", "Order Fulfillment 1, Start Time 2, Communication 1",
            "Seller's reply", "It was whole when we sent it.",
        })
        {
            text.ShouldContain(part);
        }
        text.ShouldNotContain("not counted in the score");
        await sale.Decide(Ruling.Delete);
        text = await Text(sale);
        text.ShouldContain("It broke, <b>you</b> fool!");
        text.ShouldContain("Review deleted");
        text.ShouldContain("not counted in the score");
        text.ShouldNotContain("under review");
    }

    [Theory]
    [InlineData("you utter fool", 1)]
    [InlineData("u", 3)]
    [InlineData("Nowhere", 0)]
    [InlineData(null, 0)]
    public async Task The_passage_is_pointed_out_where_it_stands_in_the_whole_comment(string? passage, int marks)
    {
        var sale = await market.Sell();
        await sale.Review(1, 2, 1, "It is not just broken, you utter fool!");
        await sale.Decide(Ruling.TakeOutPassage, passage: "broken");
        var html = new HtmlParser().ParseDocument(await Part(sale, passage));
        html.QuerySelectorAll("mark").Length.ShouldBe(marks);
        html.QuerySelectorAll("mark").ShouldAllBe(m => m.TextContent == passage);
        html.QuerySelector("p.plain")!.TextContent.ShouldBe("It is not just broken, you utter fool!");
    }

    [Fact]
    public async Task The_records_of_both_parties_are_shown_and_follow_what_counts()
    {
        var (buyer, seller) = (await market.Buyer(), await market.Seller());
        await (await market.Sell(buyer: buyer)).Review(5, 5, 5);
        var sale = await market.Sell(seller, buyer: buyer);
        await sale.Review(1, 1, 1);
        for (var i = 0; i < 9; i++) await (await market.Sell(seller)).Review();
        var text = await Records(sale);
        text.ShouldContain($"Seller: Shop of {seller.Name} Score 4.6 of 5 stars, 10 reviews Feedback rate, 365 days 90% (9 : 1)");
        text.ShouldContain($"Buyer: {buyer.Name} Reviews written 2, on average 3.0 of 5 stars");
        await sale.Decide(Ruling.TakeOutOfScore);
        text = await Records(sale);
        text.ShouldContain("Score 5.0 of 5 stars, 9 reviews Feedback rate, 365 days not enough data (9 : 0)");
        text.ShouldContain("Reviews written 1, on average 5.0 of 5 stars");
        await sale.Decide(Ruling.Keep);
        (await Records(sale)).ShouldContain("Reviews written 2, on average 3.0 of 5 stars");
        (await market.WrongScores()).ShouldBe(0);
    }

    [Fact]
    public async Task Headings_lead_through_it_and_a_review_that_is_none_shows_nothing()
    {
        var sale = await market.Sell();
        await sale.Review();
        var html = new HtmlParser().ParseDocument(await Part(sale, null));
        html.QuerySelectorAll("section > h2").Select(h => h.TextContent).ShouldBe(["The review"]);
        html.Body!.TextContent.ShouldContain("No comment.");
        var records = new HtmlParser().ParseDocument(await market.Part<CaseRecordsPart>(await Place(sale), market.Support()));
        records.QuerySelectorAll("section > h2").Select(h => h.TextContent).ShouldBe(["Seller and buyer records"]);
        records.QuerySelectorAll("section h3").Length.ShouldBe(2);
        var none = new CasePlace(1, 1, 1, 1, [], null);
        (await market.Part<CaseReviewPart>(none, market.Support())).ShouldBe("");
        (await market.Part<CaseRecordsPart>(none, market.Support())).ShouldBe("");
    }

    private static async Task<CasePlace> Place(Sale sale, string? passage = null) =>
        new((await sale.Stored()).Id, sale.Order.OrderId, sale.Seller.Id, sale.Buyer.Id, [], passage);

    private async Task<string> Part(Sale sale, string? passage) => await market.Part<CaseReviewPart>(await Place(sale, passage), market.Support());

    private async Task<string> Text(Sale sale) => TextOf(await Part(sale, null));

    private async Task<string> Records(Sale sale) => TextOf(await market.Part<CaseRecordsPart>(await Place(sale), market.Support()));

    private static string TextOf(string html) => string.Join(' ', new HtmlParser().ParseDocument(html).Body!.TextContent
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
