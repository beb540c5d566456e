using System.Globalization;
using Marketplace.Contracts.Moderation;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Domain.Ledger;
using Marketplace.Texts;

namespace Marketplace.Reviews.ReadSellerLedger;

/// <summary>One entry as it is shown.</summary>
internal sealed record LedgerRow(long Position, LedgerLine Line)
{
    /// <summary>The entry's UTC day, as the reader writes dates.</summary>
    public string Day => DateOnly.TryParseExact(Line.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? ReaderZone.Day(day) : "";

    public string InWords => Line.Kind switch
    {
        "published" => "Review published",
        "edited" => "Review edited",
        "replied" => "Seller replied",
        "replyChanged" => "Reply changed",
        "withdrawn" => "Review withdrawn",
        "restored" => "Review restored",
        _ => Enum.TryParse<Ruling>(Line.Ruling, out var ruling) ? ruling.InWords() : "Decision",
    };
}
