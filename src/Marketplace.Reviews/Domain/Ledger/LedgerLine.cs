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

    /// <summary>The version of this format.</summary>
    public int V { get; init; } = 1;

    /// <summary>published, edited, replied, replyChanged, withdrawn, decision or restored; key for a new key and day for the tree of all sellers.</summary>
    public required string Kind { get; init; }

    /// <summary>The seller, by the shop's name in URLs.</summary>
    public string? Shop { get; init; }

    /// <summary>The seller's own sequence number, from 1.</summary>
    public long? Seq { get; init; }

    /// <summary>The leaf hash of the seller's entry before; none for the first.</summary>
    public byte[]? Before { get; init; }

    /// <summary>The review's number.</summary>
    public string? Review { get; init; }

    public string? Day { get; init; }

    /// <summary>Order Fulfillment, Start Time, Communication.</summary>
    public int[]? Ratings { get; init; }

    /// <summary>Whether the review counts in the score from now on.</summary>
    public bool? Counts { get; init; }

    /// <summary>Of the seller's score, this change included: reviews; positive, neutral, negative; the sums of the three ratings.</summary>
    public int[]? Totals { get; init; }

    /// <summary>What support decided.</summary>
    public string? Ruling { get; init; }

    /// <summary>The rule that the decision rests on.</summary>
    public string? Rule { get; init; }

    /// <summary>The commitment to the comment, if it is public and this entry changed it.</summary>
    public byte[]? Comment { get; init; }

    /// <summary>The same of the reply.</summary>
    public byte[]? Reply { get; init; }

    /// <summary>Of a day: the number of sellers.</summary>
    public long? Sellers { get; init; }

    /// <summary>Of a day: the root of the tree over all sellers' newest entries.</summary>
    public byte[]? Root { get; init; }

    /// <summary>Of a new key: the key.</summary>
    public string? Key { get; init; }

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

    /// <exception cref="FormatException">It is no entry.</exception>
    public static LedgerLine Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, Json.LedgerLine) ?? throw new FormatException("This is no entry.");
        }
        catch (JsonException failure)
        {
            throw new FormatException("This is no entry.", failure);
        }
    }

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json.LedgerLine);

    public LedgerTotals? ReadTotals() => Totals is [var count, var positive, var neutral, var negative, var fulfillment, var start, var communication]
        ? new(count, positive, neutral, negative, fulfillment, start, communication) : null;

    public Ratings? ReadRatings() => Ratings is [var fulfillment, var start, var communication] ? new(fulfillment, start, communication) : null;

    private static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
