using System.Diagnostics;
using System.Globalization;
using Marketplace.Benchmarks.Hosting;
using Marketplace.Kernel.Domain;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Marketplace.Reviews.VerifyReviews;
using Marketplace.Texts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Benchmarks.Verifying;

/// <summary>
/// Recounts everything stored as sums and reports how many are wrong; wrong scores are corrected. Run it only while nothing else writes.
/// </summary>
internal sealed class Verify(string data)
{
    private const int WordsLookedAt = 2000;

    /// <summary>Each query counts wrong rows. Other modules' files are attached under their names.</summary>
    private static readonly (string What, string Module, string Sql)[] Sums =
    [
        ("orders by person, side and stage", "orders", """
            WITH Summed AS (
                SELECT BuyerId AS PersonId, 'Buying' AS Side, Stage, count(*) AS Count FROM Orders GROUP BY BuyerId, Stage
                UNION ALL SELECT SellerId, 'Selling', Stage, count(*) FROM Orders GROUP BY SellerId, Stage)
            SELECT (SELECT count(*) FROM (SELECT PersonId, Side, Stage, Count FROM OrderCounts WHERE Count <> 0 EXCEPT SELECT * FROM Summed))
                + (SELECT count(*) FROM (SELECT * FROM Summed EXCEPT SELECT PersonId, Side, Stage, Count FROM OrderCounts))
            """),
        ("sales of sellers by week", "orders", """
            WITH Paid AS (
                SELECT SellerId, CAST(julianday(substr(PaidAt, 1, 10)) - julianday('0001-01-01') AS INTEGER) AS Day, Currency, Total - RefundedAmount AS Amount
                FROM Orders WHERE PaidAt IS NOT NULL AND Stage IN ('Paid', 'Sent', 'Finished')),
            Summed AS (SELECT SellerId, Day - Day % 7 AS Week, Currency, count(*) AS Orders, sum(Amount) AS Amount FROM Paid GROUP BY 1, 2, 3)
            SELECT (SELECT count(*) FROM (SELECT SellerId, Week, Currency, Orders, Amount FROM SalesWeeks WHERE Orders <> 0 OR Amount <> 0 EXCEPT SELECT * FROM Summed))
                + (SELECT count(*) FROM (SELECT * FROM Summed EXCEPT SELECT SellerId, Week, Currency, Orders, Amount FROM SalesWeeks))
            """),
        ("an order's last history entry and its stage", "orders", """
            SELECT count(*) FROM Orders o
            JOIN OrderHistory h ON h.OrderId = o.Id AND h.Position = (SELECT max(Position) FROM OrderHistory WHERE OrderId = o.Id)
            WHERE h.What <> CASE o.Stage
                WHEN 'New' THEN 'Placed' WHEN 'Confirmed' THEN 'Approved' WHEN 'Paid' THEN 'MarkedAsPaid' WHEN 'Finished' THEN 'Closed' ELSE o.Stage END
            """),
        ("parts of order numbers", "orders", """
            SELECT count(*) FROM (SELECT Id FROM Orders EXCEPT SELECT OrderId FROM NumberParts)
            """),
        ("unread totals and unread in participants", "messages", """
            SELECT count(*) FROM UnreadTotals t
            LEFT JOIN (SELECT PersonId, sum(Unread) AS Unread FROM Participants GROUP BY PersonId) s ON s.PersonId = t.PersonId
            WHERE t.Unread <> coalesce(s.Unread, 0)
            """),
        ("messages of a conversation, its count and its newest", "messages", """
            SELECT count(*) FROM Conversations c
            LEFT JOIN (SELECT ConversationId, count(*) AS Count, max(Position) AS Last, max(Id) AS Newest FROM Messages GROUP BY ConversationId) m ON m.ConversationId = c.Id
            JOIN Participants s ON s.ConversationId = c.Id
            WHERE c.Count <> coalesce(m.Count, 0) OR c.Count <> coalesce(m.Last, 0) OR s.LastMessageId <> coalesce(m.Newest, 0)
            """),
        ("every order's conversation", "messages", """
            SELECT (SELECT count(*) FROM (SELECT Id FROM orders.Orders EXCEPT SELECT OrderId FROM Conversations))
                + (SELECT count(*) FROM (SELECT OrderId FROM Conversations EXCEPT SELECT Id FROM orders.Orders))
            """),
        ("reviewable orders", "reviews", """
            SELECT count(*) FROM (SELECT Id, Stage, EndedAt FROM orders.Orders WHERE Stage IN ('Finished', 'Refunded', 'Canceled')
                EXCEPT SELECT OrderId, Stage, EndedAt FROM ReviewableOrders)
            """),
        ("stars of offers", "offers", """
            SELECT count(*) FROM Offers o LEFT JOIN reviews.Scores s ON s.Kind = 'Offer' AND s.SubjectId = o.Id AND s.Day = 0
            WHERE o.Reviews <> coalesce(s.Tally_Count, 0)
                OR o.Stars <> coalesce(s.Tally_Fulfillment + s.Tally_StartTime + s.Tally_Communication, 0)
            """),
        ("stars of sellers", "offers", """
            SELECT count(*) FROM Sellers o LEFT JOIN reviews.Scores s ON s.Kind = 'Seller' AND s.SubjectId = o.SellerId AND s.Day = 0
            WHERE o.Reviews <> coalesce(s.Tally_Count, 0)
                OR o.Stars <> coalesce(s.Tally_Fulfillment + s.Tally_StartTime + s.Tally_Communication, 0)
            """),
        ("times of offers and measured orders", "offers", """
            SELECT abs((SELECT sum(Count) FROM Timings) - (SELECT sum(StartMeasured + AnswerMeasured) FROM Purchases))
            """),
        ("reviews copied to moderation", "moderation", """
            SELECT count(*) FROM (SELECT Id, SellerId, OrderId, WithdrawnAt IS NOT NULL FROM reviews.Reviews
                EXCEPT SELECT ReviewId, SellerId, OrderId, IsWithdrawn FROM Reviews)
            """),
        ("requests, marks on reviews and rulings", "moderation", """
            SELECT count(*) FROM DeletionRequests d JOIN reviews.Reviews r ON r.Id = d.ReviewId
            WHERE (d.State = 'Open') <> (r.UnderReviewSince IS NOT NULL) OR d.Ruling IS NOT r.Ruled
            """),
        ("sellers' standing after the sale", "complaints", """
            WITH Summed AS (
                SELECT SellerId, CAST(julianday(substr(PlacedAt, 1, 10)) - julianday('0001-01-01') AS INTEGER) AS Day, count(*) AS Orders,
                    sum(CanceledBy IS 'Seller') AS Canceled, sum(IsLate) AS Late
                FROM Orders WHERE PlacedAt IS NOT NULL AND Stage <> 'New' AND CanceledBy IS NOT 'Buyer' GROUP BY 1, 2)
            SELECT (SELECT count(*) FROM (SELECT SellerId, Day, Orders, Canceled, Late FROM StandingDays EXCEPT SELECT * FROM Summed))
                + (SELECT count(*) FROM (SELECT * FROM Summed EXCEPT SELECT SellerId, Day, Orders, Canceled, Late FROM StandingDays))
            """),
        ("figures of customers", "complaints", """
            SELECT count(*) FROM Customers c
            WHERE c.Finished <> (SELECT count(*) FROM Orders o WHERE o.BuyerId = c.CustomerId AND o.Stage = 'Finished')
                OR c.Canceled <> (SELECT count(*) FROM Orders o WHERE o.BuyerId = c.CustomerId AND o.Stage = 'Canceled')
                OR c.Reviews <> (SELECT count(*) FROM Reviews r WHERE r.CustomerId = c.CustomerId AND r.IsPublished AND NOT r.IsWithdrawn)
            """),
        ("sellers' counts of requests", "moderation", """
            SELECT count(*) FROM SellerStandings s
            WHERE s.Filed <> (SELECT count(*) FROM DeletionRequests d WHERE d.SellerId = s.Id)
                OR s.Rejected <> (SELECT count(*) FROM Rejections j WHERE j.SellerId = s.Id)
            """),
    ];

    /// <returns>Whether everything is correct.</returns>
    public async Task<bool> Run()
    {
        Console.WriteLine("| recounted | wrong | s |");
        Console.WriteLine("| --- | --- | --- |");
        var wrong = 0L;
        await using (var host = new HostInProcess(data))
        {
            wrong += await Say(
                "scores of sellers, their days, offers and buyers", () => host.In((RebuildScores rebuild) => rebuild.Run(CancellationToken.None)));
            wrong += await Say("the ledger of reviews", () => host.In((ReviewsDbContext db) => WrongLedger(db)));
            wrong += await Say($"words of {WordsLookedAt} reviews", () => host.In((ReviewsDbContext db) => WrongWords(db)));
            wrong += await Say($"words of {WordsLookedAt} offers, and their spellings", () => host.In((OffersDbContext db) => WrongWords(db)));
        }
        foreach (var (what, module, sql) in Sums) wrong += await Say(what, () => Task.FromResult((int)Count(module, sql)));
        foreach (var module in new[] { "orders", "reviews", "messages", "moderation", "offers" })
        {
            wrong += await Say($"foreign keys of {module}", () => Task.FromResult((int)Count(module, "SELECT count(*) FROM pragma_foreign_key_check")));
        }
        Console.WriteLine(wrong == 0 ? "All sums are correct." : $"{wrong} rows are wrong.");
        return wrong == 0;
    }

    private static async Task<int> Say(string what, Func<Task<int>> count)
    {
        var started = Stopwatch.GetTimestamp();
        var wrong = await count();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {wrong} | {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} |"));
        return wrong;
    }

    private static async Task<int> WrongLedger(ReviewsDbContext db)
    {
        try
        {
            await new LedgerAudit(db).Run(CancellationToken.None);
            return 0;
        }
        catch (FormatException fault)
        {
            Console.Error.WriteLine(fault.Message);
            return 1;
        }
    }

    /// <summary>The words that the domain finds, in reviews from the whole period.</summary>
    private static async Task<int> WrongWords(ReviewsDbContext db)
    {
        var (first, last) = (await db.Reviews.MinAsync(r => r.Id), await db.Reviews.MaxAsync(r => r.Id));
        var wrong = 0;
        for (var i = 0; i < WordsLookedAt; i++)
        {
            var at = first + (long)((last - first) * (i / (double)WordsLookedAt));
            var review = await db.WholeReviews.AsNoTracking().Where(r => r.Id >= at).OrderBy(r => r.Id).FirstAsync();
            var wanted = review.IsGone ? [] : Words.Of(int.MaxValue, review.PublicComment, review.Reply, review.Order.Title);
            if (!review.Words.Select(w => w.Word).ToHashSet().SetEquals(wanted)) wrong++;
        }
        return wrong;
    }

    private static async Task<int> WrongWords(OffersDbContext db)
    {
        var wrong = 0;
        var step = Math.Max(1, await db.Offers.CountAsync() / WordsLookedAt);
        var ids = (await db.Offers.OrderBy(o => o.Id).Select(o => o.Id).ToListAsync()).Where((_, i) => i % step == 0);
        foreach (var id in ids)
        {
            var offer = await db.Offers.AsNoTracking().SingleAsync(o => o.Id == id);
            var words = await db.Words.Where(w => w.OfferId == id).Select(w => w.Word).ToListAsync();
            if (!words.ToHashSet().SetEquals(OfferWord.Of(offer))) wrong++;
            var learnt = db.ChangeTracker.Entries<KnownSpelling>().Count();
            await db.LearnSpellings(id, CancellationToken.None);
            if (db.ChangeTracker.Entries<KnownSpelling>().Count() > learnt) wrong++;
        }
        return wrong;
    }

    private long Count(string module, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={data}/{module}.db;Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        foreach (var other in new[] { "orders", "reviews" }.Where(o => sql.Contains($"{o}.", StringComparison.Ordinal)))
        {
            command.CommandText = $"ATTACH '{data}/{other}.db' AS {other}";
            command.ExecuteNonQuery();
        }
        command.CommandText = $"PRAGMA cache_size = -300000; {sql}";
        return (long)command.ExecuteScalar()!;
    }
}
