using Marketplace.Contracts.Offers;
using Marketplace.Offers.Domain;

namespace Marketplace.Benchmarks.Seeding;

/// <summary>An offer.</summary>
internal sealed class Ware
{
    public required long Id { get; init; }

    public required int Index { get; init; }

    public required Stall Stall { get; init; }

    public required Phrase Title { get; init; }

    public required Phrase Description { get; init; }

    public required Category Category { get; init; }

    public required OfferKind Kind { get; init; }

    public required long Price { get; init; }

    public required int HoursToStart { get; init; }

    public required int HoursToDeliver { get; init; }

    public required DateTime ListedAt { get; init; }

    /// <summary>Whether it has ever been reviewed.</summary>
    public bool IsReviewed { get; set; }

    public int Reviews { get; set; }

    public long Stars { get; set; }

    /// <summary>The number of its orders by measure and duration bucket.</summary>
    public int[] Times { get; } = new int[2 * Buckets];

    public static int Buckets { get; } = Timing.BucketOf(TimeSpan.MaxValue) + 1;
}
