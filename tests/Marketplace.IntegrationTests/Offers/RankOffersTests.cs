using Marketplace.Complaints.Jobs;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Offers;

[Trait("Rule", "OFR-6")]
public sealed class RankOffersTests : IDisposable
{
    private static readonly Ratings Good = new(5, 5, 5), Fair = new(3, 3, 3), Bad = new(1, 2, 1);
    private readonly Market market = new();
    private long review = 1;

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task The_rank_is_the_lower_bound_of_the_feedback_rate_and_moves_with_each_review()
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var id = await market.Lists(seller);
        for (var i = 0; i < 5; i++) await Count(id, buyer, seller, null, Good);
        await Count(id, buyer, seller, null, Fair);
        (await market.OfferOf(id)).Rank.ShouldBe(Score.RankOf(5, 0), "neutral reviews don't count");
        await Count(id, buyer, seller, null, Bad);
        await Count(id, buyer, seller, Good, Bad);
        var offer = await market.OfferOf(id);
        (offer.Positive, offer.Negative).ShouldBe((4, 2));
        offer.Rank.ShouldBeInRange(Score.RankOf(4, 2) - 1, Score.RankOf(4, 2) + 1);
        await Count(id, buyer, seller, Bad, null);
        (await market.OfferOf(id)).Rank.ShouldBeInRange(Score.RankOf(4, 1) - 1, Score.RankOf(4, 1) + 1);
    }

    [Fact]
    public async Task Many_good_reviews_rank_above_a_single_one()
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var (one, many) = (await market.Lists(seller, OfferScenes.Mug("Mug with one review")), await market.Lists(seller, OfferScenes.Mug("Mug with many reviews")));
        await Count(one, buyer, seller, null, Good);
        for (var i = 0; i < 19; i++) await Count(many, buyer, seller, null, Good);
        await Count(many, buyer, seller, null, Bad);
        (await Titles("/offers?sort=rated")).ShouldBe(["Mug with many reviews", "Mug with one review"]);
        (await Titles("/offers?q=mug")).ShouldBe(["Mug with many reviews", "Mug with one review"]);
    }

    [Fact]
    public async Task Offers_of_a_seller_whose_standing_is_red_come_after_others_of_equal_fit_and_are_not_promoted()
    {
        var (red, other, buyer) = (await market.Seller(), await market.Seller(), await market.Buyer());
        var loved = await market.Lists(red, OfferScenes.Mug("Blue mug of the red shop"));
        var plain = await market.Lists(other, OfferScenes.Mug("Blue mug of another shop"));
        await market.Lists(other, OfferScenes.Mug("Cup"));
        for (var i = 0; i < 9; i++) await Count(loved, buyer, red, null, Good);
        await Count(plain, buyer, other, null, Good);
        (await Titles("/offers?q=blue+mug"))[0].ShouldBe("Blue mug of the red shop");
        (await market.Visitor().Open("/")).Document.QuerySelector("#home-rated")!.ParentElement!.ParentElement!.TextContent.ShouldContain("red shop");
        (await market.Visitor().Open(OfferScenes.OfferPath(plain))).Text.ShouldContain("red shop");

        var at = market.Clock.Now;
        await market.Tell(new StandingChanged(red.Id, true));
        (await Titles("/offers?q=blue+mug")).ShouldBe(["Blue mug of another shop", "Blue mug of the red shop"]);
        (await Titles("/offers?sort=rated"))[^1].ShouldBe("Blue mug of the red shop");
        (await Titles("/offers?q=blue+mug+red"))[0].ShouldBe("Blue mug of the red shop", "how well it fits comes first");
        (await market.Visitor().Open("/")).Document.QuerySelector("#home-rated")!.ParentElement!.ParentElement!.TextContent.ShouldNotContain("red shop");
        (await market.Visitor().Open(OfferScenes.OfferPath(plain))).Text.ShouldNotContain("red shop");
        await Count(loved, buyer, red, null, Good);
        (await market.OfferOf(loved)).Rank.ShouldBeLessThan(0, "a review doesn't lift it");
        (await market.OfferOf(await market.Lists(red, OfferScenes.Mug("New one")))).Rank.ShouldBe(-Score.Barred);

        await market.Tell(new StandingChanged(red.Id, false) { OccurredAt = at.AddDays(-1) });
        (await market.OfferOf(loved)).IsBarred.ShouldBeTrue("an older event that arrives later changes nothing");
        market.Clock.Advance(TimeSpan.FromDays(1));
        await market.Tell(new StandingChanged(red.Id, false));
        (await Titles("/offers?q=blue+mug"))[0].ShouldBe("Blue mug of the red shop");
        (await market.OfferOf(loved)).Rank.ShouldBe(Score.RankOf(10, 0));
    }

    [Fact, Trait("Rule", "REP-5")]
    public async Task A_standing_that_turns_red_or_recovers_is_told_once_a_day()
    {
        var (seller, other) = (await market.Seller(), await market.Seller());
        await market.Lists(seller);
        for (var i = 0; i < 9; i++) await Deal.Place(market, seller: seller, stage: OrderStage.Sent);
        await Deal.Place(market, seller: other, stage: OrderStage.Sent);
        await Look();
        (await IsBarred(seller)).ShouldBeFalse();
        var canceled = await Deal.Place(market, seller: seller);
        await (await canceled.AsSeller("/cancellation")).Submit("Cancel order", new { Reason = "out-of-stock", Clarification = "The last one broke." });
        await Look();
        (await IsBarred(seller), await IsBarred(other)).ShouldBe((true, false));
        market.Clock.Advance(TimeSpan.FromDays(61));
        await Look();
        (await IsBarred(seller)).ShouldBeFalse();
    }

    private async Task Look()
    {
        await market.Work<NoteStandings>();
        await market.Deliver();
    }

    private Task<bool> IsBarred(Person seller) => market.In((OffersDbContext db) => db.Sellers.Where(s => s.SellerId == seller.Id).Select(s => s.IsBarred).SingleAsync());

    private Task Count(long offer, Person buyer, Person seller, Ratings? before, Ratings? now) =>
        market.Tell(new ReviewCounted(OfferScenes.Review(review++, offer, buyer, seller), before, now));

    private async Task<List<string>> Titles(string path) =>
        [.. (await market.Visitor().Open(path)).Titles()];
}
