using Marketplace.Contracts.Moderation;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Domain.Ledger;

namespace Marketplace.Reviews.ReadSellerLedger;

/// <summary>One entry as it is shown.</summary>
internal sealed record LedgerRow(long Position, LedgerLine Line)
{
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
