using System.Linq.Expressions;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.ReadSeller;

/// <summary>Which of a seller's reviews are asked for; the query string.</summary>
internal sealed class ReviewFilter
{
    private const int MostWords = 5;

    /// <summary>positive, neutral, negative, comment; anything else shows all.</summary>
    public string? Show { get; set; }

    /// <summary>Words that the reviews must hold.</summary>
    public string? Q { get; set; }

    public Number? Offer { get; set; }

    /// <summary>The last review of the page before.</summary>
    public Number? Before { get; set; }

    public bool IsAny => Show is "positive" or "neutral" or "negative" or "comment" || !string.IsNullOrWhiteSpace(Q) || Offer is not null;

    /// <summary>The newest of them that come next.</summary>
    public Task<List<T>> Find<T>(ReviewsDbContext db, long seller, int most, Expression<Func<Review, T>> show)
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
        return reviews.OrderByDescending(r => r.Id).Find(words, Words.Of(MostWords, Q), most, show);
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
