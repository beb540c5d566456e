using Marketplace.Contracts;
using Marketplace.Kernel.Persistence;
using Marketplace.Offers.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.Persistence;

/// <summary>The offers for search engines.</summary>
internal sealed class OfferPages(OffersDbContext db) : IPublicPages
{
    public string Kind => "offers";

    public async Task<DateTime?> Oldest(CancellationToken cancel) =>
        await db.Offers.OrderBy(o => o.Id).Select(o => (DateTime?)o.ListedAt).FirstOrDefaultAsync(cancel);

    public async Task<IReadOnlyList<string>> MadeBetween(DateTime from, DateTime to, int most, CancellationToken cancel)
    {
        var (first, end) = (IdGenerator.LowestAt(from), IdGenerator.LowestAt(to));
        var offers = await db.Offers.Where(o => o.Id >= first && o.Id < end).OrderByDescending(o => o.Id).Take(most).Select(o => new { o.Id, o.Title }).ToListAsync(cancel);
        return [.. offers.Select(o => OfferPath.Of(o.Id, o.Title))];
    }
}
