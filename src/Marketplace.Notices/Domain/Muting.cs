namespace Marketplace.Notices.Domain;

/// <summary>Whether a buyer who has muted the seller still gets a notice (rule ACC-9). Notices about running orders and about claims always arrive.</summary>
internal sealed record Muting
{
    public static readonly Muting Never = new();

    /// <summary>Muted once the notice's order has ended.</summary>
    public static readonly Muting AfterOrder = new() { IsAfterOrder = true };

    private Muting()
    {
    }

    public bool IsAfterOrder { get; private init; }

    /// <summary>The seller whose mute holds whatever the order's stage; null otherwise.</summary>
    public long? SellerId { get; private init; }

    /// <summary>Muted in any case: it belongs to no running order.</summary>
    public static Muting Of(long sellerId) => new() { SellerId = sellerId };
}
