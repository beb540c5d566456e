namespace Marketplace.Offers.Domain;

/// <summary>An offer or a seller that a person keeps in their list.</summary>
internal sealed class Favourite
{
    public required long AccountId { get; init; }

    public required FavouriteKind Kind { get; init; }

    /// <summary>The offer's or the seller's id.</summary>
    public required long SubjectId { get; init; }

    /// <summary>Sorts by the time when it was added.</summary>
    public required long Id { get; init; }

    /// <summary>Whether the person is told when the offer is back or cheaper.</summary>
    public required bool Tells { get; init; }
}
