using Marketplace.Kernel.Domain;

namespace Marketplace.Offers.KeepFavourites;

/// <summary>The button that adds to and removes from the favourites.</summary>
/// <param name="Path">The page of the offer or seller, to which a visitor comes back.</param>
/// <param name="Number">The offer's or the seller's number.</param>
/// <param name="Title">The title or name.</param>
/// <param name="IsKept">Whether it is a favourite.</param>
internal sealed record Heart(string Path, Number Number, string Title, bool IsKept)
{
    /// <summary>Where the button posts.</summary>
    public string Action => IsKept ? $"{Path}/favourite/deletion" : $"{Path}/favourite";
}
