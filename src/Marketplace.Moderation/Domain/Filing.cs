using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;

namespace Marketplace.Moderation.Domain;

/// <summary>A seller's request so far.</summary>
/// <param name="Reason">The chosen reason, or null.</param>
/// <param name="Explanation">The seller's explanation.</param>
/// <param name="DuplicateOf">For a duplicate: the order with the same review, if it is by the same buyer and about this seller.</param>
/// <param name="Evidence">Messages and files.</param>
/// <param name="UsedBefore">Fingerprints of all evidence in decided requests about the same review; null if there were none.</param>
internal sealed record Filing(
    DeletionReason? Reason, string Explanation, long? DuplicateOf, IReadOnlyList<Evidence> Evidence, IReadOnlySet<string>? UsedBefore)
{
    public bool HasMessageOfBuyer => Evidence.Any(e => e is { Kind: EvidenceKind.Message, From: Party.Buyer });

    public bool HasFile => Evidence.Any(e => e.Kind == EvidenceKind.File);

    public bool HasNewEvidence => UsedBefore is null || Evidence.Any(e => !UsedBefore.Contains(e.Fingerprint));
}
