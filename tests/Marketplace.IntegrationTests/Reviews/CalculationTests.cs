using System.Globalization;
using System.Net;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Texts;

namespace Marketplace.IntegrationTests.Reviews;

[Trait("Rule", "REP-4")]
public sealed class CalculationTests : IDisposable
{
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task Each_figure_can_be_recomputed_from_its_csv()
    {
        var seller = await market.Seller();
        await (await market.Sell(seller)).Review(5, 5, 5, "=HYPERLINK(1)");
        await Review(seller, (1, 1, 2), (4, 5, 3));
        market.Clock.Advance(TimeSpan.FromDays(200));
        await Review(seller, (5, 4, 4), (3, 3, 3), (2, 2, 2), (5, 5, 4));
        market.Clock.Advance(TimeSpan.FromDays(60));
        var gone = await market.Sell(seller);
        await gone.Review(1, 1, 1);
        await gone.Withdraw();
        await Review(seller, (4, 4, 5), (3, 4, 4), (5, 5, 5), (1, 2, 3), (4, 4, 3), (2, 3, 2));

        var profile = await market.Visitor().Open($"/sellers/{seller.Shop}");
        var rows = await Counted(seller, "score");
        rows.Count.ShouldBe(13);
        Figures.Mean((double)rows.Sum(r => r.Sum) / (3 * rows.Count)).ShouldBe(profile.Document.QuerySelector(".score-figure")!.TextContent);
        (await Arithmetic(seller, "score")).ShouldContain($"{rows.Sum(r => r.Sum)} ÷ (3 × 13) = {Figures.Mean((double)rows.Sum(r => r.Sum) / 39)}");
        foreach (var (name, at) in new[] { ("Order Fulfillment", 0), ("Start Time", 1), ("Communication", 2) })
        {
            profile.Text.ShouldContain($"{name} {Figures.Mean((double)rows.Sum(r => r.Ratings[at]) / rows.Count)}");
        }
        foreach (var (window, shown) in new[] { ("30", "30 days"), ("90", "90 days"), ("365", "365 days"), ("all", "All time") })
        {
            var counted = await Counted(seller, $"rate-{window}");
            var (positive, negative) = (counted.Count(r => r.Sum >= 11), counted.Count(r => r.Sum <= 7));
            (positive + negative).ShouldBe(counted.Count, "neutral reviews don't count");
            (await Arithmetic(seller, $"rate-{window}")).ShouldContain(counted.Count < 10
                ? $"{positive} : {negative} Not enough data: there are fewer than 10 positive and negative reviews."
                : $"{positive} ÷ ({positive} + {negative}) = {Figures.Percent(positive * 100m / counted.Count)}%");
            profile.Text.ShouldContain($"{shown} {(counted.Count < 10 ? "not enough data" : $"{Figures.Percent(positive * 100m / counted.Count)}%")} {positive} : {negative} How is this calculated?");
        }
        (await Counted(seller, "rate-30")).Count.ShouldBeLessThan((await Counted(seller, "rate-90")).Count);
        (await Counted(seller, "rate-90")).Count.ShouldBeLessThan((await Counted(seller, "rate-365")).Count);
        (await Counted(seller, "rate-365")).Count.ShouldBe((await Counted(seller, "rate-all")).Count);
    }

    [Fact]
    public async Task Each_month_of_the_trend_opens_its_arithmetic_and_can_be_recomputed_from_its_csv()
    {
        var seller = await market.Seller();
        // On 30 March, so a year later its month is no longer shown.
        market.Clock.Advance(TimeSpan.FromDays(28));
        await Review(seller, (1, 1, 1));
        var (last, first) = (await market.Sell(seller), await market.Sell(seller));
        market.Clock.Advance(new DateTime(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc) - TimeSpan.FromSeconds(1) - market.Clock.Now);
        await last.Review(4, 5, 5);
        market.Clock.Advance(TimeSpan.FromSeconds(1));
        await first.Review(2, 2, 3);
        var gone = await market.Sell(seller);
        await gone.Review(1, 1, 1);
        await gone.Withdraw();
        await Review(seller, (3, 3, 3));
        market.Clock.Advance(new DateTime(2027, 4, 2, 9, 0, 0, DateTimeKind.Utc) - market.Clock.Now);

        var profile = await market.Visitor().Open($"/sellers/{seller.Shop}");
        var shown = profile.Document.QuerySelectorAll("figure table tbody tr");
        shown.Length.ShouldBe(12);
        foreach (var row in shown)
        {
            var (link, cells) = (row.QuerySelector("a")!.GetAttribute("href")!, row.QuerySelectorAll("td").Select(c => c.TextContent).ToList());
            var counted = await Counted(seller, link[(link.LastIndexOf('/') + 1)..]);
            counted.Count.ToString(CultureInfo.InvariantCulture).ShouldBe(cells[1], link);
            var page = await market.Visitor().Open(link);
            if (counted.Count == 0) page.Text.ShouldContain("No reviews that count.");
            else page.Document.QuerySelector("#arithmetic .score-figure")!.TextContent.ShouldBe($"{counted.Sum(r => r.Sum)} ÷ (3 × {counted.Count}) = {cells[0]}");
        }
        (await Counted(seller, "month-2026-05")).ShouldHaveSingleItem().Sum.ShouldBe(14);
        (await Counted(seller, "month-2026-06")).Select(r => r.Sum).ShouldBe([7, 9]);
        (await Reasons(seller, "month-2026-06")).ShouldBe(["counts", "withdrawn by the buyer: The problem was solved", "counts"]);
        (await Reasons(seller, "month-2026-06?show=others")).Count.ShouldBe(1);

        var trend = await market.Visitor().Open(profile.Document.QuerySelector("figure a[href$='/calculation/trend']")!.GetAttribute("href")!);
        trend.Text.ShouldContain("May 2026 14 ÷ (3 × 1) 4.6");
        trend.Text.ShouldContain("Jun 2026 16 ÷ (3 × 2) 2.6");
        (await Reasons(seller, "trend")).ShouldBe(["counts in Jun 2026", "withdrawn by the buyer: The problem was solved", "counts in Jun 2026", "counts in May 2026", "published before May 2026"]);
        (await Counted(seller, "trend")).Count.ShouldBe(3);
        foreach (var month in new[] { "month-2026-04", "month-2027-05", "month-2026-6" })
        {
            (await market.Visitor().Open($"/sellers/{seller.Shop}/calculation/{month}")).Status.ShouldBe(HttpStatusCode.NotFound, month);
        }
    }

    [Fact]
    public async Task Each_review_says_whether_it_counts_and_if_not_why()
    {
        var seller = await market.Seller();
        await (await market.Sell(seller)).Review();
        market.Clock.Advance(TimeSpan.FromDays(30));
        var (withdrawn, deleted, taken) = (await market.Sell(seller), await market.Sell(seller), await market.Sell(seller));
        foreach (var sale in new[] { withdrawn, deleted, taken }) await sale.Review(1, 1, 1, "Bad");
        await withdrawn.Withdraw();
        await deleted.Ask();
        await deleted.Decide(Ruling.Delete);
        await taken.Ask();
        await taken.Decide(Ruling.TakeOutOfScore);
        await Review(seller, (3, 3, 3), (5, 5, 5));

        (await Reasons(seller, "score")).ShouldBe(
            [
                "counts", "counts", "not counted in the score: " + DeletionReason.InsultsOrUnrelated.InWords(), "deleted by support: " + DeletionReason.InsultsOrUnrelated.InWords(),
                "withdrawn by the buyer: The problem was solved", "counts",
            ]);
        var rate = await Reasons(seller, "rate-30");
        rate[0].ShouldBe("counts as positive");
        rate[1].ShouldBe("neutral: it doesn't change the rate");
        rate[^1].ShouldBe("older than 30 days");
        (await Reasons(seller, "rate-90"))[^1].ShouldBe("counts as positive");
        (await Reasons(seller, "score?show=others")).Count.ShouldBe(3);
        (await market.Visitor().Open($"/sellers/{seller.Shop}/calculation/score")).Text.ShouldNotContain("Bad", customMessage: "texts are not repeated here");
        (await Counted(seller, "score")).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_long_list_is_paged_by_key_and_the_csv_has_all_of_it()
    {
        var seller = await market.Seller();
        await Review(seller, [.. Enumerable.Repeat((5, 5, 5), 26)]);
        var first = await market.Visitor().Open($"/sellers/{seller.Shop}/calculation/score");
        first.Document.QuerySelectorAll("#reviews tbody tr").Length.ShouldBe(25);
        (await first.Follow("Older reviews")).Document.QuerySelectorAll("#reviews tbody tr").Length.ShouldBe(1);
        (await Counted(seller, "score")).Count.ShouldBe(26);
    }

    [Fact]
    public async Task The_score_of_an_offer_opens_its_own_arithmetic()
    {
        var sale = await market.Sell();
        await sale.Review(4, 4, 5);
        await Review(sale.Seller, (1, 1, 1));
        var path = $"/sellers/{sale.Seller.Shop}/calculation/score?offer={new Number(sale.Order.OfferId)}";
        (await market.Visitor().Open(path)).Document.QuerySelector("#arithmetic .score-figure")!.TextContent.ShouldBe("13 ÷ (3 × 1) = 4.3");
        var csv = await market.Visitor().Open(path.Replace("score?", "score/reviews.csv?", StringComparison.Ordinal));
        csv.Body.TrimEnd().Split("\r\n").Length.ShouldBe(2);
        var stranger = await market.Seller();
        (await market.Visitor().Open($"/sellers/{stranger.Shop}/calculation/score?offer={new Number(sale.Order.OfferId)}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("Rule", "REP-5")]
    public async Task The_standing_can_be_recomputed_from_its_days()
    {
        var seller = await market.Seller();
        for (var i = 0; i < 11; i++) await Deal.Place(market, seller: seller, stage: OrderStage.Confirmed);
        var canceled = await Deal.Place(market, seller: seller);
        await (await canceled.AsSeller("/cancellation")).Submit("Cancel order", new { Reason = "out-of-stock", Clarification = "The last one broke." });
        var about = await market.Visitor().Open($"/sellers/{seller.Shop}?tab=about");
        var days = await Rows(about.Document.QuerySelector("#standing a[href$='days.csv']")!.GetAttribute("href")!);
        days[0].ShouldBe(["day", "orders", "claims_that_count", "canceled_by_seller", "sent_late"]);
        var (orders, off) = (days.Skip(1).Sum(d => int.Parse(d[1], null)), days.Skip(1).Sum(d => int.Parse(d[3], null)));
        (orders, off).ShouldBe((12, 1));
        about.Text.ShouldContain($"{Figures.Percent(off * 100m / orders)}% ({off})");
    }

    [Fact, Trait("Rule", "REV-11")]
    public async Task Beside_every_score_one_click_explains_how_reviews_are_collected_checked_ordered_and_moderated()
    {
        var sale = await market.Sell();
        await sale.Review();
        var offer = await Listed(sale.Seller);
        foreach (var path in new[] { $"/sellers/{sale.Seller.Shop}", $"/sellers/{sale.Seller.Shop}/calculation/score", offer, "/offers" })
        {
            (await market.Visitor().Open(path)).Document.QuerySelector("main a[href='/guides/how-reviews-work']").ShouldNotBeNull(path);
        }
        (await market.SignInAs(sale.Seller).Open("/shop/reputation")).Document.QuerySelector("main a[href='/guides/how-reviews-work']").ShouldNotBeNull();
        var guide = await market.Visitor().Open("/guides/how-reviews-work");
        guide.Text.ShouldContain("How reviews are checked");
        guide.Text.ShouldContain("How reviews are ordered");
        guide.Text.ShouldContain("Who can leave a review");
    }

    private async Task<string> Listed(Person seller) => $"/offers/{new Number(await Offers.OfferScenes.Lists(market, seller))}";

    private async Task Review(Person seller, params (int Fulfillment, int Start, int Communication)[] all)
    {
        foreach (var (fulfillment, start, communication) in all) await (await market.Sell(seller)).Review(fulfillment, start, communication);
    }

    private async Task<List<(int[] Ratings, int Sum)>> Counted(Person seller, string figure) =>
        [.. (await Rows($"/sellers/{seller.Shop}/calculation/{figure}/reviews.csv")).Skip(1).Select(r => (r[2..5].Select(c => int.Parse(c, CultureInfo.InvariantCulture)).ToArray(), int.Parse(r[5], CultureInfo.InvariantCulture)))];

    private async Task<List<string[]>> Rows(string path)
    {
        var file = await market.Visitor().Open(path);
        file.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        return [.. file.Body.TrimStart('\ufeff').TrimEnd().Split("\r\n").Select(r => r.Split(','))];
    }

    private async Task<string> Arithmetic(Person seller, string figure) => (await market.Visitor().Open($"/sellers/{seller.Shop}/calculation/{figure}")).Text;

    private async Task<List<string>> Reasons(Person seller, string figure) =>
        [.. (await market.Visitor().Open($"/sellers/{seller.Shop}/calculation/{figure}")).Document.QuerySelectorAll("#reviews tbody td:last-child").Select(c => c.TextContent.Trim())];
}
