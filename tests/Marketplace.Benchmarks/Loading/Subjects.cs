using Marketplace.Benchmarks.Hosting;
using Marketplace.Kernel.Domain;
using Microsoft.Data.Sqlite;

namespace Marketplace.Benchmarks.Loading;

/// <summary>Finds in a seeded market what is most of its kind, for that is what gets slow.</summary>
internal sealed class Subjects(string data)
{
    /// <summary>A word that one in ten reviews holds, and one of few.</summary>
    public const string CommonWord = "glaze", RareWord = "lesson";

    public long Seller { get; } = One(data, "reviews", "SELECT SubjectId FROM Scores WHERE Kind = 'Seller' AND Day = 0 ORDER BY Tally_Count DESC LIMIT 1");

    public long Buyer { get; } = One(data, "orders", "SELECT PersonId FROM OrderCounts WHERE Side = 'Buying' GROUP BY PersonId ORDER BY sum(Count) DESC LIMIT 1");

    /// <summary>The order with the longest conversation.</summary>
    public long TalkedOver { get; } = One(data, "messages", "SELECT Id FROM Conversations ORDER BY Count DESC LIMIT 1");

    public long Administrator { get; } = One(data, "accounts", "SELECT Id FROM Accounts WHERE Role = 'Administrator' LIMIT 1");

    public string Shop => Text("reviews", $"SELECT Shop FROM Shops WHERE SellerId = {Seller}");

    public long BuyerOf(long order) => One(data, "orders", $"SELECT BuyerId FROM Orders WHERE Id = {order}");

    public IEnumerable<Case> Pages(Visitor buyer, Visitor seller, Visitor writer, Visitor administrator)
    {
        var page = $"/sellers/{Shop}";
        var reviews = One(data, "reviews", $"SELECT count(*) FROM Reviews WHERE SellerId = {Seller}");
        var deep = One(data, "reviews", $"SELECT Id FROM Reviews WHERE SellerId = {Seller} ORDER BY Id DESC LIMIT 1 OFFSET {reviews * 9 / 10}");
        var offer = One(data, "offers", $"SELECT Id FROM Offers WHERE SellerId = {Seller} ORDER BY Reviews DESC LIMIT 1");
        return
        [
            Case.Page("home", Requests.Get("/")),
            Case.Page("an offer", Requests.Get($"/offers/{new Number(offer)}")),
            Case.Page("the big seller", Requests.Get(page)),
            Case.Page("the big seller, far back", Requests.Get($"{page}?before={new Number(deep)}")),
            Case.Page("the big seller, negative", Requests.Get($"{page}?show=negative")),
            Case.Page("the big seller, a common word", Requests.Get($"{page}?q={CommonWord}")),
            Case.Page("the big seller, a rare word", Requests.Get($"{page}?q={RareWord}")),
            Case.Page("the buyer's orders", Requests.Get("/orders?side=buying", buyer)),
            Case.Page("the seller's orders", Requests.Get("/orders?side=selling", seller)),
            Case.Page("an order with 200 messages", Requests.Get($"/orders/{new Number(TalkedOver)}", writer)),
            Case.Page("the admin queue", Requests.Get("/admin/cases", administrator)),
        ];
    }

    /// <summary>Buyers of the newest orders, each with an order.</summary>
    public IReadOnlyList<(long Order, long Buyer)> NewestBuyers(int count) => [.. Pairs(
        "orders", $"SELECT max(Id), BuyerId FROM (SELECT Id, BuyerId FROM Orders ORDER BY Id DESC LIMIT 5000) GROUP BY BuyerId ORDER BY 1 DESC LIMIT {count}")];

    /// <summary>Offers of several sellers, each with its price.</summary>
    public IReadOnlyList<(long Offer, long Price)> Offers(int count) => [.. Pairs("offers", $"SELECT Id, Price FROM Offers ORDER BY Id DESC LIMIT {count}")];

    /// <summary>Orders that can be reviewed, of the buyers who have most of them.</summary>
    public IReadOnlyList<(long Order, long Buyer)> Unreviewed(int buyers) => [.. Pairs("reviews", $"""
        WITH Free AS (
            SELECT OrderId, BuyerId FROM ReviewableOrders o
            WHERE Stage <> 'Canceled' AND NOT EXISTS (SELECT 1 FROM Reviews r WHERE r.OrderId = o.OrderId))
        SELECT OrderId, BuyerId FROM Free
        WHERE BuyerId IN (SELECT BuyerId FROM Free GROUP BY BuyerId ORDER BY count(*) DESC, BuyerId LIMIT {buyers}) ORDER BY OrderId % 997
        """)];

    /// <summary>How many events have not reached all their handlers.</summary>
    public long Unheard() => new[] { "accounts", "offers", "orders", "messages", "reviews", "moderation", "notices" }
        .Sum(module => One(data, module, "SELECT count(*) FROM Outbox WHERE DueAt IS NOT NULL"));

    private static long One(string data, string module, string sql)
    {
        using var connection = Open(data, module);
        using var command = new SqliteCommand(sql, connection);
        return (long)command.ExecuteScalar()!;
    }

    private static SqliteConnection Open(string data, string module)
    {
        var connection = new SqliteConnection($"Data Source={data}/{module}.db;Mode=ReadOnly");
        connection.Open();
        return connection;
    }

    private string Text(string module, string sql)
    {
        using var connection = Open(data, module);
        using var command = new SqliteCommand(sql, connection);
        return (string)command.ExecuteScalar()!;
    }

    private IEnumerable<(long First, long Second)> Pairs(string module, string sql)
    {
        using var connection = Open(data, module);
        using var command = new SqliteCommand(sql, connection);
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return (reader.GetInt64(0), reader.GetInt64(1));
    }
}
