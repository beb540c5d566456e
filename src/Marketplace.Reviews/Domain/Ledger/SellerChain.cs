using Marketplace.Kernel.Domain;

namespace Marketplace.Reviews.Domain.Ledger;

/// <summary>Checks one seller's entries in their order: numbers, hashes, and that the totals follow from the ratings.</summary>
internal sealed class SellerChain
{
    private readonly Dictionary<long, LoggedReview> reviews = [];

    /// <summary>What the newest entry of each review says, by the review's id.</summary>
    public IReadOnlyDictionary<long, LoggedReview> Reviews => reviews;

    public long Seq { get; private set; }

    /// <summary>The leaf hash of the newest entry.</summary>
    public byte[]? Hash { get; private set; }

    public LedgerTotals Totals { get; private set; } = LedgerTotals.None;

    /// <summary>Adds the next entry.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    public string? Fault(LedgerLine line, byte[] hash)
    {
        if (line.Seq != Seq + 1) return $"number {line.Seq} follows number {Seq}";
        if (!(line.Before ?? []).AsSpan().SequenceEqual(Hash ?? [])) return "the hash of the seller's entry before is not right";
        if (!Number.TryParse(line.Review, null, out var review)) return "it is incomplete";
        var isFirst = !reviews.TryGetValue(review.Id, out var before);
        if (isFirst != (line.Kind == "published")) return isFirst ? "it is about a review that was never published" : "it publishes a review again";
        if (before.Then(line) is not { } now) return "it is incomplete";
        Totals = Totals + LedgerTotals.Of(now.Counted) - LedgerTotals.Of(before.Counted);
        if (line.ReadTotals() != Totals) return "the totals do not follow from the ratings";
        (reviews[review.Id], Seq, Hash) = (now, Seq + 1, hash);
        return null;
    }
}
