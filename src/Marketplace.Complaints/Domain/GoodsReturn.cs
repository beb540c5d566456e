
namespace Marketplace.Complaints.Domain;

/// <summary>The return of a product to its seller.</summary>
internal sealed class GoodsReturn
{
    private GoodsReturn()
    {
    }

    public GoodsReturn(ReturnAddress to) => To = to;

    public ReturnAddress To { get; private set; } = null!;

    /// <summary>When the buyer accepted it or support decided it.</summary>
    public DateTime? AgreedAt { get; private set; }

    /// <summary>When the buyer has to send it by.</summary>
    public DateTime? SendBy { get; private set; }

    /// <summary>When a withdrawal ends without a refund because the buyer hasn't sent the product; null in a claim.</summary>
    public DateTime? LapsesAt { get; private set; }

    public DateTime? SentAt { get; private set; }

    public string Tracking { get; private set; } = "";

    /// <summary>When the buyer is refunded automatically.</summary>
    public DateTime? RefundAt { get; private set; }

    /// <summary>The seller's account is closed.</summary>
    public void Forget() => To = new("", "", "", "", "");

    public void Agree(DateTime at, TimeSpan lasts, TimeSpan? late = null) => (AgreedAt, SendBy, LapsesAt) = (at, at + lasts, at + lasts + late);

    public void Send(string tracking, DateTime at, TimeSpan lasts) => (Tracking, SentAt, RefundAt) = (tracking, at, at + lasts);
}
