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
    public void On_SQL_Server_the_row_lies_in_the_modules_schema()
    {
        using var db = new ReviewsDbContext(new DbContextOptionsBuilder<ReviewsDbContext>().UseSqlServer("Server=nowhere").Options);
        Counters.Of<Score>(db, [nameof(Score.Changes), "Tally.Count"]).Sql.ShouldBe(
            "UPDATE [reviews].[Scores] SET [Changes] = [Changes] + {0}, [Tally_Count] = [Tally_Count] + {1} WHERE [Kind] = {2} AND [SubjectId] = {3} AND [Day] = {4}");
    }
}
