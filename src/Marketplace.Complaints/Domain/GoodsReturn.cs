
namespace Marketplace.Complaints.Domain;

/// <summary>The return of a product to its seller.</summary>
internal sealed class GoodsReturn
{
    private static readonly TimeSpan[] RemindBefore = [TimeSpan.FromDays(3), TimeSpan.FromDays(1)];

    private GoodsReturn()
    {
    }

    public GoodsReturn(ReturnAddress to) => To = to;

    public ReturnAddress To { get; private set; } = null!;

    /// <summary>When the buyer accepted it or support decided it.</summary>
    public DateTime? AgreedAt { get; private set; }

    /// <summary>When the buyer has to send it by.</summary>
    public DateTime? SendBy { get; private set; }

    /// <summary>When it ends without a refund because the buyer hasn't sent the product.</summary>
    public DateTime? LapsesAt { get; private set; }

    public DateTime? SentAt { get; private set; }

    public string Tracking { get; private set; } = "";

    /// <summary>How many reminders to send it back a claim's buyer has had.</summary>
    public int Reminders { get; private set; }

    /// <summary>When a claim's buyer is reminded next, or null.</summary>
    public DateTime? RemindAt => SentAt is null && Reminders < RemindBefore.Length ? SendBy - RemindBefore[Reminders] : null;

    /// <summary>When the buyer is refunded automatically.</summary>
    public DateTime? RefundAt { get; private set; }

    /// <summary>The seller's account is closed.</summary>
    public void Forget() => To = new("", "", "", "", "");

    public void Agree(DateTime at, TimeSpan lasts, TimeSpan late) =>
        (AgreedAt, SendBy, LapsesAt, Reminders) = (at, at + lasts, at + lasts + late, RemindBefore.Count(before => before >= lasts));

    public void Remind() => Reminders++;

    public void Send(string tracking, DateTime at, TimeSpan lasts) => (Tracking, SentAt, RefundAt) = (tracking, at, at + lasts);
}
