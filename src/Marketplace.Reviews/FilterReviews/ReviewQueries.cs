using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Marketplace.Reviews.Shared;
using Marketplace.Search;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.FilterReviews;

/// <summary>Finds a seller's reviews, mostly by compiled queries.</summary>
internal static class ReviewQueries
{
    private const int MostWords = 5;

    /// <summary>A common word fills a page from this many reviews; scanning them is cheap.</summary>
    private const int Few = 200;

    // The most frequent queries.
    private static readonly Func<ReviewsDbContext, long, long, int, IAsyncEnumerable<ReviewCard>> All = EF.CompileAsyncQuery(
        (ReviewsDbContext db, long seller, long before, int count) => db.Reviews.AsNoTracking()
            .Where(r => r.SellerId == seller && r.Id < before).OrderByDescending(r => r.Id).Take(count).Select(ReviewCard.Of));

    private static readonly Func<ReviewsDbContext, long, Tone, long, int, IAsyncEnumerable<ReviewCard>> OfTone = EF.CompileAsyncQuery(
        (ReviewsDbContext db, long seller, Tone tone, long before, int count) => db.Reviews.AsNoTracking()
            .Where(r => r.SellerId == seller && r.Tone == tone && r.Id < before).OrderByDescending(r => r.Id).Take(count).Select(ReviewCard.Of));

    private static readonly Func<ReviewsDbContext, long, long, int, IAsyncEnumerable<ReviewCard>> WithComment = EF.CompileAsyncQuery(
        (ReviewsDbContext db, long seller, long before, int count) => db.Reviews.AsNoTracking()
            .Where(r => r.SellerId == seller && r.HasComment && r.Id < before).OrderByDescending(r => r.Id).Take(count).Select(ReviewCard.Of));

    /// <summary>The newest rows of a word are adjacent in the index. Returns nothing if longer words match too.</summary>
    private static readonly Func<ReviewsDbContext, long, string, string, long, int, IAsyncEnumerable<ReviewCard>> OfWord = EF.CompileAsyncQuery(
        (ReviewsDbContext db, long seller, string word, string after, long before, int count) => db.Reviews.AsNoTracking()
            .Where(r => db.Words.Where(w => w.SellerId == seller && w.Word == word && w.ReviewId < before)
                .OrderByDescending(w => w.ReviewId).Take(count).Select(w => w.ReviewId).Contains(r.Id))
            .Where(r => !db.Words.Any(w => w.SellerId == seller && w.Word.CompareTo(word) > 0 && w.Word.CompareTo(after) < 0))
            .OrderByDescending(r => r.Id).Select(ReviewCard.Of));

    private static readonly Func<ReviewsDbContext, long, string, string, long, int, IAsyncEnumerable<ReviewCard>> NextOfCommonWord = EF.CompileAsyncQuery(
        (ReviewsDbContext db, long seller, string word, string after, long before, int count) => db.Reviews.AsNoTracking()
            .Where(r => r.SellerId == seller && r.Id < before)
            .Where(r => r.Id > db.Reviews.Where(o => o.SellerId == seller && o.Id < before).OrderByDescending(o => o.Id).Skip(Few).Select(o => o.Id).FirstOrDefault())
            .Where(r => db.Words.Any(w => w.ReviewId == r.Id && w.Word.CompareTo(word) >= 0 && w.Word.CompareTo(after) < 0))
            .OrderByDescending(r => r.Id).Take(count).Select(ReviewCard.Of));

    /// <summary>The newest reviews that match the filter.</summary>
    public static async Task<IReadOnlyList<ReviewCard>> NewestReviews(this ReviewsDbContext db, long seller, ReviewFilter filter, int count)
    {
        var before = filter.Before?.Id ?? long.MaxValue;
        var words = Words.Asked(MostWords, filter.Q);
        if (filter.Offer is null && filter.Show is null && words is [var word])
        {
            var ofWord = await OfWord(db, seller, word, Words.After(word), before, count).ToListAsync();
            if (ofWord.Count < count) ofWord = await NextOfCommonWord(db, seller, word, Words.After(word), before, count).ToListAsync();
            if (ofWord.Count == count) return ofWord;
        }
        if (filter.Offer is not null || words is not null) return await Search(db, seller, filter, words, before, count);
        var found = filter.Show switch
        {
            "positive" => OfTone(db, seller, Tone.Positive, before, count),
            "neutral" => OfTone(db, seller, Tone.Neutral, before, count),
            "negative" => OfTone(db, seller, Tone.Negative, before, count),
            "comment" => WithComment(db, seller, before, count),
            _ => All(db, seller, before, count),
        };
        return await found.ToListAsync();
    }

    private static Task<List<ReviewCard>> Search(
        ReviewsDbContext db, long seller, ReviewFilter filter, IReadOnlyCollection<string>? asked, long before, int count)
    {
        var reviews = db.Reviews.AsNoTracking().Where(r => r.SellerId == seller);
        reviews = filter.Show switch
        {
            "positive" => reviews.Where(r => r.Tone == Tone.Positive),
            "neutral" => reviews.Where(r => r.Tone == Tone.Neutral),
            "negative" => reviews.Where(r => r.Tone == Tone.Negative),
            "comment" => reviews.Where(r => r.HasComment),
            _ => reviews,
        };
        if (filter.Offer is { Id: var offer }) reviews = reviews.Where(r => r.OfferId == offer);
        if (filter.Before is not null) reviews = reviews.Where(r => r.Id < before);
        var words = db.Words.Where(w => w.SellerId == seller).Select(w => new WordEntry { Word = w.Word, Id = w.ReviewId });
        return reviews.OrderByDescending(r => r.Id).Find(words, asked, count, ReviewCard.Of, before);
    }
}
