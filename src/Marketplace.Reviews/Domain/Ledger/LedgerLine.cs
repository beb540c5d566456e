using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;

namespace Marketplace.Reviews.Domain.Ledger;

/// <summary>
/// An entry as it is logged: one line of JSON without spaces, its names in this order, those without a value left out. What is hashed are its
/// bytes, so nobody has to write it again in the same way. Times are UTC days; hashes are base64.
/// </summary>
internal sealed record LedgerLine
{
    private static readonly LedgerJson Json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>No name has more letters; a longer one is no entry's.</summary>
    private const int LongestName = 16;

    /// <summary>The totals are the longest list.</summary>
    private const int MostNumbers = 7;

    /// <summary>The version of this format.</summary>
    public int V { get; set; } = 1;

    /// <summary>published, edited, replied, replyChanged, withdrawn, decision or restored; key for a new key and day for the tree of all sellers.</summary>
    public required string Kind { get; set; }

    /// <summary>The seller, by the shop's name in URLs.</summary>
    public string? Shop { get; set; }

    /// <summary>The seller's own sequence number, from 1.</summary>
    public long? Seq { get; set; }

    /// <summary>The leaf hash of the seller's entry before; none for the first.</summary>
    public byte[]? Before { get; set; }

    /// <summary>The review's number.</summary>
    public string? Review { get; set; }

    public string? Day { get; set; }

    /// <summary>Order Fulfillment, Start Time, Communication.</summary>
    public int[]? Ratings { get; set; }

    /// <summary>Whether the review counts in the score from now on.</summary>
    public bool? Counts { get; set; }

    /// <summary>Of the seller's score, this change included: reviews; positive, neutral, negative; the sums of the three ratings.</summary>
    public int[]? Totals { get; set; }

    /// <summary>What support decided.</summary>
    public string? Ruling { get; set; }

    /// <summary>The rule that the decision rests on.</summary>
    public string? Rule { get; set; }

    /// <summary>The commitment to the comment, if it is public and this entry changed it.</summary>
    public byte[]? Comment { get; set; }

    /// <summary>The same of the reply.</summary>
    public byte[]? Reply { get; set; }

    /// <summary>Of a day: the number of sellers.</summary>
    public long? Sellers { get; set; }

    /// <summary>Of a day: the root of the tree over all sellers' newest entries.</summary>
    public byte[]? Root { get; set; }

    /// <summary>Of a new key: the key.</summary>
    public string? Key { get; set; }

    public static LedgerLine Of(PendingEntry pending, long seq, byte[]? before, LedgerTotals t) => new()
    {
        Kind = JsonNamingPolicy.CamelCase.ConvertName(pending.Kind.ToString()),
        Shop = pending.Shop,
        Seq = seq,
        Before = before,
        Review = new Number(pending.ReviewId).ToString(),
        Day = Write(DateOnly.FromDateTime(pending.At)),
        Ratings = [pending.Ratings.Fulfillment, pending.Ratings.StartTime, pending.Ratings.Communication],
        Counts = pending.Counts,
        Totals = [t.Count, t.Positive, t.Neutral, t.Negative, t.Fulfillment, t.StartTime, t.Communication],
        Ruling = pending.Ruling?.ToString(),
        Rule = pending.Rule?.ToString(),
        Comment = pending.Comment,
        Reply = pending.Reply,
    };

    public static LedgerLine OfDay(DateOnly day, long sellers, byte[] root) => new() { Kind = "day", Day = Write(day), Sellers = sellers, Root = root };

    /// <summary>A leaf of a day's tree: the shop, and the number and leaf hash of its newest entry.</summary>
    public static string Head(string shop, long seq, byte[] hash) => string.Create(CultureInfo.InvariantCulture, $"{shop} {seq} {Convert.ToBase64String(hash)}");

    /// <summary>Reads a line token by token: the whole ledger is verified twice as fast as with a serializer.</summary>
    /// <exception cref="FormatException">It is no entry.</exception>
    public static LedgerLine Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var json = new Utf8JsonReader(bytes);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject) throw new FormatException("This is no entry.");
            var line = new LedgerLine { Kind = "" };
            Span<char> name = stackalloc char[LongestName];
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var length = json.CopyString(name);
                json.Read();
                line.Take(name[..length], ref json);
            }
            // Fails if something follows.
            json.Read();
            return line.Kind.Length > 0 ? line : throw new FormatException("This is no entry.");
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException("This is no entry.", failure);
        }
    }

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json.LedgerLine);

    public LedgerTotals? ReadTotals() => Totals is [var count, var positive, var neutral, var negative, var fulfillment, var start, var communication]
        ? new(count, positive, neutral, negative, fulfillment, start, communication) : null;

    public Ratings? ReadRatings() => Ratings is [var fulfillment, var start, var communication] ? new(fulfillment, start, communication) : null;

    private void Take(scoped ReadOnlySpan<char> name, ref Utf8JsonReader json)
    {
        switch (name)
        {
            case "v": V = json.GetInt32(); break;
            case "kind": Kind = json.GetString() ?? ""; break;
            case "shop": Shop = json.GetString(); break;
            case "seq": Seq = json.GetInt64(); break;
            case "before": Before = json.GetBytesFromBase64(); break;
            case "review": Review = json.GetString(); break;
            case "day": Day = json.GetString(); break;
            case "ratings": Ratings = Integers(ref json); break;
            case "counts": Counts = json.GetBoolean(); break;
            case "totals": Totals = Integers(ref json); break;
            case "ruling": Ruling = json.GetString(); break;
            case "rule": Rule = json.GetString(); break;
            case "comment": Comment = json.GetBytesFromBase64(); break;
            case "reply": Reply = json.GetBytesFromBase64(); break;
            case "sellers": Sellers = json.GetInt64(); break;
            case "root": Root = json.GetBytesFromBase64(); break;
            case "key": Key = json.GetString(); break;
            default: json.Skip(); break;
        }
    }

    private static int[] Integers(ref Utf8JsonReader json)
    {
        Span<int> numbers = stackalloc int[MostNumbers];
        var count = 0;
        if (json.TokenType != JsonTokenType.StartArray) throw new FormatException("This is no list.");
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (count == MostNumbers) throw new FormatException("This list is too long.");
            numbers[count++] = json.GetInt32();
        }
        return numbers[..count].ToArray();
    }

    private static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
