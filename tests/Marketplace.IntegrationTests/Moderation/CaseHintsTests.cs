using Marketplace.Accounts.Persistence;
using Marketplace.IntegrationTests.Offers;
using Marketplace.IntegrationTests.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Moderation;

/// <summary>Hints, never decisions: likely duplicates, signs of a competitor, a burst of reviews.</summary>
[Trait("Rule", "MOD-6"), Trait("Rule", "MOD-7")]
public sealed class CaseHintsTests(Market market) : IClassFixture<Market>
{
    private const string Words = "The poster came late, torn and without its frame";

    [Fact]
    public async Task A_review_like_another_of_the_same_buyer_about_the_same_seller_is_a_likely_duplicate()
    {
        var first = await Reviewed(Words);
        await Reviewed(Words, seller: null, buyer: first.Buyer);
        await Reviewed(Words, first.Seller);
        await Reviewed("Something else entirely, about packaging and colours", first.Seller, first.Buyer);
        (await Hints(first)).ShouldBeEmpty("another seller, another buyer, another text");

        var second = await Reviewed("the POSTER came late; torn and without its fráme.", first.Seller, first.Buyer, "A second poster");
        var hint = (await Hints(second)).ShouldHaveSingleItem();
        hint.ShouldContain("100% of the words are the same as in this buyer's review of “A poster” on 2 Mar, 09:00.");
        var page = await Case(second);
        page.Document.QuerySelector("#hints a")!.GetAttribute("href").ShouldBe($"/admin/reviews/{new Number((await first.Stored()).Id)}");
    }

    [Theory]
    [InlineData("late torn dirty frame", "late torn dirty poster", true)]
    [InlineData("late torn dirty frame bent", "late torn dirty poster small", false)]
    public async Task Sixty_percent_of_the_words_are_a_duplicate_and_fewer_are_none(string one, string other, bool hinted)
    {
        var first = await Reviewed(one);
        var second = await Reviewed(other, first.Seller, first.Buyer);
        (await Hints(second)).Count.ShouldBe(hinted ? 1 : 0);
    }

    [Theory]
    [InlineData("ceramics", true)]
    [InlineData("furniture", false)]
    public async Task A_buyer_who_sells_in_the_same_category_may_be_a_competitor(string category, bool hinted)
    {
        var (seller, buyer) = (await market.Seller(), await market.Seller());
        var offer = await market.Lists(seller);
        await market.Lists(buyer, OfferScenes.Mug("Another mug", category: category));
        var hints = await Hints(await Reviewed(Words, seller, buyer, offer: offer));
        hints.ShouldBe(hinted ? ["The buyer sells in the same category: Ceramics. Check"] : []);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task An_account_registered_up_to_seven_days_before_the_order_is_a_hint(int minutesEarlier, bool hinted)
    {
        var sale = await Reviewed(Words);
        var registered = sale.Facts.PlacedAt.AddDays(-7).AddMinutes(-minutesEarlier);
        await market.In((AccountsDbContext db) => db.Write(c => db.Accounts.Where(a => a.Id == sale.Buyer.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.RegisteredAt, registered), c)));
        (await Hints(sale)).ShouldBe(hinted ? ["The buyer registered on 20 Feb, 09:00 and ordered 7 days later."] : []);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(18.5, false)]
    public async Task The_cheapest_of_a_sellers_offers_is_a_hint_and_one_as_cheap_as_another_is_none(double price, bool hinted)
    {
        var seller = await market.Seller();
        await market.Lists(seller);
        var cheap = await market.Lists(seller, OfferScenes.Mug("Small mug", price: (decimal)price));
        var hints = await Hints(await Reviewed(Words, seller, offer: cheap));
        hints.ShouldBe(hinted ? ["The buyer bought the cheapest of the seller's 2 offers. It costs €4.00. Check"] : []);
    }

    [Fact]
    public async Task A_sellers_only_offer_is_no_hint()
    {
        var seller = await market.Seller();
        (await Hints(await Reviewed(Words, seller, offer: await market.Lists(seller)))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task Five_reviews_within_24_hours_are_a_burst_and_a_minute_later_they_are_none(int minutesLater, bool hinted)
    {
        using var own = new Market();
        var seller = await own.Seller();
        for (var i = 0; i < 4; i++) await (await own.Sell(seller)).Review(comment: $"Number {i}");
        own.Clock.Advance(TimeSpan.FromHours(24).Add(TimeSpan.FromMinutes(minutesLater)));
        var last = await own.Sell(seller);
        await last.Review(comment: Words);
        (await Hints(last)).ShouldBe(hinted ? ["5 reviews of this seller within 24 hours. Over the 90 days before, the mean was 0.0 a day."] : []);
    }

    [Theory]
    [InlineData(150, true)]
    [InlineData(151, false)]
    public async Task Where_more_than_a_third_as_many_are_usual_a_day_they_are_no_burst(int before, bool hinted)
    {
        using var own = new Market();
        var seller = await own.Seller();
        await (await own.Sell(seller)).Review();
        await own.In((ReviewsDbContext db) => db.Write(c => db.Scores.Where(s => s.Kind == ScoreOf.Seller && s.Day != Score.AllTime).ExecuteUpdateAsync(set => set.SetProperty(s => s.Tally.Count, before), c)));
        own.Clock.Advance(TimeSpan.FromDays(90));
        for (var i = 0; i < 4; i++) await (await own.Sell(seller)).Review(comment: $"Number {i}");
        var last = await own.Sell(seller);
        await last.Review(comment: Words);
        (await Hints(last)).ShouldBe(hinted ? ["5 reviews of this seller within 24 hours. Over the 90 days before, the mean was 1.6 a day."] : []);
    }

    [Fact]
    public async Task Hints_stand_above_the_decision_of_a_request_and_choose_none_and_nobody_but_staff_sees_them()
    {
        var earlier = await Dispute.Begin(market, comment: Words);
        var dispute = await Dispute.Begin(market, earlier.Seller, earlier.Buyer, comment: Words);
        var filed = await dispute.File();
        foreach (var path in new[] { filed.PartyPath, dispute.Deal.Path, dispute.SellerPath, $"/reviews/{dispute.Review}/deletion-request" })
        {
            foreach (var person in new[] { dispute.Buyer, dispute.Seller })
            {
                var seen = await dispute.Open(person, path);
                seen.Body.ShouldNotContain("% of the words");
                seen.Document.QuerySelector("#hints").ShouldBeNull();
            }
        }
        var page = await filed.Claim(market.Support());
        page.Document.QuerySelector("aside #hints + form, aside #hints ~ form")!.GetAttribute("action").ShouldBe($"{filed.Path}/decision");
        page.Document.QuerySelector("#hints")!.TextContent.ShouldContain("Hints are facts to check. They decide nothing.");
        page.Document.QuerySelectorAll("input[name='Form.Ruling']").OfType<AngleSharp.Html.Dom.IHtmlInputElement>().ShouldAllBe(r => !r.IsChecked);
        page.ValueOf("Rule").ShouldBe("");
        page.ValueOf("Statement").ShouldBe("");
    }

    private async Task<Sale> Reviewed(string comment, Person? seller = null, Person? buyer = null, string title = "A poster", long offer = 0)
    {
        var sale = await market.Sell(seller, buyer: buyer, offer: offer, title: title);
        (await sale.Review(1, 1, 1, comment)).Errors.ShouldBeEmpty();
        return sale;
    }

    /// <summary>What staff read about a report of the review.</summary>
    internal static async Task<List<string>> Hints(Sale sale) =>
        [.. (await Case(sale)).Document.QuerySelectorAll("#hints li").Select(li => string.Join(' ', li.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    private static async Task<Page> Case(Sale sale)
    {
        var review = (await sale.Stored()).Id;
        var known = await sale.Market.In((ModerationDbContext db) => db.Requests.Where(r => r.ReviewId == review).Select(r => (long?)r.Id).SingleOrDefaultAsync());
        if (known is null)
        {
            (await (await sale.Open(await sale.Market.Buyer(), $"/reviews/{new Number(review)}/report")).Submit("Send report", new { Reason = "PersonalData", Words = "It says where somebody lives." })).Errors.ShouldBeEmpty();
            known = await sale.Market.In((ModerationDbContext db) => db.Requests.Where(r => r.ReviewId == review).Select(r => r.Id).SingleAsync());
        }
        return await sale.Open(sale.Market.Support(), $"/admin/cases/{new Number(known.Value)}");
    }
}
