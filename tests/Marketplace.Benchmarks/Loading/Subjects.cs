using Marketplace.Benchmarks.Hosting;
using Marketplace.Billing.Domain;
using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Microsoft.Data.Sqlite;

namespace Marketplace.Benchmarks.Loading;

/// <summary>Finds the largest of each kind in a seeded market, because those become slow first.</summary>
internal sealed class Subjects(string data)
{
    /// <summary>A word in one of ten reviews, and a rare word.</summary>
    public const string CommonWord = "glaze", RareWord = "lesson";

    /// <summary>How many people download a long file at once.</summary>
    private const int Downloads = 4;

    public long Seller => One("reviews", "SELECT SubjectId FROM Scores WHERE Kind = 'Seller' AND Day = 0 ORDER BY Tally_Count DESC LIMIT 1");

    public long Buyer => One(
        "orders", "SELECT PersonId FROM OrderCounts WHERE Side = 'Buying' GROUP BY PersonId ORDER BY sum(Count) DESC LIMIT 1");

    /// <summary>The order with the longest conversation.</summary>
    public long TalkedOver => One("messages", "SELECT Id FROM Conversations WHERE Count <= 200 ORDER BY Count DESC, Id LIMIT 1");

    /// <summary>The newest claim; null in a market without open cases.</summary>
    public (long Id, long Order, long Buyer)? Claim => Rows("complaints", "SELECT Id, OrderId, BuyerId FROM Claims ORDER BY Id DESC LIMIT 1")
        .Select(row => ((long, long, long)?)((long)row[0], (long)row[1], (long)row[2])).FirstOrDefault();

    public long Administrator => One("accounts", "SELECT Id FROM Accounts WHERE Role = 'Administrator' LIMIT 1");

    public Number NewestOrder => new(One("orders", "SELECT Id FROM Orders ORDER BY Id DESC LIMIT 1"));

    public Number NewestReview => new(One("reviews", "SELECT Id FROM Reviews ORDER BY Id DESC LIMIT 1"));

    public string Shop => (string)Scalar("reviews", $"SELECT Shop FROM Shops WHERE SellerId = {Seller}");

    public long BuyerOf(long order) => One("orders", $"SELECT BuyerId FROM Orders WHERE Id = {order}");

    public IEnumerable<Case> Pages(Cast cast)
    {
        var (page, seller) = ($"/sellers/{Shop}", cast.Seller.Id);
        var reviews = One("reviews", $"SELECT count(*) FROM Reviews WHERE SellerId = {seller}");
        var deep = One("reviews", $"SELECT Id FROM Reviews WHERE SellerId = {seller} ORDER BY Id DESC LIMIT 1 OFFSET {reviews * 9 / 10}");
        var offer = One("offers", $"SELECT Id FROM Offers WHERE SellerId = {seller} ORDER BY Reviews DESC LIMIT 1");
        return
        [
            Case.Page("home", Requests.Get("/")),
            Case.Page("an offer", Requests.Get($"/offers/{new Number(offer)}")),
            Case.Page("the big seller", Requests.Get(page)),
            Case.Page("the big seller, far back", Requests.Get($"{page}?before={new Number(deep)}")),
            Case.Page("the big seller, negative", Requests.Get($"{page}?show=negative")),
            Case.Page("the big seller, a common word", Requests.Get($"{page}?q={CommonWord}")),
            Case.Page("the big seller, a rare word", Requests.Get($"{page}?q={RareWord}")),
            Case.Page("the buyer's orders", Requests.Get("/orders?side=buying", cast.Buyer)),
            Case.Page("the seller's orders", Requests.Get("/orders?side=selling", cast.Seller)),
            Case.Page("an order with 200 messages", Requests.Get($"/orders/{new Number(TalkedOver)}", cast.Writer)),
            Case.Page("the admin queue", Requests.Get("/admin/cases", cast.Administrator)),
            .. Claimed(cast),
            .. Money(cast),
        ];
    }

    /// <summary>The seller's money, and what is downloaded. The month is the one with the most lines.</summary>
    private IEnumerable<Case> Money(Cast cast)
    {
        var month = new Month((int)One("billing", $"SELECT Month FROM MonthSums WHERE OwnerId = {cast.Seller.Id} GROUP BY Month ORDER BY sum(Transfers) DESC LIMIT 1"));
        return
        [
            Case.Page("the seller's earnings", Requests.Get("/shop/earnings", cast.Seller)),
            Case.Page("the seller's statement", Requests.Get($"/shop/earnings/{month}", cast.Seller)),
            Case.Page("the seller's statement as CSV", Requests.Get($"/shop/earnings/{month}/csv", cast.Seller)) with { Clients = Downloads },
            Case.Page("the seller's statement as PDF", Requests.Get($"/shop/earnings/{month}/pdf", cast.Seller)) with { Clients = Downloads },
            Case.Page("the seller's canceled orders as CSV", Requests.Get("/orders/download?stage=canceled", cast.Seller)) with { Clients = Downloads },
            Case.Page("the seller's offers as CSV", Requests.Get("/shop/offers/download", cast.Seller)) with { Clients = Downloads },
        ];
    }

    private IEnumerable<Case> Claimed(Cast cast)
    {
        if (Claim is not { } claim || cast.Claimant is not { } claimant) yield break;
        yield return Case.Page("a claim", Requests.Get($"/claims/{new Number(claim.Id)}", claimant));
        yield return Case.Page("an order with a claim", Requests.Get($"/orders/{new Number(claim.Order)}", claimant));
        yield return Case.Page("a claim before support", Requests.Get($"/admin/claims/{new Number(claim.Id)}", cast.Administrator));
        yield return Case.Page("the admin queue, claims", Requests.Get("/admin/cases?kind=claims", cast.Administrator));
    }

    /// <summary>Pages checked only for scans and growth.</summary>
    public IEnumerable<Case> MorePages(Cast cast)
    {
        var request = One("moderation", "SELECT Id FROM DeletionRequests WHERE State = 'Open' ORDER BY Id LIMIT 1");
        return
        [
            Case.Page("the big seller, with comment", Requests.Get($"/sellers/{Shop}?show=comment")),
            Case.Page("the ledger", Requests.Get("/ledger")),
            Case.Page("the big seller's newest entries in the ledger", Requests.Get($"/ledger/sellers/{Shop}")),
            Case.Page("offers", Requests.Get("/offers")),
            Case.Page("offers, best rated of a category", Requests.Get("/offers?category=ceramics&sort=rated")),
            Case.Page("offers, a word of twenty offers", Requests.Get($"/offers?q={TwentyTimes}")),
            Case.Page("offers, a common word", Requests.Get("/offers?q=lamps")),
            Case.Page("offers, words that never meet", Requests.Get("/offers?q=rare+17")),
            Case.Page("offers, two words", Requests.Get("/offers?q=oak+mug")),
            Case.Page("offers, words of all descriptions", Requests.Get("/offers?q=small+workshop")),
            Case.Page("offers, a word, the newest of a category", Requests.Get("/offers?q=lamp&category=ceramics&sort=newest")),
            Case.Page("offers, a misspelt word", Requests.Get("/offers?q=lampp")),
            .. Enum.GetNames<OrderStage>().Select(stage => Case.Page($"the seller's orders, {stage}", Requests.Get($"/orders?side=selling&stage={stage}", cast.Seller))),
            Case.Page("the seller's orders, open claims", Requests.Get("/orders?side=selling&claims=true", cast.Seller)),
            Case.Page("the seller's orders, far back", Requests.Get($"/orders?side=selling&before={new Number(OrderOf(cast.Seller.Id, 0.9))}", cast.Seller)),
            Case.Page("the seller's orders, a word", Requests.Get("/orders?side=selling&search=mug", cast.Seller)),
            Case.Page("the seller's orders, two words of one stage", Requests.Get("/orders?side=selling&stage=finished&search=oak+mug", cast.Seller)),
            Case.Page("the seller's orders, a number", Requests.Get($"/orders?side=selling&search={new Number(OrderOf(cast.Seller.Id, 0.5))}", cast.Seller)),
            Case.Page("the buyer's orders, a word", Requests.Get("/orders?side=buying&search=mug", cast.Buyer)),
            Case.Page("the seller's conversations", Requests.Get("/messages", cast.Seller)),
            Case.Page("the conversation, further back", Requests.Get($"/orders/{new Number(TalkedOver)}/messages?before=100", cast.Writer)),
            Case.Page("the seller's notices", Requests.Get("/notices", cast.Seller)),
            Case.Page("the seller's reputation", Requests.Get("/shop/reputation", cast.Seller)),
            Case.Page("the seller's requests", Requests.Get("/shop/deletion-requests", cast.Seller)),
            Case.Page("the seller's offers", Requests.Get("/shop/offers", cast.Seller)),
            Case.Page("the admin queue, not taken", Requests.Get("/admin/cases?show=free", cast.Administrator)),
            Case.Page("the admin queue, overdue", Requests.Get("/admin/cases?show=overdue", cast.Administrator)),
            Case.Page("the admin queue, appeals", Requests.Get("/admin/cases?kind=appeals", cast.Administrator)),
            Case.Page("the admin queue, decided", Requests.Get("/admin/cases?show=decided", cast.Administrator)),
            Case.Page("a case", Requests.Get($"/admin/cases/{new Number(request)}", cast.Administrator)),
            Case.Page("the audit log", Requests.Get("/admin/log", cast.Administrator)),
            Case.Page("accounts, by name", Requests.Get("/admin/accounts?q=anna1", cast.Administrator)),
        ];
    }

    /// <summary>The buyers of the newest orders, each with an order.</summary>
    public IReadOnlyList<(long Order, long Buyer)> NewestBuyers(int count) => [.. Pairs(
        "orders", $"""
            SELECT max(Id), BuyerId FROM (SELECT Id, BuyerId FROM Orders ORDER BY Id DESC LIMIT 5000) GROUP BY BuyerId ORDER BY 1 DESC LIMIT {count}
            """)];

    /// <summary>Offers by several sellers, with their prices.</summary>
    public IReadOnlyList<(long Offer, long Price)> Offers(int count) => [.. Pairs("offers", $"SELECT Id, Price FROM Offers ORDER BY Id DESC LIMIT {count}")];

    /// <summary>The shops with the most reviews.</summary>
    public IReadOnlyList<string> Shops(int count) => [.. Rows("reviews", $"""
        SELECT h.Shop FROM Scores s JOIN Shops h ON h.SellerId = s.SubjectId
        WHERE s.Kind = 'Seller' AND s.Day = 0 ORDER BY s.Tally_Count DESC LIMIT {count}
        """).Select(row => (string)row[0])];

    /// <summary>Orders that can be reviewed, from all kinds of shops.</summary>
    public IReadOnlyList<(long Order, long Buyer, string Shop)> Sales(int count) => [.. Rows("reviews", $"""
        SELECT OrderId, BuyerId, Shop FROM ReviewableOrders o
        WHERE o.Stage = 'Finished' AND NOT EXISTS (SELECT 1 FROM Reviews r WHERE r.OrderId = o.OrderId) ORDER BY OrderId % 997 LIMIT {count}
        """).Select(row => ((long)row[0], (long)row[1], (string)row[2]))];

    /// <summary>Orders that can be reviewed, from the buyers with the most of them.</summary>
    public IReadOnlyList<(long Order, long Buyer)> Unreviewed(int buyers) => [.. Pairs("reviews", $"""
        WITH Free AS (
            SELECT OrderId, BuyerId FROM ReviewableOrders o
            WHERE NOT EXISTS (SELECT 1 FROM Reviews r WHERE r.OrderId = o.OrderId))
        SELECT OrderId, BuyerId FROM Free
        WHERE BuyerId IN (SELECT BuyerId FROM Free GROUP BY BuyerId ORDER BY count(*) DESC, BuyerId LIMIT {buyers}) ORDER BY OrderId % 997
        """)];

    /// <summary>How many events have not reached all their handlers.</summary>
    public long Unheard() => new[] { "accounts", "offers", "orders", "billing", "messages", "reviews", "complaints", "moderation", "notices" }
        .Sum(module => One(module, "SELECT count(*) FROM Outbox WHERE DueAt IS NOT NULL"));

    /// <summary>One of a seller's orders, from the newest (0) to the oldest (1).</summary>
    private long OrderOf(long seller, double part)
    {
        var count = One("orders", $"SELECT sum(Count) FROM OrderCounts WHERE Side = 'Selling' AND PersonId = {seller}");
        return One("orders", $"SELECT Id FROM Orders WHERE SellerId = {seller} ORDER BY Id DESC LIMIT 1 OFFSET {(long)(count * part)}");
    }

    /// <summary>A word that about as many offers have on every market, whatever its size.</summary>
    private string TwentyTimes => (string)Scalar(
        "offers", "SELECT Word FROM OfferWords WHERE Word GLOB '[a-z0-9]*' GROUP BY Word ORDER BY abs(count(*) - 20), Word LIMIT 1");

    private long One(string module, string sql) => (long)Scalar(module, sql);

    private object Scalar(string module, string sql)
    {
        using var connection = Open(module);
        using var command = new SqliteCommand(sql, connection);
        return command.ExecuteScalar() ?? throw new InvalidOperationException($"{data} is no seeded market.");
    }

    private SqliteConnection Open(string module)
    {
        var connection = new SqliteConnection($"Data Source={data}/{module}.db;Mode=ReadOnly");
        connection.Open();
        return connection;
    }

    private IEnumerable<(long First, long Second)> Pairs(string module, string sql) => Rows(module, sql).Select(row => ((long)row[0], (long)row[1]));

    private IEnumerable<object[]> Rows(string module, string sql)
    {
        using var connection = Open(module);
        using var command = new SqliteCommand(sql, connection);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            yield return row;
        }
    }
}
