using Marketplace.Kernel.Domain;

namespace Marketplace.Reviews.FilterReviews;

/// <summary>The filter of a seller's reviews; the query string.</summary>
internal sealed class ReviewFilter
{
    /// <summary>positive, neutral, negative, comment; anything else shows all.</summary>
    public string? Show { get; set; }

    /// <summary>Words that the reviews have to contain.</summary>
    public string? Q { get; set; }

    public Number? Offer { get; set; }

    /// <summary>The last review of the previous page.</summary>
    public Number? Before { get; set; }

    /// <summary>Whether reviews are searched by words or offer.</summary>
    public bool IsSearch => !string.IsNullOrWhiteSpace(Q) || Offer is not null;

    public bool IsAny => Show is "positive" or "neutral" or "negative" or "comment" || IsSearch;

    /// <summary>The link to the list with another tab, or to the next page.</summary>
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
