using System.Globalization;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Microsoft.Data.Sqlite;

namespace Marketplace.Benchmarks.Hosts;

/// <summary>Compares the market's new data with the success messages that people saw.</summary>
internal sealed class Books
{
    private static readonly string[] Modules = ["accounts", "offers", "orders", "billing", "messages", "reviews", "complaints", "moderation", "notices"];

    /// <summary>Which handlers receive which events; each handles each event once.</summary>
    private static readonly string[]
        OnOrder = ["orders.place-order", "messages.open-conversation", "notices.copy-order", "notices.orders",
            "offers.note-order"],
        OnReview = ["moderation.copy-review", "notices.reviews", "offers.count-review"],
        OnFirstMessage = ["notices.conversations"], OnAnswer = ["orders.note-first-answer"];

    private readonly string data;
    private readonly long first = IdGenerator.LowestAt(DateTime.UtcNow);
    private readonly long stock;
    private readonly Dictionary<long, (long Unread, long Missed)> sellers;

    public Books(string data)
    {
        this.data = data;
        stock = Stock();
        sellers = Sellers();
    }

    /// <summary>The recurring jobs that ran.</summary>
    public IReadOnlyList<string> Works => [.. Modules.SelectMany(module => Rows(module, "SELECT Name FROM JobLeases")).Select(row => (string)row[0])];

    public IEnumerable<object[]> Rows(string module, string sql)
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

    public long Count(string module, string sql) => Rows(module, sql).Single()[0] is long number ? number : 0;

    /// <summary>Makes all recurring jobs due now.</summary>
    public void EndLeases()
    {
        foreach (var module in Modules)
        {
            using var connection = Open(module, writes: true);
            using var command = new SqliteCommand("UPDATE JobLeases SET Until = '2000-01-01 00:00:00'", connection);
            command.ExecuteNonQuery();
        }
    }

    /// <summary>Pending and parked events.</summary>
    public long Unheard() => Modules.Sum(module => Count(module, "SELECT count(*) FROM Outbox"));

    /// <summary>Events that this host leased and didn't deliver.</summary>
    public long LeftBy(FleetHost host) => Modules.Sum(module => Count(
        module, string.Create(CultureInfo.InvariantCulture, $"SELECT count(*) FROM Outbox WHERE (Claim >> 12) & 1023 = {host.Node}")));

    /// <summary>What was checked, how many there are, and how many are missing or duplicates.</summary>
    public IReadOnlyList<(string What, long Seen, long Wrong)> Compare(Ledger ledger)
    {
        var all = new List<(string What, long Seen, long Wrong)>();
        void Check(string what, long seen, long wrong) => all.Add((what, seen, wrong));
        void Same<T>(string what, IEnumerable<T> told, IEnumerable<T> there) where T : notnull
        {
            var found = there.ToList();
            Check(what, found.Count, Difference(told, found));
        }

        var (orders, reviews, messages) = (ledger.Orders.ToList(), ledger.Reviews.ToList(), ledger.Messages.ToList());
        Same("purchases", orders, Longs("offers", "SELECT Id FROM Purchases WHERE OrderedAt IS NOT NULL AND Id"));
        Same("orders", orders, Longs("orders", "SELECT Id FROM Orders WHERE Id"));
        Same("conversations of new orders", orders, Longs("messages", "SELECT Id FROM Conversations WHERE Id"));
        var products = Longs("orders", "SELECT Id FROM Orders WHERE Kind = 'Product' AND Id").Count();
        Check("items taken from stock", stock - Stock(), Math.Abs(stock - Stock() - products));
        Same("reviews", reviews, Longs("reviews", "SELECT OrderId FROM Reviews WHERE Id"));
        Same("messages", messages.Select(m => m.Text), Texts("messages", "SELECT Text FROM Messages WHERE Id"));
        Same("unread messages of sellers", messages.Select(m => m.Order), Sellers().SelectMany(s => Enumerable.Repeat(
            s.Key, (int)(s.Value.Unread - sellers.GetValueOrDefault(s.Key).Unread))));

        Same("notices of orders", orders.Select(o => $"/orders/{new Number(o)}"), Links("{0} ordered “{1}”."));
        Same("notices of reviews", Longs("reviews", "SELECT Id FROM Reviews WHERE Id").Select(r => $"/reviews/{new Number(r)}"), Links("{0} reviewed “{1}”."));
        var talks = messages.Select(m => m.Order).Distinct().Where(o => sellers[o].Missed == 0).Select(o => $"/orders/{new Number(o)}#conversation").ToList();
        Same("notices about messages, only the first", talks, Links("{0} wrote to you about “{1}”."));
        // The buyer and the seller of an order get one each.
        var (mails, texts) = (2 * orders.Count + reviews.Count + talks.Count, orders.Count);
        Check("emails", mails, Math.Abs(mails - Files("mail", "*.eml")));
        Check("phone messages", texts, Math.Abs(texts - Files("phone", "*.txt")));

        var heard = Modules.SelectMany(module => Rows(module, $"SELECT Handler, count(*) FROM Inbox WHERE EventId >= {first} GROUP BY 1"))
            .ToDictionary(row => (string)row[0], row => (long)row[1]);
        long Missing(IEnumerable<string> handlers, int events) => handlers.Sum(h => Math.Abs(heard.GetValueOrDefault(h) - events));
        Check("events handled", heard.Values.Sum(), Missing(OnOrder, orders.Count) + Missing(OnReview, reviews.Count) + Missing(OnFirstMessage, talks.Count)
            + Missing(OnAnswer, 0) + Missing(["notices.send-message"], mails + texts));
        Check("events pending or parked", Unheard(), Unheard());
        return all;
    }

    /// <summary>How many are missing, unexpected or duplicates.</summary>
    private static int Difference<T>(IEnumerable<T> told, IEnumerable<T> there) where T : notnull
    {
        var left = told.CountBy(t => t).ToDictionary();
        foreach (var (one, count) in there.CountBy(t => t)) left[one] = left.GetValueOrDefault(one) - count;
        return left.Values.Sum(Math.Abs);
    }

    private long Stock() => Count("offers", "SELECT sum(Stock) FROM Offers");

    private Dictionary<long, (long Unread, long Missed)> Sellers() => Rows("messages", "SELECT ConversationId, Unread, Missed FROM Participants WHERE Party = 'Seller'")
        .ToDictionary(row => (long)row[0], row => ((long)row[1], (long)row[2]));

    private IEnumerable<long> Longs(string module, string sql) => Rows(module, $"{sql} >= {first}").Select(row => (long)row[0]);

    private IEnumerable<string> Texts(string module, string sql) => Rows(module, $"{sql} >= {first}").Select(row => (string)row[0]);

    private IEnumerable<string> Links(string text) => Texts("notices", $"SELECT Link FROM Notices WHERE Text = '{text}' AND Id");

    /// <summary>A file is named after its message's id, so a repeat writes the same file.</summary>
    private int Files(string folder, string pattern)
    {
        var path = Path.Combine(data, folder);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, pattern).Count(f => long.Parse(Path.GetFileNameWithoutExtension(f), CultureInfo.InvariantCulture) >= first)
            : 0;
    }

    private SqliteConnection Open(string module, bool writes = false)
    {
        var connection = new SqliteConnection($"Data Source={data}/{module}.db;Pooling=False;Mode={(writes ? "ReadWrite" : "ReadOnly")}");
        connection.Open();
        return connection;
    }
}
