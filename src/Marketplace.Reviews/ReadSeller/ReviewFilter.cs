using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Marketplace.Reviews.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.ReadSeller;

/// <summary>Which of a seller's reviews are asked for; the query string.</summary>
internal sealed class ReviewFilter
{
    private const int MostWords = 5;

    // The three ways in which a list is mostly looked at.
    private static readonly Func<ReviewsDbContext, long, long, int, IAsyncEnumerable<ReviewCard>> All = EF.CompileAsyncQuery(
        (ReviewsDbContext db, long seller, long before, int count) => db.Reviews.AsNoTracking()
            .Where(r => r.SellerId == seller && r.Id < before).OrderByDescending(r => r.Id).Take(count).Select(ReviewCard.Of));

    private static readonly Func<ReviewsDbContext, long, Tone, long, int, IAsyncEnumerable<ReviewCard>> OfTone = EF.CompileAsyncQuery(
        (ReviewsDbContext db, long seller, Tone tone, long before, int count) => db.Reviews.AsNoTracking()
            .Where(r => r.SellerId == seller && r.Tone == tone && r.Id < before).OrderByDescending(r => r.Id).Take(count).Select(ReviewCard.Of));

    private static readonly Func<ReviewsDbContext, long, long, int, IAsyncEnumerable<ReviewCard>> WithComment = EF.CompileAsyncQuery(
        (ReviewsDbContext db, long seller, long before, int count) => db.Reviews.AsNoTracking()
            .Where(r => r.SellerId == seller && r.HasComment && r.Id < before).OrderByDescending(r => r.Id).Take(count).Select(ReviewCard.Of));

    /// <summary>positive, neutral, negative, comment; anything else shows all.</summary>
    public string? Show { get; set; }

    /// <summary>Words that the reviews must hold.</summary>
    public string? Q { get; set; }

    public Number? Offer { get; set; }

    /// <summary>The last review of the page before.</summary>
    public Number? Before { get; set; }

    public bool IsAny => Show is "positive" or "neutral" or "negative" or "comment" || !string.IsNullOrWhiteSpace(Q) || Offer is not null;

    /// <summary>The newest of them, so many at most.</summary>
    public async Task<IReadOnlyList<ReviewCard>> Newest(ReviewsDbContext db, long seller, int count)
    {
        if (Offer is not null || !string.IsNullOrWhiteSpace(Q))
        {
            return await Search(db, seller, count);
        }
        var before = Before?.Id ?? long.MaxValue;
        var found = Show switch
        {
            "positive" => OfTone(db, seller, Tone.Positive, before, count),
            "neutral" => OfTone(db, seller, Tone.Neutral, before, count),
            "negative" => OfTone(db, seller, Tone.Negative, before, count),
            "comment" => WithComment(db, seller, before, count),
            _ => All(db, seller, before, count),
        };
        return await found.ToListAsync();
    }

    private Task<List<ReviewCard>> Search(ReviewsDbContext db, long seller, int count)
    {
        var reviews = db.Reviews.AsNoTracking().Where(r => r.SellerId == seller);
        reviews = Show switch
        {
            "positive" => reviews.Where(r => r.Tone == Tone.Positive),
            "neutral" => reviews.Where(r => r.Tone == Tone.Neutral),
            "negative" => reviews.Where(r => r.Tone == Tone.Negative),
            "comment" => reviews.Where(r => r.HasComment),
            _ => reviews,
        };
        if (Offer is { Id: var offer }) reviews = reviews.Where(r => r.OfferId == offer);
        if (Before is { Id: var before }) reviews = reviews.Where(r => r.Id < before);
        var words = db.Words.Where(w => w.SellerId == seller).Select(w => new WordEntry { Word = w.Word, Id = w.ReviewId });
        return reviews.OrderByDescending(r => r.Id).Find(words, Words.Of(MostWords, Q), count, ReviewCard.Of, Before?.Id ?? long.MaxValue);
    }

    /// <summary>The address of the list with another choice of tone, or further on.</summary>
    public string Link(string shop, string? show, Number? before = null)
    {
        string?[] parts =
        [
            show is null ? null : $"show={Uri.EscapeDataString(show)}", string.IsNullOrWhiteSpace(Q) ? null : $"q={Uri.EscapeDataString(Q)}",
            Offer is null ? null : $"offer={Offer}", before is null ? null : $"before={before}",
        ];
        var query = string.Join('&', parts.Where(p => p is not null));
        return $"/sellers/{shop}{(query.Length == 0 ? "" : "?")}{query}#reviews";
    }
}
