using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.KeepFavourites;

/// <summary>Which of the offers or sellers that a page shows are favourites.</summary>
internal sealed class Hearts(OffersDbContext db)
{
    /// <summary>None for visitors, whose pages are the same for all.</summary>
    public async Task<IReadOnlySet<long>> Among(long account, FavouriteKind kind, IReadOnlyCollection<long> subjects) => account == 0 || subjects.Count == 0
        ? new HashSet<long>()
        : (await db.Favourites.Where(f => f.AccountId == account && f.Kind == kind && subjects.Contains(f.SubjectId)).Select(f => f.SubjectId).ToListAsync()).ToHashSet();

    /// <summary>Whether the person is told of the offer; null if it isn't one of their favourites.</summary>
    public async Task<bool?> TellsOf(long account, long offer) => account == 0 ? null
        : await db.Favourites.Where(f => f.AccountId == account && f.Kind == FavouriteKind.Offer && f.SubjectId == offer).Select(f => (bool?)f.Tells).SingleOrDefaultAsync();
}
