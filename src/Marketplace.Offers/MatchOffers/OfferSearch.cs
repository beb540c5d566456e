using System.Linq.Expressions;
using Marketplace.Offers.BrowseOffers;
using Marketplace.Offers.Domain;
using Marketplace.Offers.NarrowOffers;
using Marketplace.Offers.Persistence;
using Marketplace.Offers.Shared;
using Marketplace.Offers.SortOffers;
using Marketplace.Search;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.MatchOffers;

/// <summary>Finds offers by words (OFR-9). Each word matches its singular and plural; if no offer has either, longer words that begin with it.</summary>
internal sealed class OfferSearch(OffersDbContext db, DateTime now, CancellationToken cancel)
{
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
    /// <param name="offers">The offers that all filters but category and country leave; paused ones are left out here.</param>
    /// <param name="sought">The words.</param>
    /// <param name="form">The filters.</param>
    /// <param name="most">Up to how many are counted.</param>
    /// <returns>How many, and all of them; null if they are more than are counted, or a list without words.</returns>
    public async Task<(Facets Facets, IReadOnlyList<Match>? All)> Count(IQueryable<Offer> offers, SoughtWords sought, BrowseOffersForm form, int most)
    {
        if (sought.MatchesNone) return (Facets.None, null);
        var sorted = form.Order == OfferSort.BestMatch ? Match.Of(HasAll(Pairs(sought)), HasAll(Titles(sought))) : Match.Of(_ => false, _ => false);
        var areMore = sought.MatchesAll || (sought.Hits is [{ IsWhole: true, IsCommon: true }] && !form.IsLimited);
        var (sample, isMore) = await Sample(offers, sought, areMore ? Match.Counted : sorted, isWhole: !form.IsLimited, most);
        var facets = Facets.Of(sample, isMore, form.Category, form.Country, most);
        if (facets.IsMore && form.IsInPlace)
        {
            // The sample may hold fewer of them than there are.
            (sample, isMore) = await Sample(offers.InPlace(form), sought, sorted, isWhole: false, most);
            facets = facets with { Total = isMore ? most + 1 : sample.Count };
        }
        return (facets, sought.MatchesAll || isMore ? null : sample.FindAll(m => m.IsIn(form.Category, form.Country)));
    }

    /// <summary>A page of these offers, in the order asked for.</summary>
    public async Task<List<RankedOffer>> Page(IReadOnlyList<Match> all, OfferSort sort, OfferCursor? after, int most)
    {
        var page = all.Select(m => (Match: m, Key: Match.Key(sort, m.Cursor(sort))))
            .Where(m => after is not { } last || m.Key.CompareTo(Match.Key(sort, last)) > 0).OrderBy(m => m.Key).Take(most).Select(m => m.Match).ToList();
        var ids = page.ConvertAll(m => m.Id);
        var cards = await db.Offers.AsNoTracking().Where(o => ids.Contains(o.Id)).Select(OfferCard.Of).ToDictionaryAsync(card => card.Id, cancel);
        return [.. page.Where(m => cards.ContainsKey(m.Id)).Select(m => new RankedOffer(cards[m.Id], m.Tier))];
    }

    /// <summary>A page of the offers that match and aren't paused, read in the order asked for, because there may be very many.</summary>
    public async Task<List<RankedOffer>> Page(IQueryable<Offer> list, SoughtWords sought, OfferSort sort, OfferCursor? after, int most)
    {
        var offers = list.OnSale(now);
        if (sort == OfferSort.BestMatch) return await BestMatches(offers, sought, after, most);
        long? newestBefore = sort == OfferSort.Newest ? after?.Id ?? long.MaxValue : null;
        var sorted = offers.Sorted(sort, after);
        var cards = sought.MatchesAll
            ? await sorted.Take(most).Select(OfferCard.Of).ToListAsync(cancel)
            : await sorted.Find(sought.Hits, most, OfferCard.Of, newestBefore, cancel: cancel);
        return cards.ConvertAll(card => new RankedOffer(card, 0));
    }

    /// <summary>
    /// Paused offers are left out after the query: it may stop after so many rows before it looks at their columns. Only if it stopped and some of
    /// them are paused, they are left out by the query.
    /// </summary>
    private async Task<(List<Match> Sample, bool IsMore)> Sample(IQueryable<Offer> offers, SoughtWords sought, Expression<Func<Offer, Match>> match, bool isWhole, int most)
    {
        var found = await Read(offers);
        var sample = found.FindAll(m => m.PausedUntil is null || m.PausedUntil <= now);
        if (found.Count > most && sample.Count <= most) sample = await Read(offers.OnSale(now));
        return (sample, sample.Count > most);

        Task<List<Match>> Read(IQueryable<Offer> from) => (sought.MatchesAll
            ? from.OrderByDescending(o => o.Id).Take(most + 1)
            : from.Matching(sought.Hits, most + 1, isWhole)).Select(match).ToListAsync(cancel);
    }

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
        var (pairs, titles, hits) = (Pairs(sought), Titles(sought), sought.Hits);
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

    private static IReadOnlyList<WordTerm> Titles(SoughtWords sought) => [.. sought.Terms.Select(t => t with { Word = Terms.InTitle(t.Word) })];

    /// <summary>The words side by side; none if one of them but the last is a beginning.</summary>
    private static IReadOnlyList<WordTerm> Pairs(SoughtWords sought) => sought.Terms.SkipLast(1).All(t => t.IsWhole)
        ? [.. sought.Terms.Zip(sought.Terms.Skip(1), (t, next) => next with { Word = Terms.Pair(t.Word, next.Word) })]
        : [];

    private Expression<Func<Offer, bool>> HasAll(IReadOnlyList<WordTerm> terms) =>
        terms.Count == 0 ? _ => false : WordSearch.Has<Offer>([.. terms.Select(term => words.Hit(term, isCommon: false))]);
}
