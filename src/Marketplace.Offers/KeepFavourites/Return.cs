using Marketplace.Kernel.Domain;

namespace Marketplace.Offers.KeepFavourites;

/// <summary>What tells somebody when an offer that can't be bought now is back.</summary>
/// <param name="Number">The offer's number.</param>
/// <param name="IsKept">Whether it is a favourite.</param>
/// <param name="Tells">Whether its news is told.</param>
internal sealed record Return(Number Number, bool IsKept, bool Tells);
