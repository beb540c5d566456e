using Marketplace.Contracts.Orders;

namespace Marketplace.Benchmarks.Seeding;

/// <summary>An order with its messages.</summary>
internal sealed class Sale
{
    public required int Index { get; init; }

    public required long Id { get; init; }

    public required Ware Ware { get; init; }

    public required Member Buyer { get; init; }

    public required int Quantity { get; init; }

    public required DateTime PlacedAt { get; init; }

    public OrderStage Stage { get; set; }

    /// <summary>The stage from which it was refunded or canceled.</summary>
    public OrderStage From { get; set; }

    public DateTime? StartedAt { get; set; }

    public DateTime? PaidAt { get; set; }

    public DateTime? SentAt { get; set; }

    public DateTime? EndedAt { get; set; }

    public Party EndedBy { get; set; }

    public int Messages { get; set; }

    /// <summary>The time between two messages; the buyer writes first, then they take turns.</summary>
    public TimeSpan Pause { get; set; }

    public bool IsUnread { get; set; }

    public long LastMessageId { get; set; }

    public Opinion? Opinion { get; set; }

    public Stall Stall => Ware.Stall;

    public Member Seller => Ware.Stall.Owner;

    public long Total => Ware.Price * Quantity;

    public DateTime PromisedStartAt => PlacedAt.AddHours(Ware.HoursToStart);

    public DateTime PromisedDeliveryAt => PromisedStartAt.AddHours(Ware.HoursToDeliver);

    public bool HasEnded => EndedAt is not null;

    /// <summary>The seller's first step or message.</summary>
    public DateTime? FirstAnswerAt
    {
        get
        {
            var step = StartedAt ?? (EndedBy == Party.Seller ? EndedAt : null);
            return Messages < 2 ? step : step is { } at && at < WrittenAt(2) ? at : WrittenAt(2);
        }
    }

    public OrderSummary Summary => new(
        Id, Ware.Id, Buyer.Id, Buyer.Name.Text, Seller.Id, Stall.Name.Text, Stall.Slug, Ware.Title.Text, Quantity, Total, "EUR", Ware.Kind);

    public OrderFacts Facts => new(PlacedAt, PromisedStartAt, StartedAt, PromisedDeliveryAt, SentAt, FirstAnswerAt);

    public DateTime WrittenAt(int position) => PlacedAt + (position * Pause);

    public static Party WriterOf(int position) => position % 2 == 1 ? Party.Buyer : Party.Seller;
}
