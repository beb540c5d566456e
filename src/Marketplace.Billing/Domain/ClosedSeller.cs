namespace Marketplace.Billing.Domain;

/// <summary>
/// A seller whose account is closed. What the law makes us keep about them stays, protected and shown to nobody but administrators, until it is destroyed.
/// </summary>
internal sealed class ClosedSeller
{
    public required long SellerId { get; init; }

    public required DateTime ClosedAt { get; init; }

    /// <summary>From when on nothing has to be kept any more; null once it is destroyed.</summary>
    public DateTime? DestroyAt { get; set; }

    /// <summary>What they stated, and their account at the provider, see <see cref="KeptDetails"/>; empty if there is neither.</summary>
    public string ProtectedDetails { get; set; } = "";

    /// <summary>The first day after so many whole calendar years.</summary>
    public static DateTime EndOf(DateTime closedAt, int years) => new(closedAt.Year + years + 1, 1, 1, 0, 0, 0, DateTimeKind.Utc);
}
