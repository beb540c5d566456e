using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Persistence;

public sealed class CountersTests
{
    private const long Seller = 7;

    [Theory]
    [InlineData(false, 0, 0, 0)]
    [InlineData(true, 2, 5, -3)]
    public async Task A_sum_is_moved_where_it_lies_in_one_row_and_only_with_the_save(bool saved, int changes, int stars5, int negative)
    {
        using var market = new Market();
        var rows = await market.In(async (ReviewsDbContext db) =>
        {
            db.Scores.AddRange(new Score(ScoreOf.Seller, Seller, 1), new Score(ScoreOf.Seller, Seller, 2), new Score(ScoreOf.Offer, Seller, 1));
            await db.SaveChangesAsync();
            db.Count<Score>([ScoreOf.Seller, Seller, 1], (nameof(Score.Changes), 2), ("Tally.Stars5", 5), ("Tally.Negative", -3));
            db.Count<Score>([ScoreOf.Seller, Seller, 3], (nameof(Score.Changes), 1));
            if (saved) await db.SaveChangesAsync();
            return await db.Scores.AsNoTracking().ToListAsync();
        });
        var moved = rows.Single(s => s is { Kind: ScoreOf.Seller, Day: 1 });
        (moved.Changes, moved.Tally.Stars5, moved.Tally.Negative).ShouldBe((changes, stars5, negative));
        rows.Count.ShouldBe(3);
        rows.Except([moved]).ShouldAllBe(s => s.Changes == 0 && s.Tally == Tally.None);
    }

    [Fact]
    public async Task A_row_that_is_not_there_begins_with_zeros_and_one_that_is_keeps_what_else_it_says()
    {
        using var market = new Market();
        var (score, offer) = await market.In(async (ReviewsDbContext db) =>
        {
            for (var i = 0; i < 2; i++)
            {
                db.Count(Tally.Of(new Ratings(5, 4, 3), withComment: true).AddTo(ScoreOf.Seller, Seller, 1));
                db.Count(new SumChange(typeof(ReviewedOffer), [9L]) { Initially = [(nameof(ReviewedOffer.SellerId), Seller), (nameof(ReviewedOffer.Title), $"Title {i}")] });
                await db.SaveChangesAsync();
            }
            return (await db.Scores.AsNoTracking().SingleAsync(), await db.Offers.AsNoTracking().SingleAsync());
        });
        (score.Changes, score.Tally).ShouldBe((2, Tally.Of(new Ratings(5, 4, 3), true) + Tally.Of(new Ratings(5, 4, 3), true)));
        offer.ShouldBe(new ReviewedOffer(9, Seller, "Title 0"));
    }

    [Fact]
    public void On_SQL_Server_the_row_lies_in_the_modules_schema_and_is_made_by_one_writer_alone()
    {
        using var db = new ReviewsDbContext(new DbContextOptionsBuilder<ReviewsDbContext>().UseSqlServer("Server=nowhere").Options);
        Counters.Find(db, typeof(Score), new(false, "Changes Tally.Count", "")).Sql.ShouldBe(
            "UPDATE [reviews].[Scores] SET [Changes] = [Changes] + {3}, [Tally_Count] = [Tally_Count] + {4} WHERE [Kind] = {0} AND [SubjectId] = {1} AND [Day] = {2}");
        Counters.Find(db, typeof(Score), new(true, "Changes", "")).Sql.ShouldBe(
            "UPDATE [reviews].[Scores] WITH (UPDLOCK, SERIALIZABLE) SET [Changes] = [Changes] + {3} WHERE [Kind] = {0} AND [SubjectId] = {1} AND [Day] = {2}; "
            + "IF @@ROWCOUNT = 0 INSERT INTO [reviews].[Scores] ([Kind], [SubjectId], [Day], [Changes]) VALUES ({0}, {1}, {2}, {3})");
        Counters.Find(db, typeof(ReviewedOffer), new(true, "", "SellerId")).Sql.ShouldBe(
            "INSERT INTO [reviews].[ReviewedOffers] ([OfferId], [SellerId]) SELECT {0}, {1} WHERE NOT EXISTS (SELECT 1 FROM [reviews].[ReviewedOffers] WITH (UPDLOCK, SERIALIZABLE) WHERE [OfferId] = {0})");
    }
}
