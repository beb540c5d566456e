using Marketplace.IntegrationTests.Offers;
using Marketplace.IntegrationTests.Speed;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Offers.Persistence;
using Marketplace.Search;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Persistence;

/// <summary>The row limit for common words must not affect results.</summary>
[Trait("Rule", "OFR-5")]
public sealed class WordSearchTests(Market market) : IClassFixture<Market>
{
    private const int PageSize = 3;

    // Words that are their own stems.
    private static readonly string[] Titles =
    [
        "aaolin bench", "bench", "aaolin bench aastool", "aaolint bench", "bench aastool", "bench", "bench aaolin", "bench", "aaolinr bench", "bench",
        "bench aastool", "bench", "bench aaolin aastoolk", "aarar bench",
    ];

    [Theory]
    [InlineData("bench", 14, "a word of every row")]
    [InlineData("aaoli", 6, "a beginning of several words")]
    [InlineData("aarar", 1, "a rare word, at the head of the list")]
    [InlineData("aaolint", 1, "a rare word, far back")]
    [InlineData("aastool aaolin", 2, "two words")]
    [InlineData("aaoli bench aasto", 2, "three")]
    [InlineData("bench aarar", 1, "two that begin no other word, the common one first")]
    [InlineData("aarar bench", 1, "two that begin no other word, the rare one first")]
    [InlineData("aarar aastool", 0, "two that no row holds together")]
    [InlineData("aamissing", 0, "a word of no row")]
    [InlineData("", 14, "nothing asked for")]
    [InlineData("% _ !", 0, "no word in what is asked for")]
    public async Task All_hits_come_in_order_page_by_page_however_many_rows_are_few(string asked, int hits, string because)
    {
        var seller = await market.Seller();
        for (var i = 0; i < Titles.Length; i++) await market.Lists(seller, OfferScenes.Mug(Titles[i], price: 10 + (i % 5)));
        var words = Words.Asked(6, asked);
        var expected = Titles.Select((title, i) => (Title: title, Price: (10L + (i % 5)) * 100, Place: i))
            .Where(t => words is null || words is not [] && words.All(w => t.Title.Split(' ').Any(held => held.StartsWith(w, StringComparison.Ordinal)))).ToList();
        expected.Count.ShouldBe(hits, because);
        for (var few = 1; few <= Titles.Length + 1; few++)
        {
            foreach (var known in new[] { true, false })
            {
                (await Newest(seller, words, few, known)).ShouldBe(
                    expected.OrderByDescending(t => t.Place).Select(t => t.Title), $"{because}, few are {few}, known to be the newest: {known}");
            }
            (await Cheapest(seller, words, few)).ShouldBe(
                expected.OrderBy(t => t.Price).ThenBy(t => t.Place).Select(t => t.Title), $"{because}, few are {few}, by price");
            if (words is null or []) continue;
            foreach (var isWhole in new[] { true, false })
            {
                (await Counted(seller, words, few, isWhole)).ShouldBe(expected.Select(t => t.Title), ignoreOrder: true, $"{because}, few are {few}, counted");
            }
        }
    }

    [SqliteFact("its query plans")]
    [Trait("Rule", "OFR-9")]
    public async Task Common_words_are_merged_along_their_index_and_also_with_a_filter()
    {
        using var own = new Market();
        using var commands = new Commands(own.Folder, text => text.Contains("INTERSECT", StringComparison.Ordinal));
        var seller = await own.Seller();
        foreach (var title in Titles) await own.Lists(seller, OfferScenes.Mug(title));
        await own.In(async (OffersDbContext db) =>
        {
            var hits = (await Found(db).LookUp([new("bench", IsWhole: true), new("aastool", IsWhole: true)], few: 1)).OfType<WordHit>().ToList();
            (await db.Offers.Matching(hits, 100, isWhole: true).CountAsync()).ShouldBe(3);
            (await db.Offers.Where(o => o.Category == "ceramics").Matching(hits, 100, isWhole: false).CountAsync()).ShouldBe(3);
            return true;
        });
        var asked = commands.Take();
        asked.Count.ShouldBe(2);
        foreach (var query in asked)
        {
            query.Plan().ShouldContain("MERGE (INTERSECT)", query.Text);
            query.Plan().ShouldNotContain(step => step.Contains("TEMP B-TREE"), query.Text);
        }
    }

    private Task<List<string>> Newest(Person seller, IReadOnlyList<string>? words, int few, bool isKnownToBeNewest) => market.In(async (OffersDbContext db) =>
    {
        var (titles, before) = (new List<string>(), long.MaxValue);
        while (true)
        {
            var page = await db.Offers.Where(o => o.SellerId == seller.Id && o.Id < before).OrderByDescending(o => o.Id)
                .Find(Found(db), words, PageSize, o => new { o.Id, o.Title }, isKnownToBeNewest ? before : null, few);
            titles.AddRange(page.Select(o => o.Title));
            if (page.Count < PageSize) return titles;
            before = page[^1].Id;
        }
    });

    private Task<List<string>> Cheapest(Person seller, IReadOnlyList<string>? words, int few) => market.In((OffersDbContext db) => db.Offers
        .Where(o => o.SellerId == seller.Id).OrderBy(o => o.EuroCents).ThenBy(o => o.Id).Find(Found(db), words, Titles.Length, o => o.Title, few: few));

    private Task<List<string>> Counted(Person seller, IReadOnlyList<string> words, int few, bool isWhole) => market.In(async (OffersDbContext db) =>
    {
        var hits = await Found(db).LookUp([.. words.Select(word => new WordTerm(word, IsWhole: false))], few);
        if (hits.Contains(null)) return new List<string>();
        var list = isWhole ? db.Offers : db.Offers.Where(o => o.SellerId == seller.Id);
        var offers = await list.Matching([.. hits.OfType<WordHit>()], 1000, isWhole).Select(o => new { o.SellerId, o.Title }).ToListAsync();
        return offers.FindAll(o => o.SellerId == seller.Id).ConvertAll(o => o.Title);
    });

    private static IQueryable<WordEntry> Found(OffersDbContext db) => db.Words.Select(w => new WordEntry { Word = w.Word, Id = w.OfferId });
}
