using Marketplace.Kernel.Domain;

namespace Marketplace.Reviews.ReadSeller;

/// <summary>Which of a seller's reviews are asked for; the query string.</summary>
internal sealed class ReviewFilter
{
    /// <summary>positive, neutral, negative, comment; anything else shows all.</summary>
    public string? Show { get; set; }

    /// <summary>Words that the reviews must hold.</summary>
    public string? Q { get; set; }

    public Number? Offer { get; set; }

    /// <summary>The last review of the page before.</summary>
    public Number? Before { get; set; }

    public bool IsAny => Show is "positive" or "neutral" or "negative" or "comment" || !string.IsNullOrWhiteSpace(Q) || Offer is not null;

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
