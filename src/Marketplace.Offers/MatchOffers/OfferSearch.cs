using Marketplace.Offers.BrowseOffers;
using Marketplace.Offers.Domain;
using Marketplace.Offers.NarrowOffers;
using Marketplace.Offers.Persistence;
using Marketplace.Offers.Shared;
using Marketplace.Search;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.MatchOffers;

/// <summary>Finds offers by words (OFR-9). Each word matches its singular and plural; if no offer has either, longer words that begin with it.</summary>
internal sealed class OfferSearch(OffersDbContext db, CancellationToken cancel)
{
    public const int MostCounted = 1000;
    private const int MostWords = 6;
    private readonly IQueryable<WordEntry> words = db.Words.Select(w => new WordEntry { Word = w.Word, Id = w.OfferId });

    public async Task<SoughtWords> LookUp(string query)
    {
        if (Terms.Asked(MostWords, query) is not { Count: > 0 } asked) return new SoughtWords(string.IsNullOrWhiteSpace(query) ? null : [], [], []);
        var terms = asked.Select(word => new WordTerm(Stem.Of(word), IsWhole: true)).ToArray();
        var found = (await words.LookUp(terms, cancel: cancel)).ToArray();
        var missing = Enumerable.Range(0, asked.Count).Where(i => found[i] is null).ToList();
        foreach (var i in missing) terms[i] = new WordTerm(asked[i], IsWhole: false);
        var longer = await words.LookUp([.. missing.Select(i => terms[i])], cancel: cancel);
        foreach (var (i, hit) in missing.Zip(longer)) found[i] = hit;
        return new SoughtWords(asked, terms, found);
    }

    /// <summary>Counts the offers that match, up to one more than are shown as a number.</summary>
    /// <param name="offers">The offers that all filters but category and country leave.</param>
    /// <param name="sought">The words.</param>
    /// <param name="form">Category and country.</param>
    public async Task<Facets> Count(IQueryable<Offer> offers, SoughtWords sought, BrowseOffersForm form)
    {
        var facets = Facets.Of(await Sample(offers, sought), form.Category, form.Country);
        // The sample may hold fewer of them than there are.
        return facets.IsMore && form.Category.Length + form.Country.Length > 0 ? facets with { Total = (await Sample(offers.InPlace(form), sought)).Count } : facets;
    }

    /// <summary>A page of the offers that match, in the order asked for.</summary>
    public async Task<List<RankedOffer>> Page(IQueryable<Offer> offers, SoughtWords sought, OfferSort sort, OfferCursor? after, int most)
    {
        if (sort == OfferSort.BestMatch) return await BestMatches(offers, sought, after, most);
        long? newestBefore = sort == OfferSort.Newest ? after?.Id ?? long.MaxValue : null;
        var sorted = offers.Sorted(sort, after);
        var cards = sought.MatchesAll
            ? await sorted.Take(most).Select(OfferCard.Of).ToListAsync(cancel)
            : await sorted.Find(sought.Hits, most, OfferCard.Of, newestBefore, cancel: cancel);
        return cards.ConvertAll(card => new RankedOffer(card, 0));
    }

    private Task<List<FacetRow>> Sample(IQueryable<Offer> offers, SoughtWords sought) =>
        (sought.MatchesAll ? offers.OrderByDescending(o => o.Id) : offers.Matching(sought.Hits))
            .Take(MostCounted + 1).Select(o => new FacetRow(o.Category, o.Country)).ToListAsync(cancel);

    /// <summary>First offers with all words side by side in the title, then with all in the title, then the others; the best rated of each first.</summary>
    private async Task<List<RankedOffer>> BestMatches(IQueryable<Offer> offers, SoughtWords sought, OfferCursor? after, int most)
    {
        var (found, tiers, better) = (new List<RankedOffer>(), await Tiers(sought), (IReadOnlyList<WordHit>?)null);
        for (var tier = 0; tier < tiers.Count && found.Count < most; tier++)
        {
            if (tiers[tier] is not { } hits) continue;
            if (tier >= (after?.Tier ?? 0))
            {
                var others = better is null ? offers : offers.Lacking(better);
                var sorted = others.Sorted(OfferSort.BestRated, tier == after?.Tier ? after : null);
                var cards = await sorted.Find(hits, most - found.Count, OfferCard.Of, cancel: cancel);
                found.AddRange(cards.Select(card => new RankedOffer(card, tier)));
            }
            better = hits;
        }
        return found;
    }

    /// <summary>Each tier is part of the next. Null if it is empty, or the same as the next.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<WordHit>?>> Tiers(SoughtWords sought)
    {
        var (terms, hits) = (sought.Terms, sought.Hits);
        var titles = terms.Select(t => t with { Word = Terms.InTitle(t.Word) }).ToList();
        // A beginning can only be the last word of a pair.
        var pairs = terms.SkipLast(1).All(t => t.IsWhole)
            ? terms.Zip(terms.Skip(1), (t, next) => next with { Word = Terms.Pair(t.Word, next.Word) }).ToList()
            : [];
        IReadOnlyList<WordHit?> found;
        // A word is at most as common in titles as it is in all.
        if (hits.All(h => h.IsCommon)) found = await words.LookUp([.. pairs, .. titles], cancel: cancel);
        else
        {
            found =
            [
                .. pairs.Select((term, i) => words.Hit(term, hits[i].IsCommon && hits[i + 1].IsCommon)),
                .. titles.Select((term, i) => words.Hit(term, hits[i].IsCommon)),
            ];
        }
        return [Tier(found.Take(pairs.Count)), Tier(found.Skip(pairs.Count)), hits];

        static IReadOnlyList<WordHit>? Tier(IEnumerable<WordHit?> hits) =>
            hits.ToList() is { Count: > 0 } all && !all.Contains(null) ? [.. all.OfType<WordHit>()] : null;
    }
}
