using Marketplace.Offers.BrowseOffers;
using Marketplace.Offers.Domain;
using Marketplace.Offers.MatchOffers;
using Marketplace.Offers.Persistence;
using Marketplace.Offers.Shared;
using Marketplace.Offers.SortOffers;
using Marketplace.Search;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.SuggestOffers;

/// <summary>
/// Finds what is near a search without results: with its mistakes corrected, without its filters, with one of its words, or the best rated offers.
/// </summary>
internal sealed class NearSearch(OffersDbContext db, OfferSearch search, DateTime now, CancellationToken cancel)
{
    private const int Shown = 8;
    private const int MostCandidates = 8;
    private const int MostCounted = 100;

    public async Task<NearOffers> Find(BrowseOffersForm form, SoughtWords sought) => (await Near(form, sought)).For(form, sought.IsSymbols);

    private async Task<NearOffers> Near(BrowseOffersForm form, SoughtWords sought)
    {
        foreach (var corrected in await Corrections(form.Q, sought))
        {
            if (await Best(await search.LookUp(corrected)) is { Count: > 0 } meant) return new NearOffers(corrected, "Results for “{0}”", corrected, meant);
        }
        if (form.IsNarrowed && await Best(sought) is { Count: > 0 } unfiltered) return new NearOffers(null, "Results without filters", "", unfiltered);
        if (sought.Hits.Count > 0)
        {
            var one = Enumerable.Range(0, sought.Found.Count).Where(i => sought.Found[i] is not null).OrderBy(i => sought.Found[i]!.IsCommon).First();
            var word = sought.Asked![one];
            return new NearOffers(null, "Results for “{0}”", word, await Best(new SoughtWords([word], [sought.Terms[one]], [sought.Found[one]])));
        }
        var best = db.Offers.AsNoTracking().OnSale(now).Where(o => o.Stock == null || o.Stock > 0);
        if (form.Category.Length > 0) best = best.Where(o => o.Category == form.Category);
        return new NearOffers(null, "Best rated offers", "", await best.Sorted(OfferSort.BestRated, null).Take(Shown).Select(OfferCard.Of).ToListAsync(cancel));
    }

    private async Task<List<OfferCard>> Best(SoughtWords sought) => sought.MatchesNone || sought.MatchesAll
        ? []
        : [.. (await search.Page(db.Offers.AsNoTracking(), sought, OfferSort.BestMatch, null, Shown)).Select(found => found.Card)];

    /// <summary>The query with each unknown word replaced by a known one, then without those that couldn't be; none if nothing could be replaced.</summary>
    private async Task<IReadOnlyList<string>> Corrections(string query, SoughtWords sought)
    {
        var missing = sought.Missing.Where(Spelling.IsCorrectable).ToList();
        if (missing.Count == 0) return [];
        var deletions = missing.SelectMany(Spelling.Deletions).Distinct().ToList();
        var known = await db.Spellings.Where(s => deletions.Contains(s.Deletion)).Select(s => s.Word).Distinct().ToListAsync(cancel);
        var candidates = missing.ToDictionary(word => word, word => known.Where(k => KnownSpelling.IsMeant(word, k))
            // People seldom mistake the first letter.
            .OrderByDescending(k => Folding.ForSearch(k)[0] == word[0]).ThenBy(k => k, StringComparer.Ordinal).Take(MostCandidates).ToList());
        var counts = await Counts([.. candidates.Values.SelectMany(words => words).Select(StemOf).Distinct()]);
        var corrected = candidates.Select(c => (Word: c.Key, Known: c.Value.Where(k => counts.ContainsKey(StemOf(k))).MaxBy(k => counts[StemOf(k)])))
            .Where(c => c.Known is not null).ToDictionary(c => c.Word, c => c.Known!);
        if (corrected.Count == 0) return [];
        var unknown = sought.Missing.Where(word => !corrected.ContainsKey(word)).ToHashSet();
        var all = Spelling.Correct(query, corrected.GetValueOrDefault);
        return unknown.Count == 0 ? [all] : [all, Spelling.Correct(query, word => unknown.Contains(word) ? "" : corrected.GetValueOrDefault(word))];
    }

    /// <summary>How many offers have each stem, counted up to a hundred.</summary>
    private async Task<Dictionary<string, int>> Counts(IReadOnlyList<string> stems) => stems.Count == 0
        ? []
        : (await stems.Select(stem => db.Words.Where(w => w.Word == stem).OrderBy(w => w.OfferId).Take(MostCounted).Select(w => w.Word))
            .Aggregate(Queryable.Concat).ToListAsync(cancel)).CountBy(word => word).ToDictionary();

    private static string StemOf(string word) => Stem.Of(Folding.ForSearch(word));
}
