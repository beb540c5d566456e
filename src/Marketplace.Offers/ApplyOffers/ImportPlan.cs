using System.Security.Cryptography;
using System.Text;
using Marketplace.Offers.Domain;
using Marketplace.Offers.ImportOffers;
using Marketplace.Offers.OfferFiles;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.ApplyOffers;

/// <summary>What a file would do. With a fault, nothing.</summary>
/// <param name="Faults">What is wrong, by line.</param>
/// <param name="New">The new offers.</param>
/// <param name="Changed">The changed offers, each with its row.</param>
/// <param name="Unchanged">How many rows change nothing.</param>
internal sealed record ImportPlan(
    IReadOnlyList<Fault> Faults, IReadOnlyList<ImportRow> New, IReadOnlyList<(Offer Offer, ImportRow Row)> Changed, int Unchanged)
{
    /// <summary>The state of the offers that the preview shows: a sale or an edit since then makes it another.</summary>
    public string Stamp => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', Changed.Select(c => $"{c.Offer.Id}:{c.Offer.Version}")))));

    public static async Task<ImportPlan> Make(OffersDbContext db, SellerCopy seller, byte[] file, OffersOptions options, DateTime now, CancellationToken cancel)
    {
        var (lines, wrong) = OfferFile.Read(file, options.MostUploadRows);
        if (wrong is not null) return new ImportPlan([wrong], [], [], 0);
        var faults = new List<Fault>();
        var rows = lines.Select(line => ImportRow.Read(line, seller.Currency, options.AllowedExemptions, faults)).OfType<ImportRow>().ToList();
        var offers = await Offers(db, seller.SellerId, [.. rows.Select(r => r.OfferId).OfType<long>().Distinct()], cancel);
        var seen = new HashSet<long>();
        foreach (var row in rows)
        {
            if (row.OfferId is not { } id) continue;
            if (!offers.TryGetValue(id, out var offer)) faults.Add(new Fault(row.Line, OfferColumns.Number, "This isn't the number of one of your offers."));
            else if (!seen.Add(id)) faults.Add(new Fault(row.Line, OfferColumns.Number, "Another row has the same number."));
            else if (offer.Kind != row.Terms.Kind) faults.Add(new Fault(row.Line, OfferColumns.Kind, "You can't change between product and service. List a new offer instead."));
        }
        if (faults.Count > 0) return new ImportPlan([.. faults.OrderBy(f => f.Line)], [], [], 0);
        var changed = rows.Where(r => r.OfferId is { } id && r.Changes(offers[id], now)).Select(r => (offers[r.OfferId!.Value], r)).ToList();
        var added = rows.FindAll(r => r.OfferId is null);
        return new ImportPlan([], added, changed, rows.Count - changed.Count - added.Count);
    }

    private static async Task<Dictionary<long, Offer>> Offers(OffersDbContext db, long seller, IReadOnlyList<long> ids, CancellationToken cancel)
    {
        var found = new Dictionary<long, Offer>();
        foreach (var batch in ids.Chunk(OffersDbContext.Batch))
        {
            foreach (var offer in await db.Offers.Where(o => batch.Contains(o.Id) && o.SellerId == seller).ToListAsync(cancel)) found[offer.Id] = offer;
        }
        return found;
    }
}
