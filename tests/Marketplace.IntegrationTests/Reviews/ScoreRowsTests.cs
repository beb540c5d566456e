using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Reviews;

public sealed class ScoreRowsTests(Market market) : IClassFixture<Market>
{
    [Fact, Trait("Rule", "REP-3")]
    public async Task Summary_rows_equal_the_reviews_and_are_set_right_where_they_do_not()
    {
        var seller = await market.Seller();
        var edited = await market.Sell(seller);
        await edited.Review(1, 2, 3, "Late");
        market.Clock.Advance(TimeSpan.FromDays(2));
        await (await market.Sell(seller, offer: edited.Order.OfferId)).Review(5, 4, 4);
        var withdrawn = await market.Sell(seller);
        await withdrawn.Review(1, 1, 1);
        await edited.Edit(4, 4, 4, "");
        await withdrawn.Withdraw();
        (await market.WrongScores()).ShouldBe(0);
        var right = await Rows();
        right.Count.ShouldBe(5);
        right[(ScoreOf.Seller, seller.Id, Score.AllTime)].ShouldBe(new Tally(2, 9, 8, 8, 0, 0, 0, 2, 0, 2, 0, 0, 0));

        await market.In((ReviewsDbContext db) => db.Write(c =>
            db.Scores.Where(s => s.Kind == ScoreOf.Seller).ExecuteUpdateAsync(set => set.SetProperty(s => s.Tally.Count, 77), c)));
        await market.In((ReviewsDbContext db) => db.Write(c => db.Scores.Where(s => s.Kind == ScoreOf.Offer).ExecuteDeleteAsync(c)));
        (await market.WrongScores()).ShouldBe(4);
        (await market.WrongScores()).ShouldBe(0);
        (await Rows()).Where(r => r.Value != Tally.None).ShouldBe(right.Where(r => r.Value != Tally.None), ignoreOrder: true);
    }

    [Fact, Trait("Rule", "REP-3")]
    public async Task A_review_leaves_the_window_of_thirty_days_on_the_thirty_first()
    {
        var seller = await market.Seller();
        await (await market.Sell(seller)).Review();
        market.Clock.Advance(TimeSpan.FromDays(29));
        (await market.Visitor().Open($"/sellers/{seller.Shop}")).Text.ShouldContain("30 days not enough data 1 : 0");
        market.Clock.Advance(TimeSpan.FromDays(1));
        var page = await market.Visitor().Open($"/sellers/{seller.Shop}");
        page.Text.ShouldContain("30 days not enough data 0 : 0");
        page.Text.ShouldContain("90 days not enough data 1 : 0");
        market.Clock.Advance(TimeSpan.FromDays(400));
        page = await market.Visitor().Open($"/sellers/{seller.Shop}");
        page.Text.ShouldContain("365 days not enough data 0 : 0");
        page.Text.ShouldContain("All time not enough data 1 : 0");
    }

    private Task<Dictionary<(ScoreOf, long, int), Tally>> Rows() => market.In((ReviewsDbContext db) =>
        db.Scores.AsNoTracking().ToDictionaryAsync(s => (s.Kind, s.SubjectId, s.Day), s => s.Tally));
}
