using Marketplace.Contracts;
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
        right.Count.ShouldBe(8);
        right[(ScoreOf.Buyer, edited.Buyer.Id, Score.AllTime)].ShouldBe(new Tally(1, 4, 4, 4, 0, 0, 0, 1, 0, 1, 0, 0, 0));
        right[(ScoreOf.Buyer, withdrawn.Buyer.Id, Score.AllTime)].ShouldBe(Tally.None);
        right[(ScoreOf.Seller, seller.Id, Score.AllTime)].ShouldBe(new Tally(2, 9, 8, 8, 0, 0, 0, 2, 0, 2, 0, 0, 0));

        await market.In((ReviewsDbContext db) => db.Write(c =>
            db.Scores.Where(s => s.Kind == ScoreOf.Seller).ExecuteUpdateAsync(set => set.SetProperty(s => s.Tally.Count, 77), c)));
        await market.In((ReviewsDbContext db) => db.Write(c => db.Scores.Where(s => s.Kind == ScoreOf.Offer).ExecuteDeleteAsync(c)));
        await market.In((ReviewsDbContext db) => db.Write(c => db.Scores.Where(s => s.Kind == ScoreOf.Buyer).ExecuteDeleteAsync(c)));
        (await market.WrongScores()).ShouldBe(6);
        (await market.WrongScores()).ShouldBe(0);
        (await Rows()).Where(r => r.Value != Tally.None).ShouldBe(right.Where(r => r.Value != Tally.None), ignoreOrder: true);
    }

    [Fact, Trait("Rule", "REP-3")]
    public async Task The_command_says_how_many_rows_differed_and_sets_them_right()
    {
        using var own = new Market();
        await (await own.Sell()).Review();
        (await Command(own)).ShouldBe((0, "Review scores: no errors found."));
        await own.In((ReviewsDbContext db) => db.Write(c => db.Scores.Where(s => s.Kind == ScoreOf.Buyer).ExecuteDeleteAsync(c)));
        (await Command(own)).ShouldBe((1, "Review scores: 1 row corrected."));
        (await Command(own)).ShouldBe((0, "Review scores: no errors found."));
        await own.In((ReviewsDbContext db) => db.Write(c => db.Scores.ExecuteDeleteAsync(c)));
        (await Command(own)).ShouldBe((1, "Review scores: 4 rows corrected."));
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

    private Task<(int, string)> Command(Market market) => market.In(async (IEnumerable<IRunAsCommand> commands) =>
    {
        using var said = new StringWriter();
        var code = await commands.OfType<RebuildScores>().Single().Run(said, CancellationToken.None);
        return (code, said.ToString().Trim());
    });

    private Task<Dictionary<(ScoreOf, long, int), Tally>> Rows() => market.In((ReviewsDbContext db) =>
        db.Scores.AsNoTracking().ToDictionaryAsync(s => (s.Kind, s.SubjectId, s.Day), s => s.Tally));
}
